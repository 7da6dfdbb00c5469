import { infinitiveAt } from './infinitives.ts'
import type { Cue, Form } from './lexicon.ts'
import { isComma, isFiniteVerb, type Scene } from './scene.ts'

const JOINED: readonly Form[] = ['as', 'of', 'for', 'on', 'in', 'at', 'with', 'against']

/** "the army of shelling", "the raid as brutal", "both sides to stop", "the attack to rebels". */
export function joinedAt(
  scene: Scene,
  verb: number,
  cues: readonly Cue[],
  start: number,
  limit: number,
): { cue: Cue; form: string } | null {
  const { words } = scene
  if (
    start >= limit ||
    !/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PUNCT|VERB|ADV)$/.test(words[start]!.upos) ||
    isComma(words[start])
  )
    return null
  const forms = new Set(cues.flatMap(cue => [...cue.forms]))
  let nouns = 0
  for (let i = start; i < Math.min(limit, start + 24); i++) {
    const word = words[i]!
    if (isComma(word) && nouns > 0 && words[i + 1]?.upos === 'VERB') return null
    if (nouns > 0 && word.lower === 'to' && i + 1 < limit) {
      const form: Form = forms.has('object-to') && infinitiveAt(scene, i + 1) ? 'object-to' : 'to-np'
      if (forms.has(form)) return { cue: cues.find(cue => cue.forms.has(form))!, form }
    }
    const form = JOINED.find(name => name === word.lower)
    const held = nouns > 0 && form ? cues.find(cue => cue.forms.has(form)) : undefined
    if (form && held && (held.forms.size === 1 || attaches(scene, verb, i))) return { cue: held, form }
    if (isFiniteVerb(word) && !relative(scene, i) && i > start) return null
    if (/^(?:NOUN|PROPN|PRON|NUM)$/.test(word.upos)) nouns++
  }
  return null
}

/** A finite verb of a relative clause: "events where people | are | killed as …". */
export function relative({ words }: Scene, at: number): boolean {
  const { head, relation, upos } = words[at]!
  return relation === 'acl:relcl' || (upos === 'AUX' && head >= 0 && words[head]!.relation === 'acl:relcl')
}

/** Whether a preposition can belong to the verb: "of" after "accuse" always, "of" within "the head of the army" not. */
function attaches({ words }: Scene, verb: number, at: number): boolean {
  const governed = words[at]!.head
  const holder = governed >= 0 ? words[governed]!.head : -1
  return holder === verb || words[at]!.lower !== 'of' || words[at + 1]?.xpos === 'VBG'
}
