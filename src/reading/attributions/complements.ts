import { dependents, type WordRange } from '../../language/syntax.ts'
import { contentEnd, paragraphOf, skipAdjuncts } from './contents.ts'
import type { Cue, Form } from './lexicon.ts'
import { chunkRight, isTime, SPEECH } from './noun-phrases.ts'
import { isComma, isFiniteVerb, isStop, reach, type Scene } from './scene.ts'
import { speechAfter } from './speech.ts'
import { paragraphEnd, statementAt } from './statements.ts'

/** What follows a cue as its content, and the form it has. */
export type Complement = { readonly cue: Cue; readonly content: readonly WordRange[]; readonly form: string }

const WH = new Set('whether if who whom whose what when where why how which'.split(' '))
const CLAUSES = new Set(['that', 'wh', 'quote', 'small'])
const UNFIT = new Set('by of to for as with'.split(' '))
const JOINED: readonly Form[] = ['as', 'of', 'for', 'on', 'in', 'at', 'with', 'against']

/** The content that follows the cue at `verb`, whose words end at `at`; the first form that the words bear out. */
export function complementOf(scene: Scene, verb: number, cues: readonly Cue[], at: number): Complement | null {
  const { words } = scene
  const limit = reach(scene, verb).last
  for (const start of starts(scene, verb, cues, at)) {
    const allow = (form: Form) => cues.find(cue => cue.forms.has(form))
    const take = (cue: Cue, form: string): Complement => ({
      cue,
      form,
      content: [{ first: start, last: contentEnd(scene, verb, start, !CLAUSES.has(form)) }],
    })
    const word = words[start]
    const quoted = allow('quote') && speechRight(scene, verb, start, limit)
    if (quoted) return { cue: allow('quote')!, form: 'quote', content: quoted }
    if (!word || start >= limit) continue
    const that = allow('that')
    // a verb of speech that takes no object has its content next, whatever the tree makes of it
    const speaks = that?.forms.has('quote') === true && !that.forms.has('np') && limit - start > 1
    if (that && word.lower === 'that' && (word.upos === 'SCONJ' || speaks || clauseAhead(scene, start + 1, limit)))
      return { cue: that, form: 'that', content: [clauseFrom(scene, verb, start)] }
    if (allow('wh') && WH.has(word.lower)) return take(allow('wh')!, 'wh')
    const to = word.lower === 'not' && words[start + 1]?.lower === 'to' ? start + 1 : start
    if (words[to]!.lower === 'to' && infinitiveAt(scene, to + 1)) {
      const cue = allow('to')
      if (cue) return take(cue, 'to')
      if (to > start) return null
    }
    if (word.lower === 'to' && allow('to-ing')) return take(allow('to-ing')!, 'to-ing')
    if (word.xpos === 'VBG' && allow('ing')) return take(allow('ing')!, 'ing')
    const joined = joinedAt(scene, verb, cues, start, limit)
    if (joined) return take(joined.cue, joined.form)
    const small = allow('small')
    if (small && predicateAhead(scene, verb, start, limit)) return take(small, 'small')
    if (
      that &&
      start === Math.max(start, at) &&
      (clauseAhead(scene, start, limit, speaks) || (speaks && governsClause(scene, verb, start))) &&
      clauseIsContent(scene, verb, start, speaks)
    )
      return take(that, 'that')
    const number = allow('number')
    if (number && countAhead(scene, start, limit)) return take(number, 'number')
    const toll = allow('toll')
    if (toll && tollAhead(scene, start, limit)) return take(toll, 'toll')
    const aimless = word.upos === 'ADV' && words[start + 1]?.upos === 'ADP'
    const np = aimless ? undefined : (allow('np') ?? allow('record'))
    if (np && objectAt(scene, verb, start)) return take(np, 'np')
  }
  return null
}

/** Where the content can begin: right after the cue, after the one who is told, after "on Monday". */
function starts(scene: Scene, verb: number, cues: readonly Cue[], at: number): readonly number[] {
  const limit = reach(scene, verb).last
  const found = new Set<number>()
  const later = cues.some(cue => cue.forms.has('that')) ? opensLater(scene, cues, at, limit) : null
  if (later !== null) found.add(later)
  const urged = later === null ? joinedAt(scene, verb, cues, at, limit) : null
  if (urged?.form === 'object-to') return [at]
  if (cues.some(cue => cue.forms.has('addressee'))) {
    const told = toldAt(scene, verb, at, limit)
    if (told > at) found.add(skipAdjuncts(scene, verb, told))
  }
  found.add(skipAdjuncts(scene, verb, at))
  found.add(at)
  return [...found]
}

/** "said, however, | that …", "told a town hall in Salem | that …", "said of the raid: | “…”": what stands before the mark is no content. */
function opensLater(scene: Scene, cues: readonly Cue[], at: number, limit: number): number | null {
  const { words, opening, lexicon } = scene
  const told = cues.some(cue => cue.forms.has('addressee'))
  const beside = /^(?:ADP|ADV|PUNCT)$/.test(words[at]?.upos ?? '') || (words[at] && isTime(words[at + 1] ?? words[at]))
  if (at >= limit || !(told || beside) || words[at]!.lower === 'that') return null
  for (let i = at; i < Math.min(limit, at + 24); i++) {
    const word = words[i]!
    const marked = i > at && (isComma(word) || word.text === ':') && opening.has(i + 1)
    if (marked && opening.get(i + 1)!.quotation.kind === 'speech') return i
    if (word.lower === 'that') {
      const held = lexicon.noun.get(words[i - 1]!.lemma)?.some(cue => cue.forms.has('that')) ?? false
      return word.upos === 'SCONJ' && !held ? i : null
    }
    if (isFiniteVerb(word) || word.xpos === 'TO' || WH.has(word.lower) || word.text === ';') return null
  }
  return null
}

/** The end of the one who is told: "told | Reuters", "told | a crowd of supporters in the square". */
function toldAt(scene: Scene, verb: number, at: number, limit: number): number {
  const { words } = scene
  const object = dependents(scene.syntax, verb, 'iobj', 'obj').find(i => i >= at && i < at + 8)
  const chunk = chunkRight(scene, at, limit)
  if (!chunk) return at
  if (object === undefined) return chunk.last
  let last = Math.max(chunk.last, 0)
  while (words[last]?.upos === 'ADP' && /^(?:of|at|in|from)$/.test(words[last]!.lower)) {
    const more = chunkRight(scene, last + 1, limit)
    if (!more) break
    last = more.last
  }
  return last
}

/** A quotation right after the cue, a comma or a colon; at a colon that ends its paragraph, the paragraphs after it. */
function speechRight(scene: Scene, verb: number, start: number, limit: number): readonly WordRange[] | null {
  const { words, opening } = scene
  let at = start
  while (at < words.length && (isComma(words[at]) || words[at]!.text === ':')) at++
  const marked = at > start
  const next = opening.get(at)
  if (next && (at < limit || words[at - 1]?.text === ':')) {
    const spoken = next.quotation.kind === 'speech' || marked || next.range.last >= limit - 1
    if (!spoken) return null
    const rest =
      next.range.last < limit &&
      !/^[.!?;,]$/.test(words[next.range.last]!.text) &&
      !/[.!?]/.test(words[next.inside.last - 1]!.text)
    if (rest) return marked ? [{ first: at, last: contentEnd(scene, verb, at) }] : null
    return [next.inside, ...speechAfter(scene, verb, next.range.last)]
  }
  if (words[at - 1]?.text !== ':' || at >= words.length) return null
  if (at >= limit) return statementAt(scene, verb, at)
  const { first } = scene.syntax.sentences[words[verb]!.sentence]!
  const opens = first === 0 || paragraphOf(scene, first - 1) !== paragraphOf(scene, first)
  const own = opens && !scene.around(verb) && /^\p{Lu}/u.test(words[at]!.text) && clauseAhead(scene, at, limit)
  return own ? [{ first: at, last: paragraphEnd(scene, at) }] : null
}

/** "to (openly) shell", "to “crush” them", and "to free the hostages" where the tagger saw an adjective or a noun. */
function infinitiveAt({ words, opening }: Scene, at: number): boolean {
  const from = opening.has(at) ? at + 1 : at
  const word = words[from]?.upos === 'ADV' ? words[from + 1] : words[from]
  if (!word) return false
  if (word.xpos === 'VB') return true
  return /^(?:JJ|NN)$/.test(word.xpos) && /^(?:DET|PRON|ADP|PUNCT)$/.test(words[word.index + 1]?.upos ?? 'PUNCT')
}

/** "the army of shelling", "the raid as brutal", "both sides to stop", "the attack to rebels". */
function joinedAt(
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
function relative({ words }: Scene, at: number): boolean {
  const { head, relation, upos } = words[at]!
  return relation === 'acl:relcl' || (upos === 'AUX' && head >= 0 && words[head]!.relation === 'acl:relcl')
}

/** Whether a preposition can belong to the verb: "of" after "accuse" always, "of" within "the head of the army" not. */
function attaches({ words }: Scene, verb: number, at: number): boolean {
  const governed = words[at]!.head
  const holder = governed >= 0 ? words[governed]!.head : -1
  return holder === verb || words[at]!.lower !== 'of' || words[at + 1]?.xpos === 'VBG'
}

/** "said the same", "said nothing about it": no clause follows. */
const SAID_SHORT = new Set(
  'same opposite word words thing things nothing little much more goodbye thanks truth'.split(' '),
)

/** "said they even | expect …", "Mayor Says Town Holds": the tree or the capitals of a headline make it a clause. */
function governsClause(scene: Scene, verb: number, start: number): boolean {
  const { words, syntax } = scene
  const { first, last } = reach(scene, verb)
  const spoken = words.slice(first, last).filter(w => /^\p{L}{4,}$/u.test(w.text))
  if (spoken.length > 3 && spoken.every(w => /^\p{Lu}/u.test(w.text))) return last - start > 2
  // "saying it set a record", "said each year yields more": what is said is a clause, but for a few words
  const pronoun = words[start]!.xpos === 'PRP' && /^(?:VERB|AUX|ADV)$/.test(words[start + 1]?.upos ?? '')
  if (pronoun) return true
  if (words[verb]!.lemma === 'say' && last - start > 5 && /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(words[start]!.upos))
    return !words.slice(start, start + 4).some(w => SAID_SHORT.has(w.lower))
  return dependents(syntax, verb, 'ccomp').some(i => i > start && dependents(syntax, i, 'nsubj').some(s => s >= start))
}

/** A clause of its own: a subject and a finite verb ahead. */
function clauseAhead({ words }: Scene, start: number, limit: number, participles = false): boolean {
  for (let i = start; i < Math.min(limit, start + 60); i++)
    if (isFiniteVerb(words[i]!) || (participles && words[i]!.xpos === 'VBN')) return true
  return false
}

/** The clause ahead hangs on the cue, or the cue has no other object. */
function clauseIsContent(scene: Scene, verb: number, start: number, speaks: boolean): boolean {
  const { syntax, words } = scene
  if (dependents(syntax, verb, 'ccomp').some(i => i >= start)) return true
  if (words[start]!.upos === 'PUNCT' || words[start]!.upos === 'CCONJ' || UNFIT.has(words[start]!.lower)) return false
  if (!speaks && words[start]!.upos === 'ADP') return false
  const object = dependents(syntax, verb, 'obj').find(i => i >= start)
  if (speaks) return object === undefined || !SPEECH.has(words[object]!.lemma)
  if (object === undefined) return true
  // the parser took the subject of the clause for the object: "claimed [190] were dead", "reported [a man, a farmer,] saw"
  const { last } = reach(scene, verb)
  const after = scene.words[object + 1]
  if (after && isFiniteVerb(after) && after.index < last) return true
  for (let i = object + 1; i < last; i++) {
    if (words[i]!.upos === 'CCONJ' || words[i]!.upos === 'SCONJ' || scene.opening.has(i)) return false
    if (!isFiniteVerb(words[i]!)) continue
    const governor = words[i]!.upos === 'AUX' && words[i]!.head > i ? words[i]!.head : i
    if (/^(?:acl|conj|advcl|parataxis)/.test(words[governor]!.relation)) return false
    return !dependents(syntax, governor, 'nsubj').some(s => s > object && !sameName(scene, object, s))
  }
  return false
}

/** "Adil Abdul-Mahdi, the prime minister": nothing but names and appositions lies between the two words. */
function sameName({ words }: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!/^(?:PROPN|NOUN|ADJ|DET|PUNCT|NUM)$/.test(words[i]!.upos)) return false
  return true
}

/** After "that"; "that's what he expects" keeps it, for there it is the subject. */
function clauseFrom(scene: Scene, verb: number, that: number): WordRange {
  const next = scene.words[that + 1]
  const first = next && (isFiniteVerb(next) || next.upos === 'AUX') ? that : that + 1
  return { first, last: contentEnd(scene, verb, first) }
}

/** "called the raid a crime", "named the victim Idris": an object and what is said of it. */
function predicateAhead(scene: Scene, verb: number, start: number, limit: number): boolean {
  const { syntax } = scene
  if (dependents(syntax, verb, 'xcomp').some(i => i > start)) return true
  for (let i = start + 1; i < Math.min(limit, start + 12); i++) if (scene.opening.has(i)) return true
  const object = chunkRight(scene, start, limit)
  const next = object && object.last < limit ? scene.words[object.last]! : null
  if (next?.upos === 'DET') return !scene.words.slice(next.index, next.index + 3).some(isTime)
  return next?.upos === 'ADJ' && (object!.last + 1 >= limit || isStop(scene.words[object!.last + 1]))
}

/** "counted | 97 civilians". */
const countAhead = ({ words }: Scene, start: number, limit: number): boolean =>
  words[start]!.upos === 'NUM' ||
  (words[start]!.upos === 'ADV' && start + 1 < limit && words[start + 1]!.upos === 'NUM')

/** "put | the death toll | at 45". */
function tollAhead(scene: Scene, start: number, limit: number): boolean {
  const { words } = scene
  const chunk = chunkRight(scene, start, limit)
  if (!chunk || !TOLLS.has(words[chunk.last - 1]!.lemma)) return false
  let at = chunk.last
  while (at < Math.min(limit, chunk.last + 8) && words[at]!.lower !== 'at') at++
  return words.slice(at + 1, Math.min(limit, at + 5)).some(word => word.upos === 'NUM')
}
const TOLLS = new Set('toll number figure count total casualty dead'.split(' '))

function objectAt(scene: Scene, verb: number, start: number): boolean {
  const object = dependents(scene.syntax, verb, 'obj', 'obl').find(i => i >= start)
  if (object !== undefined && scene.tree.range(object).first <= start + 1) return true
  const chunk = chunkRight(scene, start, reach(scene, verb).last)
  if (chunk && start > verb + 2 && scene.words[chunk.last - 1]!.head < start) return true
  return scene.opening.has(start) && chunkRight(scene, start + 1, start + 9) !== null
}
