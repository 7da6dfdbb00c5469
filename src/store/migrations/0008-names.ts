import type { Migration } from '../migrate.ts'

/** Who is named where, counted when it is written. `sources` stays null in incidents that were judged before (0010). */
export const names: Migration = {
  number: 8,
  name: 'names',
  statements: ({ types: { text, integer }, strict }) => [
    `alter table incident add column sources ${text}`,
    `create table report_actor (
       report_id ${text} not null references report (id),
       name ${text} not null,
       folded ${text} not null,
       claims ${integer} not null,
       primary key (report_id, name, folded))${strict}`,
    `insert into report_actor (report_id, name, folded, claims)
       select claim.report_id, claim_actor.name, claim_actor.folded, count(distinct claim.id)
       from claim inner join claim_actor on claim_actor.claim_id = claim.id
       where claim."current" = 1
       group by claim.report_id, claim_actor.name, claim_actor.folded`,
    'create index report_actor_name on report_actor (name, folded, claims)',
  ],
}
