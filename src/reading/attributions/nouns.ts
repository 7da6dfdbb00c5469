import { dependents, type WordRange } from '../../language/syntax.ts'
import { chunkRight } from './chunks.ts'
import type { Cue } from './lexicon.ts'
import { nounEnd } from './noun-ends.ts'
import { copulaEnd, formAt, JOINED } from './noun-forms.ts'
import { nounRange } from './noun-phrases.ts'
import { pieces } from './pieces.ts'
import { type Finding, reach, type Scene } from './scene.ts'

/** "the rebels' claim that …", "reports of …", "its commitment to …", "their demands are …"; "in the radicals' eyes". */
export function readNoun(scene: Scene, at: number): Finding | null {
  const { words } = scene
  const list = scene.lexicon.noun.get(words[at]!.lemma)
  if (!list || words[at]!.upos !== 'NOUN' || /^compound/.test(words[at]!.relation)) return null
  if (/^(?:order|charge|view|case|favou?r)$/.test(words[at]!.lower) && words[at - 1]?.lower === 'in') return null
  for (const cue of list) {
    const found = cue.forms.has('owner') ? ownerOf(scene, at, cue) : nounContent(scene, at, cue)
    if (found) return found
  }
  return null
}

/** What a noun cue holds, and who is its owner. */
export function nounContent(scene: Scene, at: number, cue: Cue, owned = false): Finding | null {
  const { words } = scene
  const within = reach(scene, at)
  const next = words[at + 1]
  if (!next || at + 1 >= within.last) return null
  const form = formAt(scene, at, cue)
  if (!form) return null
  const owner = ownerRange(scene, at)
  // "the threat of floods", "a plan for the port": nobody's, so nobody says it
  if (!owner && !owned && (form === 'of' || form === 'for') && !NOBODYS.has(cue.stance)) return null
  const joined = form === 'to-np' || JOINED.some(word => word === form)
  const start = form === 'that' || joined ? at + 2 : form === 'copula' ? copulaEnd(scene, at, within.last) : at + 1
  const content = pieces(scene, [{ first: start, last: nounEnd(scene, at, start, form) }])
  if (!content.length) return null
  const none = scene.words[at]!.children.some(c => c < at && scene.words[c]!.lower === 'no')
  const told = cue.stance === 'hedged' && owner ? 'states' : cue.stance
  const stance = none ? (NEGATED[told] ?? told) : told
  return {
    cue: { first: described(scene, at, within.first), last: joined ? at + 2 : at + 1 },
    head: at,
    source: owner,
    content,
    stance,
    because: `cue "${cue.cue}" (noun, ${form})`,
  }
}

/** "no evidence that", "no suggestion of" deny; "no claim of responsibility" leaves it unknown. */
const NEGATED: Readonly<Partial<Record<Finding['stance'], Finding['stance']>>> = {
  hedged: 'denies',
  states: 'denies',
  claims: 'unknown',
  confirms: 'unknown',
}

/** "the false | claim that": its article and adjectives go with the noun; its owner does not. */
function described({ words, opening }: Scene, at: number, from: number): number {
  let first = at
  while (first > from && /^(?:ADJ|ADV)$/.test(words[first - 1]!.upos) && !opening.has(first)) first--
  while (first < at && words[first]!.upos === 'ADV' && words[first + 1]!.upos !== 'ADJ') first++
  return first > from &&
    /^(?:an?|the|no|any|this|that)$/.test(words[first - 1]!.lower) &&
    words[first - 1]!.upos === 'DET'
    ? first - 1
    : first
}

/** What is told without a teller: "reports of", "fears of". */
const NOBODYS: ReadonlySet<string> = new Set(['hedged', 'believes', 'states'])

/** "the army's", "their"; it may stand before the quotation that the noun opens: `the army's “claim that …”`. */
function ownerRange(scene: Scene, at: number): WordRange | null {
  const { words, syntax } = scene
  const owner = dependents(syntax, at, 'nmod:poss').find(i => i < at)
  if (owner === undefined) return null
  const range = nounRange(scene, owner, syntax.sentences[words[at]!.sentence]!.first, at)
  let last = range.last
  while (last > range.first + 1 && /^['’]s?$/.test(words[last - 1]!.text)) last--
  return { first: range.first, last }
}

/** "in the radicals' eyes": the clause before it is theirs. */
function ownerOf(scene: Scene, at: number, cue: Cue): Finding | null {
  const { words } = scene
  const within = reach(scene, at)
  const owner = dependents(scene.syntax, at, 'nmod:poss').find(i => i < at)
  if (owner === undefined) return null
  const range = nounRange(scene, owner, within.first, at)
  if (words[range.first - 1]?.lower !== 'in') return null
  let verb = words[at]!.head
  while (verb >= within.first && words[verb]!.upos !== 'VERB') verb = words[verb]!.head
  const object = verb >= within.first ? dependents(scene.syntax, verb, 'obj').find(i => i < range.first) : undefined
  const opens = range.first - 1 === within.first
  const left = { first: object === undefined ? within.first : scene.tree.range(object).first, last: range.first - 1 }
  const content = pieces(scene, [opens ? { first: at + 1, last: within.last } : left])
  if (!content.length || chunkRight(scene, range.first, at) === null) return null
  return {
    cue: { first: at, last: at + 1 },
    head: at,
    source: range,
    content,
    stance: cue.stance,
    because: `cue "${cue.cue}" (noun, owner)`,
  }
}
