import type { Issue } from '../../text/report.ts'

/** What is to be told of a text that was decoded from broken bytes; nothing of a whole one. */
export const brokenSigns = (text: string): readonly Issue[] =>
  text.includes('\uFFFD')
    ? [{ code: 'encoding', message: 'broken bytes were read as "\uFFFD"; get a whole copy of the file', span: null }]
    : []
