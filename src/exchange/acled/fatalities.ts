import type { Account } from '../../incidents/account.ts'
import { figuresOf } from '../../incidents/figures.ts'
import type { IncidentSummary } from '../../incidents/summary.ts'
import type { AcledBook } from './code-book.ts'

/**
 * How many died, as ACLED counts: the least that an account tells (whatever rule was asked for), a word for a number by its own
 * table ("dozens" are 12), 0 where no account tells of anybody dead.
 */
export function acledFatalities({ accounts }: IncidentSummary, { vague, unknown }: AcledBook): number {
  const told = figuresOf(accounts, 'conservative').killed
  const words = accounts.flatMap(({ cells }: Account) =>
    (cells.killed ?? [])
      .filter(({ status }) => status !== 'denied')
      .flatMap(said => said.words.map(({ quote }) => quote)),
  )
  const found = Object.keys(vague).find(word => words.some(quote => new RegExp(`\\b${word}\\b`, 'i').test(quote)))
  const numbers = words.some(quote =>
    /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/i.test(quote),
  )
  if (found && !numbers) return Math.min(vague[found]!, told?.best ?? vague[found]!)
  return told ? (told.best ?? unknown) : 0
}
