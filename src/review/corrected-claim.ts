import type { Correctable, Ruling } from '../incidents/ruled.ts'
import type { FoundClaim } from '../store/search-claims.ts'

/** A claim with the values that people say are right. A place that they name has no point: no gazetteer was asked. */
export function correctedClaim(claim: FoundClaim, corrections: Ruling['corrections']): FoundClaim {
  const value = (field: Correctable, read: string | null): string | null =>
    Object.hasOwn(corrections, field) ? (corrections[field] ?? null) : read
  const count = (field: 'atLeast' | 'atMost', read: number | null): number | null =>
    Object.hasOwn(corrections, field) ? (corrections[field] == null ? null : Number(corrections[field])) : read
  const isMoved = Object.hasOwn(corrections, 'place')
  return {
    ...claim,
    type: value('type', claim.type)!,
    mode: value('mode', claim.mode),
    status: value('status', claim.status)!,
    at_least: count('atLeast', claim.at_least),
    at_most: count('atMost', claim.at_most),
    place: value('place', claim.place),
    ...(isMoved && { latitude: null, longitude: null, country: null, admin1: null }),
    from_day: value('from', claim.from_day),
    to_day: value('to', claim.to_day),
    source: value('source', claim.source),
    parties: (['actor', 'recipient'] as const).reduce(
      (parties, role) =>
        Object.hasOwn(corrections, role) ? withParty(parties, role, corrections[role] ?? null) : parties,
      claim.parties,
    ),
  }
}

const withParty = (parties: FoundClaim['parties'], role: string, name: string | null): FoundClaim['parties'] => [
  ...parties.filter(party => party.role !== role),
  ...(name ?? '')
    .split(';')
    .map(each => each.trim())
    .flatMap(each => (each ? { role, name: each } : [])),
]
