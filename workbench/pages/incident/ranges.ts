import type { Account, Count, Measure, Said } from '../../api/types.ts'
import type { Accounts, Numbered } from './numbered.ts'

/** A number of people that an account gives: from its least to its most, `to` null where it may be more. */
export type Range = {
  readonly account: Numbered
  readonly said: Said<Count>
  readonly from: number
  readonly to: number | null
}

/** The numbers that accounts give for one measure, the least first; what is said to be unknown is no number. */
export function rangesOf(measure: Measure, accounts: Accounts): readonly Range[] {
  const all = [...accounts.values()].flatMap(account =>
    (account.cells[measure] ?? []).flatMap((said): Range | readonly [] => {
      const { atLeast, atMost, unknown, persons } = said.value
      if (unknown || (atLeast === null && atMost === null)) return []
      return { account, said, from: atLeast ?? 0, to: persons ? null : atMost }
    }),
  )
  return all.toSorted((a, b) => a.from - b.from || (a.to ?? Infinity) - (b.to ?? Infinity))
}

/** Those to be drawn, where there are too many for all: accounts that count before others. */
export function drawable(ranges: readonly Range[], most: number): readonly Range[] {
  if (ranges.length <= most) return ranges
  const rank = ({ account }: Range): number => STANDINGS.indexOf(account.standing)
  const chosen = new Set(ranges.toSorted((a, b) => rank(a) - rank(b)).slice(0, most))
  return ranges.filter(range => chosen.has(range))
}

const STANDINGS: readonly Account['standing'][] = ['independent', 'again', 'unnamed', 'copy']
