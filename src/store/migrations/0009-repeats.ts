import type { Migration } from '../migrate.ts'

/** Which decision on a claim of a report was repeated on a copy. */
export const repeats: Migration = {
  number: 9,
  name: 'repeats',
  statements: ({ types: { integer } }) => [
    `alter table decision_claim add column repeats ${integer} references decision (id)`,
    'create index decision_claim_repeats on decision_claim (repeats)',
  ],
}
