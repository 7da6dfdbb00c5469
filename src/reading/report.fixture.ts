import type { Report } from '../text/report.ts'

/** A report of which only the day is known, for tests of what single sentences are read to say. */
export const REPORT: Report = {
  id: 'r',
  documentId: 'r',
  title: null,
  outlet: null,
  url: null,
  publishedAt: '2025-03-04',
  language: 'en',
}
