/** A text with what is written in escapes read, and where each of its units stands in the text as given. */
export type Decoded = {
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const ESCAPES =
  /%[0-9a-f]{2}|&#x([0-9a-f]{1,6});?|&#(\d{1,7});?|&([a-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|slash|macr|breve|ogon|strok);|&([a-z]{2,6});|\\u\{([0-9a-f]{1,6})\}|\\u([0-9a-f]{4})|\\x([0-9a-f]{2})/gi
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  aelig: 'ae',
  oelig: 'oe',
  szlig: 'ss',
  nbsp: ' ',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  apos: "'",
  quot: '"',
  rsquo: '’',
  lsquo: '‘',
  ndash: '–',
  mdash: '—',
  lt: '<',
  gt: '>',
}
/** An escape within an escape ("%2541", "&amp;#233;") is read so many times. */
const LAYERS = 3

/**
 * Reads escapes of addresses (%C3%A9), of HTML and XML (&eacute; &#233; &#xe9;) and of JSON and other languages (\u00e9 \xe9),
 * one within the other too. `lineEscapes`: also \n, \r and \t, which would otherwise pass for letters.
 */
export function decoded(given: string, lineEscapes: boolean): Decoded {
  let view: Decoded = { text: given, starts: [], ends: [] }
  let isPlain = true
  for (let layer = 0; layer < LAYERS && /[%&\\]/.test(view.text); layer++) {
    const next = decodedOnce(view, isPlain, lineEscapes && layer === 0)
    if (!next) break
    view = next
    isPlain = false
  }
  if (!isPlain) return view
  const starts = Array.from({ length: given.length }, (_, i) => i)
  return { text: given, starts, ends: starts.map(i => i + 1) }
}

function decodedOnce({ text, starts, ends }: Decoded, isPlain: boolean, lineEscapes: boolean): Decoded | null {
  const pattern = lineEscapes ? new RegExp(`${ESCAPES.source}|\\\\[nrt]`, 'gi') : ESCAPES
  pattern.lastIndex = 0
  const found: Decoded & { text: string; starts: number[]; ends: number[] } = { text: '', starts: [], ends: [] }
  const startOf = (i: number): number => (isPlain ? i : starts[i]!)
  const endOf = (i: number): number => (isPlain ? i + 1 : ends[i]!)
  const keep = (from: number, to: number): void => {
    for (let i = from; i < to; i++) {
      found.starts.push(startOf(i))
      found.ends.push(endOf(i))
    }
    found.text += text.slice(from, to)
  }
  let at = 0
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [value, length] = meant(text, match)
    if (value === null) continue
    keep(at, match.index)
    at = match.index + length
    for (let i = 0; i < value.length; i++) {
      found.starts.push(startOf(match.index))
      found.ends.push(endOf(at - 1))
    }
    found.text += value
    pattern.lastIndex = at
  }
  if (at === 0) return null
  keep(at, text.length)
  return found
}

/** What an escape stands for and how long it is; null where it stands for nothing. */
function meant(text: string, match: RegExpExecArray): readonly [value: string | null, length: number] {
  const [all, hex, decimal, accented, named, point, unit, byte] = match
  if (all[0] === '%') return percent(text, match.index)
  if (accented) return [accented, all.length]
  if (named) return [NAMED[named.toLowerCase()] ?? null, all.length]
  if (/^\\[nrt]$/i.test(all)) return [' ', all.length]
  const code = decimal ? Number(decimal) : Number.parseInt(hex ?? point ?? unit ?? byte ?? '', 16)
  return [code <= 0x10ffff ? String.fromCodePoint(code) : null, all.length]
}

/** One character of a percent-encoded run: of UTF-8 where it is, else of Latin-1. */
function percent(text: string, at: number): readonly [string, number] {
  const lead = Number.parseInt(text.slice(at + 1, at + 3), 16)
  const bytes = lead < 0xc0 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const run = text.slice(at, at + 3 * bytes)
  if (bytes > 1 && /^(?:%[0-9a-f]{2})+$/i.test(run) && run.length === 3 * bytes)
    try {
      return [decodeURIComponent(run), run.length]
    } catch {
      // Not UTF-8.
    }
  return [String.fromCharCode(lead), 3]
}
