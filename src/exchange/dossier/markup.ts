import { webAddress } from '../export/in-words.ts'

/** HTML that is safe as it stands. */
export type Markup = { readonly markup: string }
type Piece = Markup | string | number | null | false | readonly Piece[]

/** HTML from a template: whatever is put in is text and is escaped, unless it is markup itself; null and false are nothing. */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  markup: strings.reduce((all, string, i) => `${all}${textOf(pieces[i - 1] ?? null)}${string}`),
})

function textOf(piece: Piece): string {
  if (piece === null || piece === false) return ''
  if (typeof piece === 'string' || typeof piece === 'number') return escaped(String(piece))
  return 'markup' in piece ? piece.markup : piece.map(textOf).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text for HTML and its attributes; controls that HTML may not hold are left out. */
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]/gu, '')
    .replace(/[&<>"']/g, sign => ENTITIES[sign]!)

/** Words that may run from right to left, in their own direction. */
export const own = (words: Piece): Markup => html`<bdi dir="auto">${words}</bdi>`

/** A link to a page of the web, that tells the page nothing; other addresses are only text. */
export function link(url: string | null, words: Piece): Markup {
  const address = webAddress(url)
  return address === null ? html`${words}` : html`<a href="${address}" rel="noopener noreferrer nofollow">${words}</a>`
}

/** Joined by what stands between. */
export const joined = (pieces: readonly Piece[], between: Piece): Piece =>
  pieces.flatMap((piece, i) => (i ? [between, piece] : [piece]))
