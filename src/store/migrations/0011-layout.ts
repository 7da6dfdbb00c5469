import type { Migration } from '../migrate.ts'

/** What only some files say of a report, what stretches of its text are to it, and where they stand in the original. */
export const layout: Migration = {
  number: 11,
  name: 'layout',
  statements: ({ types: { text }, strict }) => [
    `create table layout (
       report_id ${text} not null primary key references report (id),
       part ${text},
       besides ${text} not null,
       blocks ${text} not null,
       origin ${text} not null)${strict}`,
  ],
}
