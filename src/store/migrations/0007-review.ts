import type { Migration } from '../migrate.ts'

/** What people decide on single claims, and how reliable they hold sources. */
export const review: Migration = {
  number: 7,
  name: 'review',
  statements: ({ types: { id, text, integer }, strict }) => [
    `create table decision_claim (
       decision_id ${integer} not null primary key references decision (id),
       report_id ${text} not null references report (id),
       anchor ${text} not null,
       words ${text} not null,
       field ${text},
       old ${text},
       new ${text},
       claim_id ${integer})${strict}`,
    'create index decision_claim_claim on decision_claim (claim_id)',
    'create index decision_claim_report on decision_claim (report_id)',
    `create table reliability (
       id ${id},
       source ${text} not null,
       grade ${text} not null,
       who ${text} not null,
       why ${text} not null,
       at ${text} not null,
       revoked_by ${text},
       revoked_why ${text},
       revoked_at ${text})${strict}`,
    'create index reliability_source on reliability (source)',
  ],
}
