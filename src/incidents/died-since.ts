import type { Count, Unmarked } from './account.ts'
import type { Vote } from './aggregate.ts'

/**
 * The votes on the injured less those who by another report have died: where one tells of as many dead and hurt together but of
 * more dead, some of the hurt are among its dead. Who tells of nobody else hurt has no vote.
 */
export function lessDied(injured: readonly Vote<Count>[], accounts: readonly Unmarked[]): readonly Vote<Count>[] {
  const reports = [...new Set(accounts.map(({ report }) => report))].map(report => {
    const own = accounts.filter(account => account.report === report)
    return { report, killed: greatest(own, 'killed'), injured: greatest(own, 'injured') }
  })
  return injured.flatMap(vote => {
    const told = reports.find(({ report }) => report === vote.report)!
    const died = Math.max(
      0,
      ...reports
        .filter(other => other.killed + other.injured === told.killed + told.injured)
        .map(other => other.killed - told.killed),
    )
    if (died === 0) return [vote]
    const { atLeast, atMost } = vote.value
    return sizeOf(vote.value) > died
      ? [{ ...vote, value: { ...vote.value, atLeast: less(atLeast, died), atMost: less(atMost, died) } }]
      : []
  })
}

const less = (bound: number | null, died: number): number | null => (bound === null ? null : Math.max(0, bound - died))

/** The greatest number of a measure that some accounts tell, nought where none does. */
const greatest = (accounts: readonly Unmarked[], measure: 'killed' | 'injured'): number =>
  Math.max(
    0,
    ...accounts.flatMap(({ cells }) =>
      (cells[measure] ?? []).filter(({ status }) => status !== 'denied').map(({ value }) => sizeOf(value)),
    ),
  )

const sizeOf = ({ atLeast, atMost }: Count): number => atLeast ?? atMost ?? 0
