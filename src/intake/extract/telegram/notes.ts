import type { Issue } from '../../../text/report.ts'

/** What is told of a post besides its words: whose they are, where `forwarded` is not null, and what was not read. */
export const notesOn = (
  forwarded: string | null,
  media: { readonly kind: string; readonly name: string | null } | null,
): readonly Issue[] => [...(forwarded === null ? [] : [forwardNote(forwarded)]), ...(media ? [mediaNote(media)] : [])]

/** `from` is "" where the export hides who is passed on. */
const forwardNote = (from: string): Issue => ({
  code: 'forwarded',
  message: `the post passes on the words of ${from === '' ? 'somebody whom the export does not name' : `“${from}”`}`,
  span: null,
})

const mediaNote = ({ kind, name }: { readonly kind: string; readonly name: string | null }): Issue => ({
  code: 'media',
  message: `the post has a ${kind}${name === null ? '' : ` (${JSON.stringify(name.slice(0, 200))})`}, which was not read`,
  span: null,
})
