import { documentIdOf } from '../intake/document-id.ts'
import { type Knowledge, read } from '../read.ts'
import type { Reading } from '../reading/reading.ts'

/** The reading of a corpus's text, which is English and no file of its own. */
export const readText = (
  from: {
    readonly id: string
    readonly text: string
    readonly title?: string | null
    readonly url?: string | null
    readonly publishedAt?: string | null
  },
  knowledge: Knowledge,
): Reading =>
  read(
    {
      id: from.id,
      documentId: documentIdOf(from.text),
      title: from.title ?? null,
      outlet: null,
      url: from.url ?? null,
      publishedAt: from.publishedAt ?? null,
      language: 'en',
    },
    from.text,
    knowledge,
  )
