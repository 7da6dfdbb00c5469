import type { Telling } from './telling.ts'

/** A telling that tells nothing but that there was an attack; for tests. */
export const emptyTelling = (reportId: string): Telling => ({
  id: `${reportId}#e1`,
  report: { id: reportId, documentId: '', title: null, outlet: null, url: null, publishedAt: null, language: 'en' },
  events: ['e1'],
  type: 'ASSAULT',
  mode: null,
  acled: null,
  when: null,
  sites: [],
  sides: [],
  tolls: [],
  names: [],
  words: {},
  share: 1,
  background: false,
})
