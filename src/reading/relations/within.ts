import type { Syntax, Word } from '../../language/syntax.ts'
import type { Found } from './found.ts'
import type { RelationCue, RelationLexicon } from './lexicon.ts'
import type { Placed, PlacedMentions } from './places-of-mentions.ts'

/** What a phrase says within itself: "US President Donald Trump", "the head of the council", "BBC's Jonathan Marcus". */
export function relationsWithin(
  syntax: Syntax,
  mention: Placed,
  mentions: PlacedMentions,
  lexicon: RelationLexicon,
): readonly Found[] {
  const { first, last } = mention
  if (last - first < 2) return []
  const inner = innerOf(mention, mentions)
  if (inner.length === 0) return []
  const byOffice: Found[] = []
  for (let i = first; i < last; i++) {
    const found = byRole(syntax, mention, i, inner, lexicon)
    if (found) byOffice.push(found)
  }
  return byOffice.length > 0
    ? byOffice
    : [bodyOfPerson(syntax, mention, inner), byOwner(syntax, mention, inner)].flatMap(f => f ?? [])
}

/** Mentions of other actors that begin within a mention and end within it. */
const innerOf = (outer: Placed, mentions: PlacedMentions): readonly Placed[] => {
  const inner: Placed[] = []
  for (let i = outer.first; i < outer.last; i++)
    for (const m of mentions.startingAt(i))
      if (m.last <= outer.last && m.last - m.first < outer.last - outer.first && m.actor !== outer.actor) inner.push(m)
  return inner
}

/** The relation that a role at word `i` of the mention states to an inner mention before it or after "of". */
function byRole(
  syntax: Syntax,
  mention: Placed,
  i: number,
  inner: readonly Placed[],
  lexicon: RelationLexicon,
): Found | null {
  const { words } = syntax
  const { actor, first, last } = mention
  for (const cue of rolesAt(words, first, i, lexicon)) {
    const start = i - cue.words.length + 1
    const other =
      cue.pattern === 'title'
        ? inner.findLast(m => m.last <= start && isOwner(words, m, start))
        : words[i + 1]?.lower === cue.pattern
          ? inner.find(m => m.first === i + 2 || m.first === i + 3)
          : undefined
    if (!other || (cue.kind === 'nationality' && other.actor.kind !== 'state')) continue
    // "Indonesian National Police"
    if (cue.kind === 'nationality' && words[i]!.text !== words[i]!.lower) continue
    if (
      cue.kind === 'leads' &&
      (other.actor.kind === 'person' || (cue.pattern === 'title' && words[i + 1]?.lower === 'of'))
    )
      continue
    const ofBody = other.actor.kind === 'organisation' || other.actor.kind === 'group'
    if (cue.pattern === 'title' && actor.kind !== 'person' && !(actor.kind === 'group' && ofBody)) continue
    const toPerson = cue.pattern !== 'title' && other.actor.kind === 'person' && cue.kind !== 'alliedWith'
    return { kind: toPerson ? 'affiliatedWith' : cue.kind, from: actor, to: other.actor, first, last }
  }
  return null
}

const rolesAt = (
  words: readonly Word[],
  first: number,
  i: number,
  lexicon: RelationLexicon,
): readonly RelationCue[] => {
  const cues = lexicon.roles.get(words[i]!.lemma) ?? lexicon.roles.get(words[i]!.lower) ?? []
  const fitting = cues.filter(cue => {
    const parts = cue.words
    let at = i
    for (let k = parts.length - 1; k >= 0; k--, at--) {
      if (at > first && words[at]!.text === '-') at--
      if (at < first) return false
      const word = words[at]!
      if (word.lower !== parts[k] && word.lemma !== parts[k]) return false
    }
    return true
  })
  const longest = Math.max(0, ...fitting.map(cue => cue.words.length))
  return fitting.filter(cue => cue.words.length === longest)
}

/** Between the body and its officer stand only words of the office: "Houthi military | spokesperson". */
const isOwner = (words: readonly Word[], body: Placed, role: number): boolean =>
  role - body.last <= 4 &&
  words
    .slice(body.last, role)
    .every(w => /^(ADJ|NOUN|PROPN|PART|NUM)$/u.test(w.upos) || w.text === '-' || /^['’]s?$/u.test(w.text)) &&
  words[body.last]?.text !== '-'

/** "the government of Ahmed al-Sharaa": the person leads the body. */
function bodyOfPerson({ words }: Syntax, { actor, first, last }: Placed, inner: readonly Placed[]): Found | null {
  const leader = inner.find(m => m.actor.kind === 'person' && words[m.first - 1]?.lower === 'of')
  const body = leader && words[leader.first - 2]?.lower
  return leader && body && /^(government|regime|administration|cabinet|forces|faction|militia)$/u.test(body)
    ? { kind: 'leads', from: leader.actor, to: actor, first, last }
    : null
}

/** "BBC's Jonathan Marcus", "Saudi Arabia's state-owned Aramco", "Jordanian Abu Musab al-Zarqawi". */
function byOwner({ words }: Syntax, mention: Placed, inner: readonly Placed[]): Found | null {
  const { actor, first, last } = mention
  const owner = inner.find(m => m.first === first && m.last < last)
  if (!owner || !mention.named) return null
  const owns = /^['’]s?$/u.test(words[owner.last]!.text)
  const body = owner.actor.kind === 'organisation' || owner.actor.kind === 'group'
  if (owns && actor.kind === 'person' && body) return { kind: 'memberOf', from: actor, to: owner.actor, first, last }
  if (owns && actor.kind === 'organisation' && words[owner.last + 1]?.lower === 'state')
    return { kind: 'affiliatedWith', from: actor, to: owner.actor, first, last }
  // not "Chinese University lecturer Ma Ngok"
  const after = words[owner.last]!
  const direct = !/^\p{Lu}/u.test(after.text) || actor.name.startsWith(after.text)
  if (
    !owns &&
    direct &&
    actor.kind === 'person' &&
    owner.actor.kind === 'state' &&
    words[owner.last - 1]!.upos === 'ADJ'
  )
    return { kind: 'nationality', from: actor, to: owner.actor, first, last }
  return null
}
