import type { Account } from '../../api/types.ts'
import type { Accounts } from './numbered.ts'

/** So many accounts are printed, so that a dossier has two pages. */
const ACCOUNTS = 16
/** So many reports, and so many reasons why they are of one incident. */
export const PRINTED_REPORTS = 8

/** The accounts that are printed where there are too many: those that contradict others first, then those that count. */
export function printedOf(accounts: Accounts): ReadonlySet<string> {
  const all = [...accounts.values()]
  const rank = ({ marks, standing }: Account): number =>
    2 * Number(!Object.values(marks).some(({ mark }) => mark === 'contradicts')) + Number(standing !== 'independent')
  const first = all.length > ACCOUNTS ? all.toSorted((a, b) => rank(a) - rank(b)).slice(0, ACCOUNTS) : all
  return new Set(first.map(({ id }) => id))
}
