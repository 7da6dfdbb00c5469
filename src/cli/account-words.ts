import type { Account, Field, Mark, Said, Values } from '../incidents/account.ts'
import { accountWords as accountInWords, saidWords as saidInWords } from '../incidents/said-words.ts'
import { printable, type Style } from './terminal.ts'

/** How a cell stands to the other sources, at a glance, so that it is seen without colour too. */
export const MARKS: Readonly<Record<Mark['mark'], { sign: string; style: Style | null; means: string }>> = {
  contradicts: { sign: '≠', style: 'red', means: 'contradicts another source' },
  refines: { sign: '⊂', style: 'green', means: 'agrees and is more exact' },
  agrees: { sign: '=', style: 'green', means: 'agrees' },
  alone: { sign: '○', style: null, means: 'no other source says anything comparable' },
  revised: { sign: '↻', style: 'dim', means: 'revised later by the same source' },
}

/** One value of a cell, safe to print. */
export const saidWords = (said: Pick<Said<Values[Field]>, 'value' | 'status'>): string => printable(saidInWords(said))

/** Who says so, safe to print. */
export const accountWords = (account: Account): string => printable(accountInWords(account))
