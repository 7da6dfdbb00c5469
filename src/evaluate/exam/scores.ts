import { countOf, f1, type Score, share, type Tally } from '../exercise.ts'

/** Of these the count says how many of those found are right; of all others it gives precision and recall. */
const SHARES = new Set([
  'source right',
  'cue right',
  'content exact',
  'stance right',
  'type right',
  'status right',
  'said by',
  'bounds right',
  'within 161 km',
  'within 25 km',
])

/** The figures of the exam from its counts, its ledger score first. */
export const examScores = (sum: Tally): readonly Score[] => [
  { name: 'ledger score', value: ledgerScore(sum) },
  ...Object.entries(sum).map(([name, count]) => (SHARES.has(name) ? share : f1)(name, count)),
]

/** One number: the mean of what a ledger needs. */
function ledgerScore(sum: Tally): number {
  const value = (of: (name: string, count: ReturnType<typeof countOf>) => Score, name: string) =>
    of(name, countOf(sum, name)).value
  const parts = [
    value(f1, 'attribution whole'),
    value(f1, 'nesting right'),
    value(f1, 'event found, deeds only'),
    value(f1, 'actors'),
    value(f1, 'recipients'),
    value(f1, 'place'),
    value(f1, 'time'),
    (value(share, 'status right') * value(f1, 'event found')) / 100,
    (value(share, 'said by') * value(f1, 'event found')) / 100,
    value(f1, 'figure whole'),
    (value(f1, 'place found') * value(share, 'within 161 km')) / 100,
    value(f1, 'time whole'),
  ]
  return parts.reduce((total, part) => total + part, 0) / parts.length
}
