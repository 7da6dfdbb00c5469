import type { Migration } from '../migrate.ts'

/** Where copies are looked for, which tellings decisions hold to today. */
export const placing: Migration = {
  number: 3,
  name: 'placing',
  statements: ({ types: { text, integer, real }, strict }) => [
    `create table copy_key (
       "key" ${integer} not null,
       report_id ${text} not null references report (id),
       primary key ("key", report_id))${strict}`,
    `create table copy_link (
       a ${text} not null references report (id),
       b ${text} not null references report (id),
       in_a ${real} not null,
       in_b ${real} not null,
       same_article ${integer} not null,
       primary key (a, b),
       check (a < b))${strict}`,
    'create index copy_link_b on copy_link (b)',
    `create table decision_telling (
       decision_id ${integer} not null references decision (id),
       position ${integer} not null,
       report_id ${text} not null references report (id),
       telling_id ${text},
       primary key (decision_id, position))${strict}`,
    'create index decision_telling_telling on decision_telling (telling_id)',
    'create index decision_telling_report on decision_telling (report_id)',
  ],
}
