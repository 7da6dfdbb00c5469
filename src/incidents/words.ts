import { readTable } from '../text/table.ts'

/**
 * What words say about which happening is told: how much, by stem (stems that are not listed are rare and weigh `unseen`),
 * and which name the target of an attack.
 */
export type WordWeights = {
  readonly weights: ReadonlyMap<string, number>
  readonly unseen: number
  readonly targets: Targets
}

/** Reads models/en/word-weights.tsv (comments, a header, then "stem TAB weight"; the row "*" is the weight of all other stems) and lexicon/en/targets.tsv. */
export function readWordWeights(tsv: string, targets: string): WordWeights {
  const rows = tsv.split('\n').filter(line => line && !line.startsWith('#'))
  const weights = new Map(
    rows.slice(1).map(row => [row.slice(0, row.indexOf('\t')), Number(row.slice(row.indexOf('\t') + 1))]),
  )
  const unseen = weights.get('*')
  if (unseen === undefined) throw new Error('models/en/word-weights.tsv has no row "*", the weight of words not listed')
  return { weights, unseen, targets: readTargets(targets) }
}

/** The kind of target by the stems of the word or two words that name it. */
export type Targets = ReadonlyMap<string, string>

/** Reads lexicon/en/targets.tsv. */
export const readTargets = (tsv: string): Targets =>
  new Map(readTable('lexicon/en/targets.tsv', tsv).map(({ cells }) => [stemsOf(cells.word!).join(' '), cells.target!]))

/** A word as compared; `small` where it is written without a capital, as names never are. */
export type Word = { readonly stem: string; readonly small: boolean }

/** The words of a text in its order; marks are left out, "13-year-old" is one. */
export const wordsOf = (text: string): readonly Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)].map(([word]) => ({
    stem: stem(foldWord(word)),
    small: /^\p{Ll}/u.test(word),
  }))

/** The stems of `wordsOf`. */
export const stemsOf = (text: string): readonly string[] => wordsOf(text).map(({ stem }) => stem)

const foldWord = (word: string): string =>
  word
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/['’]s?$|['’]/gu, '')

/** A short way to one form for "attacks, attacked, attacking": endings go where enough is left. No dictionary: "shot" stays. */
export function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word
  const bare = word.replace(/(?:ies|ied)$/, 'y').replace(/([^s])s$/, '$1')
  const cut = bare.replace(/(?:ing|ed)$/, '')
  return cut.length < 4 || cut === bare ? bare.replace(/e$/, '') : cut.replace(/([^ls])\1$/, '$1').replace(/e$/, '')
}

/** The kept number of words: those that weigh most tell happenings apart, the rest only cost. */
const KEPT = 40
/** What a word that is no name weighs: names and numbers tell happenings apart, "juvenile" and "handgun" hardly. */
const SMALL = 0.4

/** The words of a telling: weight × the root of how often, the weightiest `KEPT`, scaled so that their squares add up to 1. */
export function weigh(words: readonly Word[], { weights, unseen }: WordWeights): Readonly<Record<string, number>> {
  const weighed = [...Map.groupBy(words, ({ stem }) => stem)]
    .map(([stem, told]): [string, number] => {
      const weight = (weights.get(stem) ?? unseen) * Math.sqrt(told.length)
      return [stem, told.some(({ small }) => small) ? SMALL * weight : weight]
    })
    .filter(([, weight]) => weight > 0)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, KEPT)
  const length = Math.hypot(...weighed.map(([, weight]) => weight))
  return Object.fromEntries(weighed.map(([stem, weight]) => [stem, Math.round((1e4 * weight) / length) / 1e4]))
}
