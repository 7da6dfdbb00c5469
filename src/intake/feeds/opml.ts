import { parseOpml } from 'feedsmith'
import { type Failure, failed } from '../failure.ts'
import { absolute } from './absolute.ts'
import { rootName } from './cut-feed.ts'
import { tagsOf } from './markup.ts'
import { xmlText } from './xml-text.ts'

/** A feed on a list. */
export type Listed = { readonly url: string; readonly title: string | null }

/** An OPML list → its feeds, each once, whatever groups they are in. `base`: where the list came from. */
export function readOpml(
  bytes: Uint8Array,
  { path, type = null }: { readonly path: string; readonly type?: string | null },
): readonly Listed[] | Failure {
  const xml = xmlText(bytes, type)
  for (const { kind, end } of tagsOf(xml))
    if (kind === 'declaration' && xml[end - 1] === '[')
      return failed(
        { path },
        'format',
        'the list declares a document type of its own, which is never read; export a plain OPML list',
      )
  if (rootName(xml) !== 'opml')
    return failed({ path }, 'format', 'this is no OPML list; export one from your feed reader')
  try {
    const listed = outlinesOf(parseOpml(xml).body?.outlines ?? [])
    const feeds = listed.flatMap(({ xmlUrl, title, text }) => {
      const url = xmlUrl ? absolute(xmlUrl, path) : null
      return url ? [{ url, title: title ?? text ?? null }] : []
    })
    return feeds.length
      ? [...new Map(feeds.map(feed => [feed.url, feed])).values()]
      : failed({ path }, 'empty', 'the list names no feed (xmlUrl); export one that does')
  } catch (error) {
    return failed({ path }, 'format', `the list cannot be read (${(error as Error).message}); export it anew`)
  }
}

type Outline = NonNullable<NonNullable<ReturnType<typeof parseOpml>['body']>['outlines']>[number]

const outlinesOf = (outlines: readonly Outline[]): readonly Outline[] =>
  outlines.flatMap(outline => [outline, ...outlinesOf(outline.outlines ?? [])])
