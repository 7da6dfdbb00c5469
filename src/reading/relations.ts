import { rangeSpan, type Syntax, type Word } from '../language/syntax.ts'
import { chainOf } from './chain.ts'
import type { Actor, Attribution, Relation } from './reading.ts'
import type { RelationCue, RelationLexicon } from './relations/lexicon.ts'
import { type Placed, type PlacedMentions, placeMentions } from './relations/places-of-mentions.ts'

export { type RelationLexicon, readRelationLexicon } from './relations/lexicon.ts'

type Found = {
  readonly kind: Relation['kind']
  readonly from: Actor
  readonly to: Actor
  readonly first: number
  readonly last: number
}

/** Syntax → what the text states of actors: who leads whom, who belongs to what. In order of text, each once. */
export function findRelations(
  syntax: Syntax,
  actors: readonly Actor[],
  attributions: readonly Attribution[],
  lexicon: RelationLexicon,
): readonly Relation[] {
  const mentions = placeMentions(syntax, actors)
  const found = [
    ...mentions.all.flatMap(mention => ofMention(syntax, mention, mentions, lexicon)),
    ...syntax.words.flatMap(word => ofPhrase(syntax, word, mentions, lexicon)),
    ...mentions.all.flatMap(mention => ofBrackets(syntax, mention, mentions)),
  ].sort((a, b) => a.first - b.first || a.last - b.last)
  const seen = new Set<string>()
  return found
    .filter(({ kind, from, to }) => {
      const key = `${kind} ${from.id} ${to.id}`
      if ((from === to && kind !== 'alias') || seen.has(key)) return false
      seen.add(key)
      return true
    })
    .map(({ kind, from, to, first, last }, i) => {
      const evidence = rangeSpan(syntax, { first, last })
      return {
        id: `r${i + 1}`,
        kind,
        from: from.id,
        to: to.id,
        evidence,
        attributedTo: chainOf(attributions, evidence).map(a => a.id),
      }
    })
}

/** What a phrase says within itself: "US President Donald Trump", "the head of the council", "BBC's Jonathan Marcus". */
function ofMention(
  syntax: Syntax,
  mention: Placed,
  mentions: PlacedMentions,
  lexicon: RelationLexicon,
): readonly Found[] {
  const { words } = syntax
  const { first, last, actor } = mention
  if (last - first < 2) return []
  const found: Found[] = []
  const add = (kind: Found['kind'], from: Actor, to: Actor) => found.push({ kind, from, to, first, last })
  const inner = innerOf(mention, mentions)
  for (let i = first; i < last; i++) {
    for (const cue of lexicon.roles.get(words[i]!.lemma) ?? lexicon.roles.get(words[i]!.lower) ?? []) {
      const start = i - cue.words.length + 1
      if (start < first || !cue.words.every((w, k) => words[start + k]!.lower === w || words[start + k]!.lemma === w))
        continue
      const body =
        cue.pattern === 'title' ? inner.findLast(m => m.last <= start && isOwner(words, m, start)) : undefined
      const after =
        cue.pattern !== 'title' && words[i + 1]?.lower === cue.pattern
          ? inner.find(m => m.first === i + 2 || m.first === i + 3)
          : undefined
      const other = body ?? after
      if (!other || other.actor === actor) continue
      if (cue.pattern === 'title' && !singular(actor) && cue.kind !== 'affiliatedWith') continue
      if (after && after.actor.kind === 'person' && cue.kind !== 'alliedWith') add('affiliatedWith', actor, after.actor)
      else if (cue.kind === 'nationality' && other.actor.kind !== 'state') continue
      else add(cue.kind, actor, other.actor)
      break
    }
  }
  if (found.length > 0) return found
  const leader = inner.find(m => m.actor.kind === 'person' && words[m.first - 1]?.lower === 'of')
  if (
    leader &&
    /\b(government|regime|administration|cabinet|forces|faction|militia)$/iu.test(
      syntax.text.slice(words[first]!.start, words[leader.first - 2]?.end ?? 0),
    )
  )
    add('leads', leader.actor, actor)
  const owner = inner.find(m => m.first === first && m.last < last && /^['’]s?$/u.test(words[m.last]!.text))
  if (
    owner &&
    actor.kind === 'person' &&
    mention.named &&
    (owner.actor.kind === 'organisation' || owner.actor.kind === 'group')
  )
    add('memberOf', actor, owner.actor)
  if (owner && mention.named && actor.kind === 'organisation' && /\bstate$/u.test(words[owner.last + 1]?.lower ?? ''))
    add('affiliatedWith', actor, owner.actor)
  const state = inner.find(m => m.first === first && m.actor.kind === 'state')
  if (
    state &&
    !owner &&
    actor.kind === 'person' &&
    mention.named &&
    found.length === 0 &&
    words[state.last - 1]!.upos === 'ADJ'
  )
    add('nationality', actor, state.actor)
  return found
}

/** Mentions within a mention, the widest of each place, of other actors. */
const innerOf = (outer: Placed, mentions: PlacedMentions): readonly Placed[] => {
  const inner: Placed[] = []
  for (let i = outer.first; i < outer.last; i++)
    for (const m of mentions.startingAt.get(i) ?? [])
      if (m.last <= outer.last && m.last - m.first < outer.last - outer.first && m.actor !== outer.actor) inner.push(m)
  return inner
}

/** Between the body and its officer stand only words of the office: "Houthi military | spokesperson". */
const isOwner = (words: readonly Word[], body: Placed, role: number): boolean =>
  role - body.last <= 4 &&
  words
    .slice(body.last, role)
    .every(w => /^(ADJ|NOUN|PROPN|PART)$/u.test(w.upos) || w.text === '-' || w.text === '’s' || w.text === "'s") &&
  words[body.last]?.text !== '-'

const singular = (actor: Actor): boolean => actor.kind === 'person'

/** What words between two mentions say: "fighters led by X", "militias associated with Iran", "a US-led coalition". */
function ofPhrase(syntax: Syntax, word: Word, mentions: PlacedMentions, lexicon: RelationLexicon): readonly Found[] {
  const cues = lexicon.phrases.get(word.lower) ?? lexicon.phrases.get(word.lemma)
  if (!cues) return []
  const { words } = syntax
  for (const cue of cues) {
    const end = word.index + cue.words.length
    if (
      !cue.words.every((w, k) => words[word.index + k]?.lower === w || (k === 0 && words[word.index + k]?.lemma === w))
    )
      continue
    const found =
      cue.pattern === 'suffix' ? glued(syntax, word, cue, mentions) : joined(syntax, word, end, cue, mentions)
    if (found) return [found]
  }
  return []
}

function glued(syntax: Syntax, word: Word, cue: RelationCue, mentions: PlacedMentions): Found | null {
  const { words } = syntax
  if (words[word.index - 1]?.text !== '-') return null
  const before = mentions.endingAt.get(word.index - 1)?.[0]
  const around = mentions.all.find(
    m => m.first <= (before?.first ?? 0) && m.last > word.index + 1 && m.actor !== before?.actor,
  )
  if (!before || !around || (cue.kind === 'nationality' && around.actor.kind !== 'person')) return null
  const forward = cue.kind === 'leads' || cue.kind === 'alliedWith'
  const [from, to] = forward ? [before.actor, around.actor] : [around.actor, before.actor]
  return { kind: cue.kind, from, to, first: around.first, last: around.last }
}

function joined(syntax: Syntax, word: Word, end: number, cue: RelationCue, mentions: PlacedMentions): Found | null {
  const { words } = syntax
  if (cue.pattern === 'comma' && words[word.index - 1]?.text !== ',') return null
  let at = word.index
  while (
    at > 0 &&
    word.index - at < 6 &&
    words[at - 1]!.sentence === word.sentence &&
    !mentions.endingAt.has(at) &&
    /^(AUX|ADV|PRON|PUNCT|DET|PART)$/u.test(words[at - 1]!.upos)
  )
    at--
  const before = mentions.endingAt.get(at)?.find(m => !(cue.pattern === 'comma' && m.actor.kind !== 'person'))
  const after =
    mentions.startingAt.get(end)?.[0] ??
    (words[end]?.upos === 'DET' ? mentions.startingAt.get(end + 1)?.[0] : undefined)
  if (
    !before ||
    !after ||
    words[before.last - 1]!.sentence !== word.sentence ||
    words[after.first]!.sentence !== word.sentence
  )
    return null
  if (cue.pattern === 'comma' && after.actor.kind !== 'organisation' && after.actor.kind !== 'group') return null
  if (cue.kind === 'leads' && !isBody(cue.pattern === 'by' ? before.actor : after.actor)) return null
  if (after.actor.kind === 'object' || (cue.kind !== 'affiliatedWith' && before.actor.kind === 'object')) return null
  const [from, to] = cue.pattern === 'by' ? [after.actor, before.actor] : [before.actor, after.actor]
  return { kind: cue.kind, from, to, first: before.first, last: after.last }
}

const isBody = (actor: Actor): boolean =>
  actor.kind === 'group' || actor.kind === 'organisation' || actor.kind === 'state' || actor.kind === 'people'

/** "the Federal Security Service (FSB)": one actor under two names. */
function ofBrackets(syntax: Syntax, mention: Placed, mentions: PlacedMentions): readonly Found[] {
  const { words } = syntax
  if (words[mention.first - 1]?.text !== '(' || words[mention.last]?.text !== ')') return []
  const full = mentions.endingAt.get(mention.first - 1)?.[0]
  return full && full.actor === mention.actor
    ? [{ kind: 'alias', from: mention.actor, to: mention.actor, first: full.first, last: mention.last }]
    : []
}
