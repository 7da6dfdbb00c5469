import type { Tables } from './schema.ts'

/**
 * Every table of the ledger with the columns that put its rows in one order, whatever the database and the state of the
 * ledger. A table stands behind those to which its rows refer.
 */
export const TABLE_ORDER: Readonly<Record<keyof Tables, readonly string[]>> = {
  original: ['sha256'],
  acquisition: ['id'],
  failure: ['id'],
  document: ['id'],
  report: ['id'],
  reading: ['id'],
  claim: ['id'],
  claim_actor: ['claim_id', 'role', 'name', 'folded'],
  report_actor: ['report_id', 'name', 'folded'],
  copy_key: ['key', 'report_id'],
  copy_link: ['a', 'b'],
  telling: ['id'],
  telling_key: ['key', 'position', 'telling'],
  link: ['a', 'b'],
  incident: ['id'],
  incident_terms: ['id'],
  incident_alias: ['old_id'],
  decision: ['id'],
  decision_telling: ['decision_id', 'position'],
  decision_claim: ['decision_id'],
  reliability: ['id'],
  layout: ['report_id'],
  exchange: ['id'],
  exchange_original: ['exchange_id', 'sha256'],
  watch: ['id'],
  watch_item: ['id'],
  withheld: ['id'],
  export: ['id'],
}
