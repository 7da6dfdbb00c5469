import { decoded } from './decoded.ts'

/**
 * A text as names are looked for in it: its letters and digits alone, without case, diacritics and escapes, whatever stands
 * between them; by each, where it stands in the text as given.
 */
export type Letters = {
  readonly letters: string
  /** Bounds in the text as given, in UTF-16 units. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** What stands before: 0 another letter, 1 a change of case ("aB") or to digits, 2 anything else or nothing. */
  readonly breaks: readonly number[]
  /** Whether it is no small letter: a capital, or of a script without case. */
  readonly capital: readonly boolean[]
}

const OTHERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  æ: 'ae',
  œ: 'oe',
  ə: 'a',
  ħ: 'h',
  ς: 'σ',
  ى: 'ي',
  ی: 'ي',
  ې: 'ي',
  ک: 'ك',
  ة: 'ه',
  ھ: 'ه',
}
/** What stands in words without parting them: soft hyphens, marks without width, tatweel, marks of ʿayn and hamza. */
const SILENT = /^[\p{M}\p{Cf}\p{Lm}]$/u
const LETTER = /^[\p{L}\p{N}]$/u

/** The letters of a text. `lineEscapes`: reads \n, \r and \t as breaks. */
export function lettersOf(given: string, lineEscapes = false): Letters {
  const isPlain = !/[%&\\]/.test(given)
  const { text, starts, ends } = isPlain ? { text: given, starts: null, ends: null } : decoded(given, lineEscapes)
  const found = {
    letters: '',
    starts: [] as number[],
    ends: [] as number[],
    breaks: [] as number[],
    capital: [] as boolean[],
  }
  let before: 'small' | 'capital' | 'digit' | 'other' = 'other'
  for (let i = 0; i < text.length; ) {
    const sign = String.fromCodePoint(text.codePointAt(i)!)
    const next = i + sign.length
    const folded = foldedSign(sign)
    if (folded) {
      const lower = sign.toLowerCase()
      const isDigit = /\p{N}/u.test(sign)
      const isSmall = sign === lower && sign !== sign.toUpperCase()
      const kind = isDigit ? 'digit' : isSmall ? 'small' : 'capital'
      const isTurn =
        kind === 'digit' ? before !== 'digit' : before === 'digit' || (before === 'small' && sign !== lower)
      for (const [at, letter] of [...folded].entries()) {
        for (let unit = 0; unit < letter.length; unit++) {
          found.starts.push(starts ? starts[i]! : i)
          found.ends.push(ends ? ends[next - 1]! : next)
          found.breaks.push(at || unit ? 0 : before === 'other' ? 2 : isTurn ? 1 : 0)
          found.capital.push(!isSmall)
        }
        found.letters += letter
      }
      before = kind
    } else if (!SILENT.test(sign)) before = 'other'
    i = next
  }
  return found
}

const folds = new Map<string, string>()

/** The letters that a sign stands for: "É" → "e", "ﬁ" → "fi"; '' for what is no letter. */
function foldedSign(sign: string): string {
  if (sign <= '\x7f') return /[a-z0-9]/.test(sign) ? sign : /[A-Z]/.test(sign) ? sign.toLowerCase() : ''
  const known = folds.get(sign)
  if (known !== undefined) return known
  const folded = [...sign.normalize('NFKD').toLowerCase().normalize('NFKD')]
    .filter(part => LETTER.test(part) && !SILENT.test(part))
    .map(part => OTHERS[part] ?? part)
    .join('')
  folds.set(sign, folded)
  return folded
}
