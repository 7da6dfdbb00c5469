import { MEASURES, type Measure } from '../reading/reading.ts'
import type { Count, Unmarked } from './account.ts'
import { type Rule, type Vote, voicesOf, votesOn } from './aggregate.ts'
import { boundsOf } from './agreement/counts.ts'
import { lessDied } from './died-since.ts'

/** A number of people drawn from the accounts; all null where nobody gives a number. */
export type FigureSummary = {
  readonly best: number | null
  /** The least and the greatest number that a standing account gives; persons told of one by one only where nobody gives a number. */
  readonly low: number | null
  readonly high: number | null
  /** Whether it may be more than `high`: nobody who names `high` says that there were no more. */
  readonly open: boolean
  /** Accounts that `best` rests on. */
  readonly by: readonly string[]
  readonly rule: Rule
}

/** The figures of all measures that anybody gives. */
export function figuresOf(accounts: readonly Unmarked[], rule: Rule): { readonly [M in Measure]?: FigureSummary } {
  const said = MEASURES.filter(measure => accounts.some(account => account.cells[measure]))
  const votes = (measure: Measure): readonly Vote<Count>[] =>
    measure === 'injured' ? lessDied(votesOn(measure, accounts), accounts) : votesOn(measure, accounts)
  return Object.fromEntries(said.map(measure => [measure, figureOf(totals(votes(measure)), rule)]))
}

/**
 * The votes that speak of all: of people at large, else of those who fight; persons told of one by one not where another
 * source of the same report gives a greater number.
 */
function totals(votes: readonly Vote<Count>[]): readonly Vote<Count>[] {
  const people = votes.filter(({ value }) => value.whom === null)
  const some = people.length ? people : votes
  return some.filter(
    ({ report, value }) =>
      !value.persons ||
      !some.some(other => other.report === report && !other.value.persons && sizeOf(other.value) > sizeOf(value)),
  )
}

const sizeOf = ({ atLeast, atMost }: Count): number => atLeast ?? atMost ?? 0

/** The numbers that a count names: "at least 12" and 12 name 12, "10 to 15" names 10 and 15. */
const namedBy = ({ atLeast, atMost }: Count): readonly number[] => [
  ...new Set([atLeast, atMost].filter(n => n !== null)),
]

function figureOf(votes: readonly Vote<Count>[], rule: Rule): FigureSummary {
  const numbers = votes.filter(({ value }) => !value.persons && !value.unknown)
  const named = (numbers.length ? numbers : votes).flatMap(({ value }) => namedBy(value))
  if (!named.length) return { best: null, low: null, high: null, open: false, by: [], rule }
  const [least, most] = [Math.min(...named), Math.max(...named)]
  const best = rule === 'conservative' ? least : rule === 'informative' ? most : mostNamed(votes)
  const high = Math.max(most, best)
  return {
    best,
    low: Math.min(least, best),
    high,
    open: votes.every(({ value }) => !namedBy(value).includes(high) || value.atMost === null),
    by: votes.filter(({ value }) => namedBy(value).includes(best)).map(({ id }) => id),
    rule,
  }
}

/** The number that most sources name; of equals the one with which most can stand, then the least. */
function mostNamed(votes: readonly Vote<Count>[]): number {
  const fits = (n: number, value: Count): boolean => {
    const [from, to] = boundsOf({ ...value, persons: false })
    return !value.unknown && from <= n && n <= to
  }
  const candidates = [...new Set(votes.flatMap(({ value }) => namedBy(value)))].map(n => ({
    n,
    named: voicesOf(votes.filter(({ value }) => namedBy(value).includes(n))),
    support: voicesOf(votes.filter(({ value }) => fits(n, value))),
  }))
  return candidates.toSorted((a, b) => b.named - a.named || b.support - a.support || a.n - b.n)[0]!.n
}
