import type { ExportedIncident } from '../export/exported.ts'
import type { UcdpRow } from './columns.ts'

/** UCDP's columns of sources: lists parted by semicolons, each in the same order; an outlet's own report a place in each. */
export function ucdpSources({
  summary,
  reports,
}: ExportedIncident): Pick<
  UcdpRow,
  'number_of_sources' | 'source_article' | 'source_office' | 'source_date' | 'source_headline' | 'source_original'
> {
  const copies = new Set(summary.accounts.flatMap(account => account.copies))
  const own = reports.filter(({ reading }) => !copies.has(reading.report.id)).map(({ reading }) => reading.report)
  const listed = (values: readonly (string | null)[]): string => values.map(value => plain(value ?? '')).join(';')
  const original = (report: string): string =>
    [
      ...new Set(
        summary.accounts
          .filter(one => one.report === report && one.source.kind === 'source')
          .map(one => one.source.name),
      ),
    ]
      .map(plain)
      .join(', ')
  const day = (moment: string | null): string => moment?.slice(0, 10) ?? ''
  return {
    number_of_sources: own.length,
    source_article: own
      .map(
        ({ outlet, publishedAt, title }) => `"${[outlet ?? '', day(publishedAt), title ?? ''].map(plain).join(',')}"`,
      )
      .join(';'),
    source_office: listed(own.map(({ outlet }) => outlet)),
    source_date: listed(own.map(({ publishedAt }) => day(publishedAt))),
    source_headline: listed(own.map(({ title }) => title)),
    source_original: own.map(({ id }) => original(id)).join(';'),
  }
}

/** A text that breaks no list. */
const plain = (text: string): string => text.replaceAll(';', ',').replaceAll('"', "'").replace(/\s+/gu, ' ').trim()
