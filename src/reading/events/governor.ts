import { dependents, type Syntax } from '../../language/syntax.ts'

/**
 * The word that governs a clause. A participle after a comma and a clause of time belongs to the main clause: "the army bombed the
 * market after the rebels had left, killing nine".
 */
export function governorOf(syntax: Syntax, verb: number): number {
  const { head, relation, xpos } = syntax.words[verb]!
  if (head < 0 || relation !== 'advcl' || xpos !== 'VBG' || head > verb) return head
  const above = syntax.words[head]!
  const timed = above.relation === 'advcl' && dependents(syntax, head, 'mark').length > 0
  return timed && above.head >= 0 && syntax.words[verb - 1]?.lower === ',' ? above.head : head
}
