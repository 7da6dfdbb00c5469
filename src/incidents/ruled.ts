import type { Claim, Event, Figure, Reading } from '../reading/reading.ts'
import { type ClaimAnchor, claimAt } from './claim-anchors.ts'

/** A field of a claim that a person can correct. */
export type Correctable =
  | 'status'
  | 'type'
  | 'mode'
  | 'atLeast'
  | 'atMost'
  | 'place'
  | 'from'
  | 'to'
  | 'source'
  | 'actor'
  | 'recipient'

/** One decision of a person on the claim at a place of a report. */
export type Decided = {
  readonly kind: 'accept' | 'correct' | 'reject' | 'skip'
  readonly anchor: ClaimAnchor
  /** Of a correction: what is wrong, and what is right (null: the words do not say). */
  readonly field: Correctable | null
  readonly value: string | null
}

/** What stands of all that people decided on one claim. */
export type Ruling = {
  readonly rejected: boolean
  readonly corrections: { readonly [F in Correctable]?: string | null }
}

/** Of decisions on one claim, oldest first, none of them revoked: the last verdict, and of each field the last correction. */
export const rulingOf = (decisions: readonly Omit<Decided, 'anchor'>[]): Ruling => ({
  rejected: decisions.findLast(({ kind }) => kind !== 'skip')?.kind === 'reject',
  corrections: Object.fromEntries(
    decisions.flatMap(({ kind, field, value }) => (kind === 'correct' && field ? [[field, value]] : [])),
  ),
})

/**
 * A reading as people ruled on it, for what accounts say: without the claims that they rejected and the numbers and fates that
 * rest on these alone; with status, kind, bounds, days and, where it is a place of the report, place as they corrected them.
 * Of the rest the words of the report are all that accounts know, and the reading stands.
 */
export function asRuled(reading: Reading, decisions: readonly Decided[]): Reading {
  const byClaim = Map.groupBy(decisions, ({ anchor }) => claimAt(anchor, reading)?.id ?? null)
  return [...byClaim].reduce((ruled, [id, own]) => {
    const claim = ruled.claims.find(other => other.id === id)
    if (!claim) return ruled
    const { rejected, corrections } = rulingOf(own)
    return rejected ? without(ruled, claim) : corrected(ruled, claim, corrections)
  }, reading)
}

function without(reading: Reading, claim: Claim): Reading {
  const chain = claim.chain.join(' ')
  return {
    ...reading,
    claims: reading.claims.filter(other => other !== claim),
    figures: reading.figures.filter(({ id }) => id !== claim.frame),
    fates: reading.fates.filter(({ event, attributedTo }) => event !== claim.frame || attributedTo.join(' ') !== chain),
  }
}

function corrected(reading: Reading, claim: Claim, corrections: Ruling['corrections']): Reading {
  const status = (corrections.status ?? claim.status) as Claim['status']
  const claims = reading.claims.map(other => (other === claim ? { ...claim, status } : other))
  const figures = reading.figures.map(figure => (figure.id === claim.frame ? figureAs(figure, corrections) : figure))
  const event = reading.events.find(({ id }) => id === claim.frame)
  if (!event) return { ...reading, claims, figures }
  const time = timeAs(reading, event, corrections)
  const put = eventAs(reading, event, corrections)
  const ruled: Event = time ? { ...put, time: time.id } : put
  return {
    ...reading,
    claims,
    figures,
    times: time ? [...reading.times, time] : reading.times,
    events: reading.events.map(other => (other === event ? ruled : other)),
  }
}

const has = (corrections: Ruling['corrections'], field: Correctable): boolean => Object.hasOwn(corrections, field)

function figureAs(figure: Figure, corrections: Ruling['corrections']): Figure {
  const bound = (field: 'atLeast' | 'atMost'): number | null => {
    const value = has(corrections, field) ? corrections[field] : figure[field]
    return value == null ? null : Number(value)
  }
  const isNumbered = has(corrections, 'atLeast') || has(corrections, 'atMost')
  return {
    ...figure,
    measure: (corrections.type ?? figure.measure) as Figure['measure'],
    atLeast: bound('atLeast'),
    atMost: bound('atMost'),
    unknown: figure.unknown && !isNumbered,
  }
}

function eventAs(reading: Reading, event: Event, corrections: Ruling['corrections']): Event {
  const place = reading.places.find(({ name }) => name === corrections.place)?.id
  return {
    ...event,
    type: (corrections.type ?? event.type) as Event['type'],
    mode: has(corrections, 'mode') ? (corrections.mode ?? null) : event.mode,
    place: has(corrections, 'place') ? (corrections.place === null ? null : (place ?? event.place)) : event.place,
  }
}

/** The event's time with other days; null where they stand or the report names none. */
function timeAs(reading: Reading, event: Event, corrections: Ruling['corrections']): Reading['times'][number] | null {
  const time = reading.times.find(({ id }) => id === event.time)
  if (!time || (!has(corrections, 'from') && !has(corrections, 'to'))) return null
  const from = has(corrections, 'from') ? (corrections.from ?? null) : time.from
  const to = has(corrections, 'to') ? (corrections.to ?? null) : time.to
  return { ...time, id: `${time.id}/${event.id}`, from, to }
}
