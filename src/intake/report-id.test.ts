import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Report } from '../text/report.ts'
import { documentIdOf } from './document-id.ts'
import { identityOf, idMadeFrom } from './report-id.ts'

const documentId = documentIdOf('Five people were killed.')
const REPORT: Report = {
  id: 'wire-1',
  documentId,
  title: 'Five killed',
  outlet: 'The Wire',
  url: null,
  publishedAt: '2025-10-23',
  language: 'en',
}

test('a report is one whatever file it came in and whatever hour it tells, and another where its text or description differs', () => {
  const identity = identityOf(REPORT)
  assert.match(identity, /^[0-9a-f]{64}$/)
  assert.equal(
    identityOf({ ...REPORT, id: idMadeFrom('a', documentId) }),
    identityOf({ ...REPORT, id: idMadeFrom('copy of a', documentId) }),
  )
  assert.equal(identityOf({ ...REPORT, publishedAt: '2025-10-23T09:00:00+03:00' }), identity)
  const others: Partial<Report>[] = [
    { id: 'wire-2' },
    { documentId: documentIdOf('Six people were killed.') },
    { title: null },
    { outlet: 'The Other Wire' },
    { url: 'https://example.org' },
    { publishedAt: null },
  ]
  for (const other of others) assert.notEqual(identityOf({ ...REPORT, ...other }), identity, JSON.stringify(other))
})
