/** A phrase of the text as a key gives it: in capitals, one line, without article, number, apposition or clause. */
export const fillerWords = (quote: string): string => numberedWords(quote).replace(NUMBERS, '').trim()

/** The same with its number: "TWO MEN", as the key gives perpetrators. */
export function numberedWords(quote: string): string {
  const line = quote
    .replace(/\[[^\]]*\]?|^[^[]*\] ?/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toUpperCase()
  const phrase = line
    .split(
      /,| ?-- ?| \(|;| (?:WHO|WHICH|THAT|WHERE|WHOSE|WHEN|WHILE|TRAVELING|INCLUDING|TODAY|YESTERDAY|TONIGHT)(?: |$)| (?:THIS|LAST|LATE|EARLY) (?:MORNING|AFTERNOON|EVENING|NIGHT|WEEK)/,
    )[0]!
    .trim()
  return phrase
    .replace(LEADING, '')
    .replace(/^["']|["'.]+$/g, '')
    .trim()
}

const LEADING =
  /^(?:(?:AND|OR|A|AN|THE|THIS|THESE|THOSE|OTHER|ANOTHER|HIS|HER|THEIR|ITS|OUR|SAME|ENTIRE|ALLEGED|ALLEGEDLY|APPARENTLY|PRESUMED|PRESUMABLY|SUSPECTED|SO-CALLED|SELF-STYLED|SELF-PROCLAIMED|WHEN|BY|ALL)\s+)+/
const NUMBERS =
  /^(?:(?:SOME|SEVERAL|MANY|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN|ELEVEN|TWELVE|AT LEAST|MORE THAN|ABOUT|NEARLY|APPROXIMATELY|OTHER|\d[\d,.]*)\s+)+(?:OF (?:(?:THE|HIS|HER|THEIR|THESE|THOSE) )?)?/

/** Words that name nobody by themselves. */
export const PRONOUN =
  /^(?:HE|SHE|IT|THEY|THEM|HIM|WE|US|I|WHO|WHOM|THAT|WHICH|THIS|THOSE|THESE|OTHERS?|ONE|NONE|HIS|HER|THEIR|SOME|BOTH|ALL|SEVERAL|MANY|\d+)?$/

/** The number that begins a phrase, as a key gives it: "three pylons" → "3"; null where none does. */
export function countIn(quote: string): string | null {
  const word = numberedWords(quote)
    .replace(/^(?:AT LEAST|MORE THAN|ABOUT|NEARLY|APPROXIMATELY|SOME) /, '')
    .split(' ')[0]!
  if (/^\d[\d,.]*$/.test(word)) return word.replace(/\D/g, '')
  const value = COUNTS.indexOf(word)
  return value < 0 ? null : String(value + 1)
}
const COUNTS = 'ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE'.split(' ')
