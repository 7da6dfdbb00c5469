import type { Kysely, Transaction } from 'kysely'
import type { Block, Run } from '../intake/extract/extracted.ts'
import type { Besides } from '../text/report.ts'
import type { Tables } from './schema.ts'

/** How a report stood in its file: which part of it, what its stretches are, and where they stand in the bytes or on which page. */
export type Layout = {
  /** "message 12"; null where it is the whole file. */
  readonly part: string | null
  /** What the file says of it that others do not. */
  readonly besides: Besides
  readonly blocks: readonly Block[]
  readonly origin: readonly Run[]
}

/** Keeps the layout of a report that the ledger has; the one that was kept first stays. */
export async function keepLayout(transaction: Transaction<Tables>, report: string, layout: Layout): Promise<void> {
  const { part, besides, blocks, origin } = layout
  await transaction
    .insertInto('layout')
    .values({
      report_id: report,
      part,
      besides: JSON.stringify(besides),
      blocks: JSON.stringify(blocks),
      origin: JSON.stringify(origin),
    })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** The layout of a report, with the text to which it holds; null of plain text, which has none. */
export async function layoutOf(
  db: Kysely<Tables>,
  report: string,
): Promise<(Layout & { readonly text: string }) | null> {
  const row = await db
    .selectFrom('layout')
    .innerJoin('report', 'report.id', 'layout.report_id')
    .innerJoin('document', 'document.id', 'report.document_id')
    .select(['part', 'besides', 'blocks', 'origin', 'document.text'])
    .where('report_id', '=', report)
    .executeTakeFirst()
  return row
    ? { ...row, besides: JSON.parse(row.besides), blocks: JSON.parse(row.blocks), origin: JSON.parse(row.origin) }
    : null
}
