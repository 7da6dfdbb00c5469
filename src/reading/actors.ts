import { rangeSpan, type Syntax } from '../language/syntax.ts'
import { type Cluster, resolve } from './actors/coreference.ts'
import type { ActorLexicon } from './actors/lexicon.ts'
import { findMentions, type Mention } from './actors/mentions.ts'
import { findKnownNames } from './actors/names.ts'
import type { Actor, Place } from './reading.ts'

export { type ActorLexicon, readActorLexicon } from './actors/lexicon.ts'

/** Syntax → actors, each with all its mentions (names, roles, pronouns), in order of their first mention. */
export function findActors(syntax: Syntax, places: readonly Place[], lexicon: ActorLexicon): readonly Actor[] {
  const names = findKnownNames(syntax, places, lexicon)
  const mentions = findMentions(syntax, names, lexicon)
  return resolve(syntax, mentions).map((cluster, i) => actorOf(syntax, mentions, cluster, `x${i + 1}`))
}

/** What the mentions of a cluster say of the actor together: the fullest name, and the words before the list. */
function actorOf(syntax: Syntax, mentions: readonly Mention[], cluster: Cluster, id: string): Actor {
  const members = cluster.members.map(i => mentions[i]!)
  const named = members.filter(m => m.form === 'name')
  const titled = members.filter(m => m.form !== 'pronoun' && m.form !== 'adjective')
  const known = members.find(m => m.known)?.known ?? null
  const fullest = longest(named.length > 0 ? named.map(m => m.name!) : titled.map(m => rangeSpan(syntax, m).quote))
  const main = named.find(m => m.name === fullest) ?? titled[0] ?? members[0]!
  return {
    id,
    name: fullest ?? known?.name ?? rangeSpan(syntax, main).quote,
    mentions: members.map(m => rangeSpan(syntax, m)),
    kind: known?.kind ?? main.kind ?? 'group',
    sector: firstOf(named, m => m.sector) ?? firstOf(members, m => m.sector),
    country: firstOf(members, m => (m.known ? null : m.country)) ?? known?.country ?? null,
    because: [main.because, ...cluster.because].slice(0, 8).join('; '),
  }
}

const longest = (texts: readonly string[]): string | null =>
  texts.reduce<string | null>((best, text) => (best === null || text.length > best.length ? text : best), null)

function firstOf<T>(list: readonly Mention[], value: (m: Mention) => T | null): T | null {
  for (const m of list) {
    const found = value(m)
    if (found !== null) return found
  }
  return null
}
