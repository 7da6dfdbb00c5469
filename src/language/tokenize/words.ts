import type { Abbreviations } from '../abbreviations.ts'
import { OPENERS } from '../openers.ts'
import { DIGIT, INVISIBLE, kindAt, LETTER, skipBlank, widthAt } from './characters.ts'
import { domainEnd } from './links.ts'

/** Prefixes that stay with their word over a hyphen: "anti-Israeli"; all other hyphens part: "north" "-" "western". */
const PREFIXES = new Set(
  `anti arch co counter cross de e ex extra inter intra mega meta micro mid mini mis multi neo non over post pre pro proto
  psycho re semi socio sub super trans ultra un vice`.split(/\s+/),
)

/** End of the word that begins at `i`, clitics and an abbreviation's stop with it. `before` is the token before. */
export function wordEnd(text: string, i: number, before: string, abbreviations: Abbreviations): number {
  let part = i
  let dotted = 0
  let hyphened = false
  for (let j = i; ; ) {
    const kind = kindAt(text, j)
    if (kind === LETTER || kind === DIGIT) {
      j += widthAt(text, j)
      continue
    }
    const mark = text[j]
    const joins = kindAt(text, j + 1) === LETTER
    if (kind === INVISIBLE) {
      let next = j
      while (kindAt(text, next) === INVISIBLE) next += widthAt(text, next)
      if (next >= text.length || kindAt(text, next) !== LETTER) return j
      j = next
    } else if (mark === '.') {
      if (text[j + 1] === '.' && text[j + 2] === '.') return j
      const single = j - part === widthAt(text, part)
      if (joins && single && dotted === part - i) {
        dotted += j + 1 - part
        part = j + 1
        j = part
        continue
      }
      const address = domainEnd(text, j)
      if (address > j) return address
      if (single && dotted === part - i && dotted > 0) return j + 1
      return dotted > 0 ? j : stopEnd(text, i, j, before, abbreviations)
    } else if ((mark === "'" || mark === '’' || mark === '`') && joins) j += 1
    else if (mark === '_' && (joins || kindAt(text, j + 1) === DIGIT)) j += 1
    else if (mark === '&' && joins && isUpper(text[j - 1]!) && isUpper(text[j + 1]!)) j += 1
    else if (mark === '$' && kindAt(text, j + 1) === DIGIT && /^[A-Z]{1,3}$/.test(text.slice(i, Math.min(j, i + 4))))
      return j + 1
    else if (mark === '/' && joins && j - i === 1 && kindAt(text, j + 4) !== LETTER) j += 1
    else if (
      mark === '-' &&
      !hyphened &&
      (joins || kindAt(text, j + 1) === DIGIT) &&
      j - i <= 7 &&
      PREFIXES.has(text.slice(i, j).toLowerCase())
    ) {
      hyphened = true
      j += 1
    } else return j
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
