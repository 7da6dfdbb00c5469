import type { Clock } from '../store/known.ts'
import type { Call, Option } from './verb.ts'

/** The day on which the ledger is replayed, and by which clock. */
export type AsKnown = { readonly day: string; readonly clock: Clock }

export const AS_KNOWN_OPTIONS: readonly Option[] = [
  {
    name: 'as-known',
    value: 'DATE',
    help: 'As it was known at the end of that day, all gathered anew from what there was then.',
  },
  {
    name: 'clock',
    choices: ['published', 'recorded'],
    help: 'What known means: published by then (the default), or recorded in this ledger by then.',
  },
]

/** RangeError: what is wrong with the day, in words. */
export function asKnownOf({ options }: Call): AsKnown | null {
  const day = options['as-known']
  if (day === undefined) {
    if (options.clock !== undefined) throw new RangeError('--clock needs --as-known: known on which day?')
    return null
  }
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new RangeError(`--as-known "${day}" is not a day; write it as 2025-10-23`)
  return { day, clock: (options.clock ?? 'published') as Clock }
}
