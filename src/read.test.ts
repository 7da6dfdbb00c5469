import assert from 'node:assert/strict'
import { test } from 'node:test'
import { LONG_TEXTS, longText } from './evaluate/long-texts.ts'
import { loadKnowledge } from './intake/knowledge.ts'
import { read } from './read.ts'
import type { Report } from './text/report.ts'

const REPORT: Report = {
  id: 'long',
  documentId: 'long',
  title: null,
  outlet: null,
  url: null,
  publishedAt: '2025-10-16',
  language: 'en',
}
const knowledge = loadKnowledge()

// How long they take is measured by `npm run bench`.
for (const kind of Object.keys(LONG_TEXTS))
  test(`100 kB of ${kind} are read whole, every quote where it stands`, () => {
    const text = longText(kind, 100_000)
    const reading = read(REPORT, text, knowledge)
    const spans = [
      ...reading.attributions.flatMap(a => [...(a.source ? [a.source] : []), a.cue, ...a.content]),
      ...reading.events.flatMap(e => [...e.mentions, ...e.actors.map(p => p.span), ...e.recipients.map(p => p.span)]),
      ...[...reading.figures, ...reading.places, ...reading.times].map(item => item.span),
      ...reading.actors.flatMap(a => a.mentions),
      ...reading.claims.flatMap(c => c.evidence),
    ]
    assert.ok(spans.every(span => text.slice(span.start, span.end) === span.quote))
  })
