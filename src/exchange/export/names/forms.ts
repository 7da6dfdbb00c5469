import { lettersOf } from './letters.ts'

/** One way in which a withheld name may be written. */
export type Form = {
  /** As `lettersOf` gives them. */
  readonly letters: string
  /** What stands instead. */
  readonly label: string
  /** Where it is found: anywhere; as whole words; from the beginning of a word, whatever ends it. */
  readonly at: 'anywhere' | 'word' | 'beginning'
  /** Only where it is written with a capital (or in a text without spaces), since it is a common word too or very short. */
  readonly capital: boolean
  /** So many words at the most and at the least: a short name is put together of no others. */
  readonly words: readonly [least: number, most: number]
}

/** Whether a word is also a common one. */
export type IsOrdinary = (word: string) => boolean

/** Letters of scripts that write words without spaces between them. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+$/u
/** Letters of a language that declines names. */
const DECLINED = /^(\p{Script=Cyrillic}{5,}?)[аеёиоуыэюяійь]*$/u
const PARTICLE =
  /^(?:al|el|ad|an|ar|as|ash|at|az|abu|abd|ben|bin|bint|ibn|da|dal|de|del|den|der|di|do|dos|du|la|le|mac|mc|ould|mint|ter|van|von|o|n|ag)$/
/** So many letters are found wherever they stand: they say nothing else by chance. */
const TELLING = 8

/** With an initial joined on, as in addresses ("aqelvbuda@"), so many letters are no other word by chance. */
const ADDRESS = 6

/** Words of a name, with their letters: "Yusuf al-Khatib" → yusuf, alkhatib. */
const wordsOf = (name: string): readonly string[] =>
  name
    .split(/[\s,;"“”()]+/u)
    .map(word => lettersOf(word).letters)
    .filter(Boolean)

const wholly = (words: readonly string[], label: string, isOrdinary: IsOrdinary): Form => {
  const letters = words.join('')
  const isTelling = UNSPACED.test(letters) || letters.length >= TELLING
  return {
    letters,
    label,
    at: isTelling ? 'anywhere' : 'word',
    capital: (letters.length < 4 && !UNSPACED.test(letters)) || words.every(isOrdinary),
    words: isTelling ? ANY : [words.length, words.length + 1],
  }
}

const ANY = [1, Number.POSITIVE_INFINITY] as const

/**
 * A full name as it is written: together or apart, the family's name first, without middle names or particles, with an
 * initial for either end, which may be joined to it. A name of one word is found as a word.
 */
export function fullForms(name: string, label: string, isOrdinary: IsOrdinary): readonly Form[] {
  const words = wordsOf(name)
  if (!words.length) return []
  if (words.length === 1) return [wholly(words, label, isOrdinary)]
  const main = words.filter(word => !PARTICLE.test(word))
  const [first, last] = [words[0]!, words.at(-1)!]
  const orders = [
    words,
    [last, ...words.slice(0, -1)],
    [words.slice(1), first].flat(),
    ...(main.length > 1 ? [main, [main[0]!, main.at(-1)!], [main.at(-1)!, main[0]!]] : []),
    [first, last],
    ...[...name.matchAll(/(\p{L}+)[-–‑](\p{L}{3,})/gu)].map(([, , tail]) => [first, lettersOf(tail!).letters]),
  ]
  const ends = UNSPACED.test(last) ? [] : [first[0]! + last, first + last[0]!]
  return [
    ...orders.map(order => wholly(order, label, isOrdinary)),
    ...ends.map((letters): Form => ({ letters, label, at: 'word', capital: true, words: [2, 3] })),
    ...ends
      .filter(letters => letters.length >= ADDRESS && !isOrdinary(letters))
      .map((letters): Form => ({ letters, label, at: 'word', capital: false, words: [1, 1] })),
  ]
}

/** The family's name alone (`each`: also the other words of the name); with a capital where it is also a common word. */
export function aloneForms(
  name: string,
  label: string,
  which: 'family' | 'each',
  isOrdinary: IsOrdinary,
): readonly Form[] {
  const words = wordsOf(name).filter(word => !PARTICLE.test(word))
  if (words.length < 2) return []
  const tail = /[-–‑'’](\p{L}{3,})$/u.exec(name)?.[1]
  const family = [words.at(-1)!, ...(tail ? [lettersOf(tail).letters] : [])]
  return [...new Set(which === 'each' ? [...words, ...family] : family)]
    .filter(letters => letters.length > 1 && !UNSPACED.test(letters))
    .map(letters => {
      const stem = DECLINED.exec(letters)?.[1]
      return {
        letters: stem ?? letters,
        label,
        at: stem ? 'beginning' : 'word',
        capital: letters.length < 4 || isOrdinary(letters),
        words: letters.length < 6 ? [1, 1] : [1, 2],
      }
    })
}
