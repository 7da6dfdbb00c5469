import type { Abbreviations } from '../abbreviations.ts'
import { OPENERS } from '../openers.ts'
import { DIGIT, INVISIBLE, kindAt, LETTER, skipBlank, widthAt } from './characters.ts'
import { domainEnd } from './links.ts'

/** Prefixes that stay with their word over a hyphen: "anti-Israeli"; all other hyphens part: "north" "-" "western". */
const PREFIXES = new Set(
  `anti arch co counter cross de e ex extra inter intra mega meta micro mid mini mis multi neo non over post pre pro proto
  psycho re semi socio sub super trans ultra un vice`.split(/\s+/),
)

const HYPHENS = '-‐‑'

/** End of the word that begins at `i`, clitics and an abbreviation's stop with it. `before` is the token before. */
export function wordEnd(text: string, i: number, before: string, abbreviations: Abbreviations): number {
  let part = i
  let initials = true
  for (let j = i; ; ) {
    const kind = kindAt(text, j)
    if (kind === LETTER || kind === DIGIT) j += widthAt(text, j)
    else if (kind === INVISIBLE) {
      const next = pastInvisible(text, j)
      if (next >= text.length || kindAt(text, next) !== LETTER) return j
      j = next
    } else if (text[j] !== '.') {
      if (text[j] === '$') return isCurrency(text, i, j) ? j + 1 : j
      if (!joinsParts(text, i, j)) return j
      if (HYPHENS.includes(text[j++]!)) part = j
    } else {
      if (text[j + 1] === '.' && text[j + 2] === '.') return j
      initials &&= j - part === widthAt(text, j - 1)
      if (initials && kindAt(text, j + 1) === LETTER) part = ++j
      else {
        const address = domainEnd(text, j)
        if (address > j) return address
        if (part === i) return stopEnd(text, i, j, before, abbreviations)
        return initials ? j + 1 : j
      }
    }
  }
}

function pastInvisible(text: string, i: number): number {
  while (kindAt(text, i) === INVISIBLE) i += widthAt(text, i)
  return i
}

/** "US$300" */
const isCurrency = (text: string, i: number, sign: number): boolean =>
  kindAt(text, sign + 1) === DIGIT && /^[A-Z]{1,3}$/.test(text.slice(i, Math.min(sign, i + 4)))

/** Whether the mark at `j` stands inside the word that began at `i`: "Sana'a", "AT&T", "c/o", "anti-tank". */
function joinsParts(text: string, i: number, j: number): boolean {
  const next = kindAt(text, j + 1)
  if (next !== LETTER && next !== DIGIT) return false
  switch (text[j]) {
    case "'":
    case '’':
    case '‘':
    case '`':
      return next === LETTER
    case '_':
      return true
    case '&':
      return isUpper(text[j - 1]!) && isUpper(text[j + 1]!)
    case '/':
      return next === LETTER && j - i === 1 && kindAt(text, j + 4) !== LETTER
    case '-':
    case '‐':
    case '‑':
      return j - i <= 7 && PREFIXES.has(text.slice(i, j).toLowerCase())
    default:
      return false
  }
}

/** Whether the stop at `stop` belongs to the word from `i`: after it if so, else before it. */
function stopEnd(text: string, i: number, stop: number, before: string, abbreviations: Abbreviations): number {
  if (stop - i > 8) return stop
  const long = text.slice(i, stop + 1)
  const next = skipBlank(text, stop + 1)
  for (let end = stop + 6; end > stop + 1; end--)
    if (text[end - 1] === '.' && abbreviations.has(text.slice(i, end))) return end
  const kind = abbreviations.get(long)
  if (kind === 'number') return kindAt(text, next) === DIGIT ? stop + 1 : stop
  if (kind === 'place') return before === ',' ? stop + 1 : stop
  if (kind !== undefined) return stop + 1
  const initial = stop - i === 1 && isUpper(text[i]!) && next > stop + 1 && isUpper(text[next] ?? '')
  if (!initial || (text[i] === 'I' && !/^\p{Lu}/u.test(before))) return stop
  let end = next
  while (end - next < 16 && kindAt(text, end) === LETTER) end++
  return OPENERS.has(text.slice(next, end).toLowerCase()) ? stop : stop + 1
}

const isUpper = (character: string): boolean => /^\p{Lu}/u.test(character)
