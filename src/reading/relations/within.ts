import type { Syntax, Word } from '../../language/syntax.ts'
import type { Actor } from '../reading.ts'
import type { Found } from './found.ts'
import type { RelationCue, RelationLexicon } from './lexicon.ts'
import { isPast } from './past.ts'
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
  // from the right: "Secretary" is told by "Secretary-General"
  for (let i = last - 1; i >= first; i--) {
    const found = byRole(syntax, mention, i, inner, lexicon)
    if (!found) continue
    byOffice.push(found.relation)
    i = found.start
  }
  return byOffice.length > 0
    ? byOffice
    : [bodyOfPerson, byOwner, personOfBody].flatMap(reader => reader(syntax, mention, inner) ?? [])
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
): { readonly relation: Found; readonly start: number } | null {
  const { words } = syntax
  const { actor, first, last } = mention
  for (const cue of rolesAt(words, first, i, lexicon)) {
    const start = startOf(words, i, cue)
    if (isPast(words, Math.max(0, first - 2), start, words[i]!.sentence)) continue
    const other =
      cue.pattern === 'title'
        ? nearestBefore(inner.filter(m => m.last <= start && isOwner(words, m, start)))
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
    // "the city's security chief"
    if (other.actor.kind === 'object') continue
    const toPerson = cue.pattern !== 'title' && other.actor.kind === 'person' && cue.kind !== 'alliedWith'
    // "Navy Senior Chief Petty Officer": a rank
    if (cue.kind === 'leads' && words.slice(i + 1, i + 3).some(w => w.lower === 'officer')) continue
    const part = cue.kind === 'leads' && cue.pattern === 'title' && isPart(words, other, i)
    const kind = toPerson ? 'affiliatedWith' : part ? 'memberOf' : cue.kind
    return { relation: { kind, from: actor, to: other.actor, first, last }, start }
  }
  return null
}

/** "El Paso's police" rather than "El Paso" before "chief". */
const nearestBefore = (owners: readonly Placed[]): Placed | undefined =>
  owners.reduce<Placed | undefined>((a, b) => (a && a.last >= b.last ? a : b), undefined)

/** The first word of a role that ends at word `i`. */
function startOf(words: readonly Word[], i: number, cue: RelationCue): number {
  let at = i
  for (let k = cue.words.length - 1; k > 0; k--) at -= words[at - 1]?.text === '-' ? 2 : 1
  return at
}

/** "Kenya's security chief" has a part of the state, not the state, under him. */
function isPart(words: readonly Word[], owner: Placed, role: number): boolean {
  const whole = owner.actor.kind === 'state' || owner.actor.because.startsWith('a place')
  return whole && words.slice(owner.last, role).some(w => DOMAIN.test(w.lower))
}
const DOMAIN = /^(security|police|army|military|navy|intelligence|defen[cs]e|health|finance|aid|rescue|rights)$/u

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

/** "Anna Karam of Reporters Without Borders". */
function personOfBody(
  { words }: Syntax,
  { actor, first, last, named }: Placed,
  inner: readonly Placed[],
): Found | null {
  if (actor.kind !== 'person' || !named) return null
  const body = inner.find(m => m.named && isBody(m.actor) && words[m.first - 1]?.lower === 'of' && m.last === last)
  const name = body && words[body.first - 2]
  return name?.upos === 'PROPN' && actor.name.endsWith(name.text)
    ? { kind: 'memberOf', from: actor, to: body!.actor, first, last }
    : null
}

const isBody = ({ kind }: Actor): boolean => kind === 'group' || kind === 'organisation'

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
