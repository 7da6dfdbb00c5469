import type { Abbreviations } from './abbreviations.ts'
import type { Token } from './syntax.ts'
import { DIGIT, kindAt, LETTER, PICTURE, skipBlank } from './tokenize/characters.ts'
import { APOSTROPHES, cutsIn } from './tokenize/clitics.ts'
import { linkEnd } from './tokenize/links.ts'
import { markEnd, pictureEnd } from './tokenize/marks.ts'
import { numberEnd } from './tokenize/numbers.ts'
import { wordEnd } from './tokenize/words.ts'

/**
 * Text → tokens with exact offsets, cut as Universal Dependencies' English Web Treebank cuts them: "do|n't", "city|'s",
 * "north|-|western" but "anti-Israeli", "$|2.5|m". Between two tokens stand only white space and invisible characters
 * (zero-width, direction marks, controls); every other character belongs to a token. Linear in the text.
 */
export function tokenize(text: string, abbreviations: Abbreviations): readonly Token[] {
  const tokens: Token[] = []
  const push = (start: number, end: number) => {
    const form = text.slice(start, end)
    tokens.push({ index: tokens.length, start, end, text: form, lower: normal(form) })
  }
  let linkedUntil = 0
  let linked = false
  for (let i = skipBlank(text, 0); i < text.length; i = skipBlank(text, i)) {
    if (i >= linkedUntil) ({ end: linkedUntil, linked } = chunkAt(text, i))
    const kind = kindAt(text, i)
    let end = linked ? linkEnd(text, i) : i
    if (end > i) push(i, end)
    else if (kind === LETTER) {
      end = wordEnd(text, i, tokens.at(-1)?.text ?? '', abbreviations)
      let start = i
      for (const cut of cutsIn(text.slice(i, end))) {
        push(start, i + cut)
        start = i + cut
      }
      push(start, end)
    } else {
      end = kind === DIGIT ? numberEnd(text, i) : kind === PICTURE ? pictureEnd(text, i) : markEnd(text, i)
      push(i, end)
    }
    i = end
  }
  return tokens
}

/** Lower case, composed, apostrophes and hyphens plain, invisible characters left out: what lexicons are asked for. */
function normal(form: string): string {
  const lower = form.toLowerCase()
  if (/^[\x20-\x7f]*$/.test(lower)) return lower
  return lower
    .normalize('NFC')
    .replace(APOSTROPHES, "'")
    .replace(/[‐‑]/g, '-')
    .replace(/[\uFB00-\uFB06]/g, ligature => ligature.normalize('NFKC'))
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
}

/** The run of visible characters from `i`, and whether it may hold an address. */
function chunkAt(text: string, i: number): { readonly end: number; readonly linked: boolean } {
  let end = i
  let linked = false
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    if (unit <= 32 || (unit > 127 && /\s/.test(text[end]!))) break
    if (unit === 64 || (unit === 47 && text[end - 1] === '/') || (unit === 46 && text[end - 1] === 'w') || unit === 58)
      linked = true
  }
  return { end, linked }
}
