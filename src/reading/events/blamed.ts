import { dependents, type Syntax } from '../../language/syntax.ts'
import type { EventType } from '../reading.ts'
import type { Known } from './known.ts'
import type { Mention } from './profile.ts'

/** What is said of a deed is said of whoever did it: "condemned the army's shelling". */
const OF_THE_DOER: ReadonlySet<EventType> = new Set(['ACCUSE', 'SUPPORT', 'REQUEST', 'REJECT'])
const SPOKEN_OF = ['obj', 'of', 'for', 'to', 'against']

/** For each happening that speaks of another's deed and names nobody it is addressed to: the heads of who did that deed. */
export function blamedParties(
  syntax: Syntax,
  happenings: readonly (readonly Mention[])[],
  known: Known,
): readonly (readonly number[])[] {
  const byWord = new Map(happenings.flatMap((mentions, i) => mentions.map(m => [m.trigger.word, i] as const)))
  const doers = happenings.map(mentions => mentions.flatMap(m => m.roles.actors))
  const mentioned = new Map(happenings.flat().map(m => [m.trigger.word, m.roles.actors]))
  const doersAt = (word: number, alone: boolean) =>
    byWord.has(word) ? (alone ? mentioned.get(word)! : doers[byWord.get(word)!]!) : null
  return happenings.map((mentions, i) =>
    mentions.every(m => OF_THE_DOER.has(m.trigger.row.type) && !m.roles.recipients.length)
      ? mentions.flatMap(m => blamed(syntax, m, doersAt, known)).filter(head => !doers[i]!.includes(head))
      : [],
  )
}

/** The doers of the first deed in what a mention speaks of, else whose it is: "criticised the army's conduct". */
function blamed(
  syntax: Syntax,
  { trigger }: Mention,
  doersAt: (word: number, alone: boolean) => readonly number[] | null,
  known: Known,
): readonly number[] {
  let level = SPOKEN_OF.flatMap(slot => trigger.slots.get(slot) ?? []).filter(head => head > trigger.word)
  for (let deep = 0; deep < DEEP && level.length; deep++) {
    for (const head of level) {
      // "investigate the shooting": who did it is what they want to know, but "investigate violence by the police"
      const found = doersAt(head, trigger.row.mode === 'investigate')
      if (found?.length) return found
      const owner = dependents(syntax, head, 'nmod:poss').filter(o => isParty(known, o))
      if (found === null && trigger.row.type !== 'REQUEST' && owner.length) return owner
    }
    level = level.flatMap(head => dependents(syntax, head, 'nmod', 'conj', 'acl'))
  }
  return []
}

const DEEP = 3

const isParty = (known: Known, head: number): boolean =>
  ['person', 'force', 'body', 'state', 'name'].some(name => known.classes(head).has(name))
