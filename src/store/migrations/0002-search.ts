import type { Migration } from '../migrate.ts'

/** The words of claims made findable. */
export const search: Migration = {
  number: 2,
  name: 'search',
  statements: ({ searchIndex }) => searchIndex,
}
