import type { Migration } from '../migrate.ts'

/** Claims found by their words and by all that filters ask for. */
export const search: Migration = {
  number: 2,
  name: 'search',
  statements: ({ searchIndex }) => searchIndex({ table: 'claim', columns: ['searched', 'terms'], only: 'current' }),
}
