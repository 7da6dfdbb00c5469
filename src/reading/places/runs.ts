import type { Syntax, Word } from '../../language/syntax.ts'

/** Words written with capitals that stand side by side: what may be one name. Half-open range of words. */
export type Run = {
  readonly first: number
  readonly last: number
  /** Whether most of the sentence is capitalised, as in a headline: capitals then tell nothing. */
  readonly headline: boolean
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(word: Word): boolean {
  const unit = word.text.charCodeAt(0)
  if (unit < 128) return unit >= 65 && unit <= 90
  return /^[ʿʾ‘’]?\p{Lu}/u.test(word.text)
}

const OPENERS = new Set(
  'the a an in on at of to from for by with and but or as if it its he his she her they their we our i you your this that these those there here when while where after before since during although though because so then not no both some many most all any each every one two three several dozens hundreds more other such what who why how about against between across under over into near more also earlier later meanwhile however according today yesterday tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. mon. tue. tues. wed. thu. thurs. fri. is are was were has have had will would could should did does do say says said let only even just still'.split(
    ' ',
  ),
)
const ARTICLES = new Set(['al', 'el', 'ad', 'ar', 'as', 'at', 'az', 'an', 'ash', 'ez', 'es', 'et', 'ed', 'er'])

const isOpener = (word: Word): boolean => OPENERS.has(word.lower)

/** All runs of a document, in order. Words that open sentences, days and months belong to none. */
export function runs(syntax: Syntax): readonly Run[] {
  const { words, sentences } = syntax
  const found: Run[] = []
  for (const sentence of sentences) {
    const headline = isHeadline(words, sentence.first, sentence.last)
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!opens(words, i, sentence.last)) continue
      let last = i + 1
      while (last < sentence.last) {
        if (isCapitalised(words[last]!) && !isOpener(words[last]!)) last++
        else if (words[last]!.text === '-' && glued(words, last, sentence.last)) last += 2
        else if (ARTICLES.has(words[last]!.lower) && words[last + 1]?.text === '-') last += 2
        else break
      }
      found.push({ first: i, last, headline })
      i = last - 1
    }
  }
  return found
}

function opens(words: readonly Word[], i: number, end: number): boolean {
  const word = words[i]!
  if (ARTICLES.has(word.lower) && i + 2 < end && words[i + 1]!.text === '-' && isCapitalised(words[i + 2]!)) return true
  return isCapitalised(word) && !isOpener(word)
}

const glued = (words: readonly Word[], hyphen: number, end: number): boolean =>
  hyphen + 1 < end &&
  words[hyphen - 1]!.end === words[hyphen]!.start &&
  words[hyphen]!.end === words[hyphen + 1]!.start &&
  isCapitalised(words[hyphen + 1]!)

/** Headlines capitalise most words; with a stop behind it, a sentence must do so more clearly. */
function isHeadline(words: readonly Word[], first: number, last: number): boolean {
  let long = 0
  let capital = 0
  for (let i = first; i < last; i++) {
    const { text } = words[i]!
    if (text.length < 4 || text.charCodeAt(0) < 65) continue
    long++
    if (isCapitalised(words[i]!)) capital++
  }
  return words[last - 1]!.text === '.' ? long >= 5 && capital / long > 0.7 : long >= 4 && capital / long > 0.65
}
