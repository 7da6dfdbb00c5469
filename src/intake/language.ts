import { type Span, trimmed } from '../text/span.ts'

/** What language a text is in, and the passages that are in another than English. */
export type LanguageFound = {
  /** ISO 639-1, "und" where it is not English but cannot be told; null where the text has too few words. */
  readonly language: string | null
  readonly foreign: readonly { readonly language: string; readonly span: Span }[]
}

/** Frequent words of English that none of its neighbours spells so: about one word in seven of any report. */
const ENGLISH = new Set(
  `the and of with from were was that which they their said says has have been by who his he she this these after are not
  its would could its into about than two three people killed attack police army government military forces`.split(
    /\s+/,
  ),
)
/** So many of a passage's words are in ENGLISH at the least. */
const ENOUGH = 0.1
/** Letters of a passage, at the least, where there are so many. */
const PASSAGE = 300
/** Fewer Latin letters cannot be told apart. */
const SHORTEST = 40

/**
 * Judges each passage by its letters and small words, and asks the language identifier (eld) only where they do not
 * speak for English, so that names and quotations in other scripts mislead nobody.
 */
export async function languageOf(text: string): Promise<LanguageFound> {
  const letters = { en: 0, unsure: 0, foreign: 0 }
  const byLanguage = new Map<string, number>()
  const foreign: { language: string; span: Span }[] = []
  for (const { start, end } of passages(text)) {
    const passage = text.slice(start, end)
    const size = lettersIn(passage)
    const language = size === 0 ? null : await passageLanguage(passage)
    if (language === 'en') letters.en += size
    else if (language === null) letters.unsure += size
    else {
      letters.foreign += size
      byLanguage.set(language, (byLanguage.get(language) ?? 0) + size)
      const before = foreign.at(-1)
      const joins = before?.language === language && text.slice(before.span.end, start).trim() === ''
      foreign.splice(joins ? -1 : foreign.length, 1, {
        language,
        span: trimmed(text, joins ? before.span.start : start, end),
      })
    }
  }
  if (letters.foreign > letters.en && letters.foreign > letters.unsure) {
    const [language] = [...byLanguage].reduce((a, b) => (b[1] > a[1] ? b : a))
    return { language, foreign }
  }
  return { language: letters.en > 0 ? 'en' : null, foreign }
}

/** "fr" → "French". */
export const languageName = (code: string): string =>
  code === 'und'
    ? 'a language that was not recognised'
    : (new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code)

async function passageLanguage(passage: string): Promise<string | null> {
  const latin = passage.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (latin * 2 < lettersIn(passage)) return identify(passage)
  const words = passage.toLowerCase().match(/(?<![\p{L}\p{M}@#/.])\p{Script=Latin}+/gu) ?? []
  const english = words.filter(word => ENGLISH.has(word)).length
  if (words.length >= 4 && english >= words.length * ENOUGH) return 'en'
  const small = passage.match(/(?<![\p{L}\p{M}\p{N}@#/.])\p{Ll}[\p{Ll}\p{M}’']*(?![\p{L}\p{N}@/])/gu) ?? []
  if (latin < SHORTEST || small.length < 5) return null
  return (await identify(small.join(' '))) ?? (words.length >= 10 && english === 0 ? 'und' : null)
}

async function identify(words: string): Promise<string | null> {
  const { eld } = await import('eld/small')
  const found = eld.detect(words)
  return found.language && (found.language === 'en' || found.isReliable()) ? found.language : null
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/** The text in pieces that end with a line where they can. */
function* passages(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = 0; start < text.length; ) {
    const line = text.indexOf('\n', start + PASSAGE)
    const end = Math.min(line < 0 ? text.length : line + 1, start + 10 * PASSAGE)
    yield { start, end }
    start = end
  }
}
