import { parseHTML } from 'linkedom'
import { type Failure, failed } from '../failure.ts'
import type { Block, BlockKind, Extracted, Extractor } from './extracted.ts'
import { fileBytes } from './file-bytes.ts'
import type { PageNode } from './html/dom.ts'
import { floodIn } from './html/flood.ts'
import { furnitureOf } from './html/furniture.ts'
import { pageFields } from './html/page-fields.ts'
import { pageText } from './html/page-text.ts'
import { piecesOf } from './html/pieces.ts'
import { placesOf } from './html/places.ts'
import { reportPieces } from './html/report-pieces.ts'

/** More bytes than this in one page are those of no report. */
const LONGEST_PAGE = 16 * 1024 * 1024

/** A page of the web, as browsers save it: its report, without what surrounds it. */
export const html: Extractor = async function* ({ path, bytes, type = null, url = null }) {
  const page = await fileBytes(bytes, LONGEST_PAGE, path)
  yield 'kind' in page ? page : extractHtml({ path, bytes: page, type, url })
}

/** A page: a name for messages, its bytes, what its server called them ("text/html; charset=…"), and where it was got. */
export type SavedPage = {
  readonly path: string
  readonly bytes: Uint8Array
  readonly type: string | null
  readonly url: string | null
}

/**
 * A page → its report: title, outlet, author, address and times as the page says them, and the words of the report in
 * blocks, without menus, adverts and what else surrounds it. Nothing of the page is run or asked for.
 */
export function extractHtml({ path, bytes, type, url }: SavedPage): Extracted | Failure {
  const { text: source, issues } = pageText(bytes, type)
  const flood = floodIn(source)
  if (flood) return { ...failed({ path }, 'format', flood), original: bytes }
  const { document } = parseHTML(source.replace(/<!doctype[^>]{0,1000}>/gi, ''))
  const page = document as unknown as PageNode
  const said = pageFields(page, url)
  const found = reportPieces(piecesOf(page, furnitureOf(page)), said.title ?? null)
  const headline = found.find(({ kind }) => kind === 'headline')
  const pieces = headline || !said.title ? found : [{ kind: 'headline' as const, text: said.title }, ...found]
  if (!found.some(({ kind }) => kind !== 'headline'))
    return {
      ...failed({ path }, 'empty', 'there is no report on the page; save the page of one report'),
      original: bytes,
    }
  const byline = found.find(({ kind }) => kind === 'byline')?.text.replace(/^by\s+/i, '')
  const fields = {
    ...(byline && byline.length < 200 ? { author: byline } : {}),
    ...said,
    ...(headline ? { title: headline.text } : {}),
  }
  const { text, blocks } = blocksFrom(pieces)
  const origin = placesOf(text, blocks, source, bytes)
  return { kind: 'extracted', text, fields, blocks, origin, issues, part: null, original: bytes }
}

/** Pieces one below the other, parted by empty lines. */
function blocksFrom(pieces: readonly { readonly kind: BlockKind; readonly text: string }[]) {
  const blocks: Block[] = []
  let text = ''
  for (const piece of pieces) {
    if (text !== '') text += '\n\n'
    blocks.push({ kind: piece.kind, start: text.length, end: text.length + piece.text.length })
    text += piece.text
  }
  return { text, blocks }
}
