import type { Besides, Issue } from '../text/report.ts'
import { type Added, type Adding, type Underway, written } from './add.ts'
import type { Ledger } from './open.ts'
import type { Readers } from './readers.ts'

/** How versions of what reads rows of event-report data begin: such a report is no text, and no reader of texts reads it. */
export const CODED = 'coded rows'

/** Reports a transaction. */
const BATCH = 16

/** Has every report of the ledger read that this version of the reader has not read, in the order of their ids. */
export async function* readAgain(ledger: Ledger, readers: Readers, adding: Adding): AsyncGenerator<readonly Added[]> {
  yield* written(ledger, unread(ledger, readers, adding), adding)
}

async function* unread(ledger: Ledger, readers: Readers, { reader }: Adding): AsyncGenerator<readonly Underway[]> {
  for (let after = ''; ; ) {
    const rows = await unreadRows(ledger, reader, after)
    if (!rows.length) return
    after = rows.at(-1)!.id
    yield rows.map(({ text, issues, original_sha256: original, origin, line, besides, ...row }) => {
      const report = {
        id: row.id,
        documentId: row.document_id,
        title: row.title,
        outlet: row.outlet,
        url: row.url,
        publishedAt: row.published_at,
        language: row.language,
        ...(besides === null ? {} : (JSON.parse(besides) as Besides)),
      }
      const work = readers.read({
        report,
        text,
        issues: JSON.parse(issues) as readonly Issue[],
        identity: row.identity,
      })
      return { path: origin ?? '-', line, original, work }
    })
  }
}

/** Rows of reports after an id, with their texts and where they were first got. */
const unreadRows = ({ db }: Ledger, reader: string, after: string) =>
  db
    .selectFrom('report')
    .innerJoin('document', 'document.id', 'report.document_id')
    .leftJoin('acquisition', join =>
      join.on(({ eb, selectFrom }) =>
        eb(
          'acquisition.id',
          '=',
          selectFrom('acquisition as first')
            .select(({ fn }) => fn.min('first.id').as('id'))
            .whereRef('first.sha256', '=', 'report.original_sha256'),
        ),
      ),
    )
    .leftJoin('layout', 'layout.report_id', 'report.id')
    .selectAll('report')
    .select(['layout.besides', 'document.text', 'acquisition.origin', 'acquisition.line'])
    .where('report.id', '>', after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('reading')
            .select('reading.id')
            .whereRef('reading.report_id', '=', 'report.id')
            .where(({ or, eb }) => or([eb('reading.reader', '=', reader), eb('reading.reader', 'like', `${CODED} %`)])),
        ),
      ),
    )
    .orderBy('report.id')
    .limit(BATCH)
    .execute()
