import type { Migration } from '../migrate.ts'

/** Whose names are withheld, and what left the ledger. */
export const exports: Migration = {
  number: 13,
  name: 'exports',
  statements: ({ types: { id, text, integer }, strict }) => [
    `create table withheld (
       id ${id},
       name ${text} not null,
       who ${text} not null,
       why ${text} not null,
       at ${text} not null,
       revoked_by ${text},
       revoked_why ${text},
       revoked_at ${text})${strict}`,
    `create table export (
       id ${id},
       at ${text} not null,
       who ${text} not null,
       for_whom ${text},
       format ${text} not null,
       profile ${text} not null,
       rule ${text} not null,
       filter ${text} not null,
       incidents ${integer} not null,
       bytes ${integer} not null,
       sha256 ${text} not null,
       file ${text} not null)${strict}`,
  ],
}
