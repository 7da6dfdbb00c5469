import type { EventType, Status } from '../reading/reading.ts'
import { STRENGTH } from '../reading/strength.ts'
import type { Field, Said, Unmarked, Values, What } from './account.ts'
import { type Agreement, valuesAgree } from './agreement.ts'
import { standingOn } from './marks.ts'
import { voiceOf } from './same-sources.ts'
import type { Days, Site } from './telling.ts'

export const RULES = ['conservative', 'informative', 'representative'] as const
/**
 * How one value is drawn from many accounts (van Baalen & Höglund 2026, R package eventreport), here for intervals.
 * conservative: the least people, the coarsest place, the widest days. informative: the most people, the most exact place and
 * days. representative: the number that most sources name; of equals the one with which most can stand ("at least 5" with 7),
 * then the least. The day, place and kind with which most can stand, of equals what most say, then the surest.
 */
export type Rule = (typeof RULES)[number]

/** A value drawn from the accounts, the accounts that say it, and the rule. */
export type Drawn<V> = { readonly value: V; readonly by: readonly string[]; readonly rule: Rule }

/** What one source says, with the ids of its account and its report; votes of one `voice` count once. */
export type Vote<V> = {
  readonly id: string
  readonly voice: string
  readonly report: string
  readonly value: V
  readonly status: Status
}

/**
 * The standing values of a field that are told and not denied, one vote a source and value; hidden sources only where no other tells. What
 * an outlet takes back counts in its earlier reports no more, whoever it had said so.
 */
export function votesOn<F extends Field>(field: F, accounts: readonly Unmarked[]): readonly Vote<Values[F]>[] {
  const standing = standingOn(field, accounts)
  const saidBy = ({ cells }: Unmarked): readonly Said<Values[F]>[] => (cells[field] ?? []) as readonly Said<Values[F]>[]
  const isTakenBack = ({ outlet, publishedAt }: Unmarked, value: Values[F]): boolean =>
    outlet !== null &&
    accounts.some(
      later =>
        later.outlet === outlet &&
        (later.publishedAt ?? '') > (publishedAt ?? '') &&
        saidBy(later).some(one => one.withdrawn && valuesAgree(field, one.value, value) === 'agrees'),
    )
  const votes = standing.flatMap(account =>
    saidBy(account)
      .filter(({ status, value }) => status !== 'denied' && !isTakenBack(account, value))
      .map(({ value, status }) => ({
        id: account.id,
        voice: voiceOf(account),
        report: account.report,
        value,
        status,
        counts: account.standing !== 'unnamed',
      })),
  )
  const counting = votes.filter(({ counts }) => counts)
  return (counting.length ? counting : votes).map(({ counts: _, ...vote }) => vote)
}

/** How many voices these votes are of. */
export const voicesOf = (votes: readonly Pick<Vote<unknown>, 'voice'>[]): number =>
  new Set(votes.map(({ voice }) => voice)).size

/** When it was, or null where nobody says: conservative, from the first day said to the last. */
export function whenOf(accounts: readonly Unmarked[], rule: Rule): Drawn<Days> | null {
  const votes = votesOn('when', accounts)
  if (!votes.length) return null
  if (rule === 'conservative') {
    const from = votes.map(({ value }) => value.from).reduce((a, b) => (b < a ? b : a))
    const to = votes.map(({ value }) => value.to).reduce((a, b) => (b > a ? b : a))
    return { value: { from, to }, by: votes.map(({ id }) => id), rule }
  }
  const length = ({ from, to }: Days): number => Date.parse(to) - Date.parse(from)
  return drawn('when', votes, rule, (a, b) => length(a) - length(b) || (a.from < b.from ? -1 : 1))
}

/** From the most exact place to the least. */
const FINENESS = ['exact', 'town', 'district', 'province', 'area', 'country', 'unknown']

/** Where it was, or null where nobody says. */
export function whereOf(accounts: readonly Unmarked[], rule: Rule): Drawn<Site> | null {
  const votes = votesOn('where', accounts)
  if (!votes.length) return null
  const rank = ({ precision }: Site): number => FINENESS.indexOf(precision)
  const located = votes.filter(({ value }) => value.latitude !== null)
  const chosen = located.length ? located : votes
  const finer = (a: Site, b: Site): number => rank(a) - rank(b) || (a.name < b.name ? -1 : 1)
  return drawn('where', chosen, rule, rule === 'conservative' ? (a, b) => -finer(a, b) : finer)
}

/** By what mode a deed of `type` was done, as told; null where nobody tells of such a deed. */
export function whatOf(accounts: readonly Unmarked[], rule: Rule, type: EventType): Drawn<What> | null {
  const votes = votesOn('what', accounts).filter(({ value }) => value.type === type)
  const finer = (a: What, b: What): number =>
    Number(a.mode === null) - Number(b.mode === null) || (`${a.mode}` < `${b.mode}` ? -1 : 1)
  return votes.length ? drawn('what', votes, rule, rule === 'conservative' ? (a, b) => -finer(a, b) : finer) : null
}

/**
 * Of the values said: the first by `order`; of the rule representative the one that most sources can stand with (a value stands
 * with one that it equals or makes more exact), of equals the one that most say, then the one said most surely, then by `order`.
 */
function drawn<F extends Field>(
  field: F,
  votes: readonly Vote<Values[F]>[],
  rule: Rule,
  order: (a: Values[F], b: Values[F]) => number,
): Drawn<Values[F]> {
  const sources = (value: Values[F], kinds: readonly Agreement[]): readonly string[] => [
    ...new Set(votes.filter(vote => kinds.includes(valuesAgree(field, value, vote.value))).map(({ id }) => id)),
  ]
  const voices = (value: Values[F], kinds: readonly Agreement[]): number =>
    voicesOf(votes.filter(vote => kinds.includes(valuesAgree(field, value, vote.value))))
  const support = (value: Values[F]): number => voices(value, ['agrees', 'refines'])
  const said = (value: Values[F]): number => voices(value, ['agrees'])
  const surest = (value: Values[F]): number =>
    Math.min(
      ...votes
        .filter(vote => valuesAgree(field, value, vote.value) === 'agrees')
        .map(({ status }) => STRENGTH.indexOf(status)),
    )
  const byOrder = (a: Vote<Values[F]>, b: Vote<Values[F]>): number => order(a.value, b.value)
  const [first] = votes.toSorted((a, b) =>
    rule === 'representative'
      ? support(b.value) - support(a.value) ||
        said(b.value) - said(a.value) ||
        surest(a.value) - surest(b.value) ||
        byOrder(a, b)
      : byOrder(a, b),
  )
  return { value: first!.value, by: sources(first!.value, ['agrees']), rule }
}
