import { dependents, type Syntax, type Word } from '../../language/syntax.ts'
import type { Measure } from '../reading.ts'
import type { FigureLexicon, Harm } from './lexicon.ts'

/** What happened to counted people, and the words that say so. */
export type Judged = {
  readonly measure: Measure
  readonly deed: number
  /** Only that they were hit is told, not what came of it: "four were shot"; "12 casualties" are dead and hurt together. */
  readonly struck: boolean
  readonly because: string
}

/** The harm that one word names as one of the parts asked for; also by its form, where a participle was tagged as an adjective or noun. */
export function harmsOf(word: Word, lexicon: FigureLexicon, ...parts: readonly Harm['part'][]): Harm | null {
  const fits = (harm: Harm) => harm.lemmas.length === 1 && parts.includes(harm.part)
  const found =
    lexicon.harms.get(word.lemma)?.find(fits) ??
    lexicon.harms.get(word.lower)?.find(harm => fits(harm) && harm.part === 'adjective')
  if (found || !/^(ADJ|NOUN)$/.test(word.upos) || !parts.includes('verb')) return found ?? null
  const stem = /^(.{3,})(?:ed|ing)$/.exec(word.lower)?.[1]
  const verb =
    stem && (lexicon.harms.get(stem) ?? lexicon.harms.get(`${stem}e`) ?? lexicon.harms.get(stem.slice(0, -1)))
  return (verb || null)?.find(harm => harm.part === 'verb' && harm.lemmas.length === 1) ?? null
}

/** A harm as the verdict on a number, with the word that names it. */
export const judged = (harm: Harm, word: Word, how: string): Judged => ({
  measure: harm.measure,
  deed: word.index,
  struck: harm.measure === 'casualties' && harm.part !== 'noun' && harm.part !== 'toll',
  because: `"${word.text}" ${how}`,
})

/**
 * Two harms of one number: "killed or wounded 12" does not say which befell whom; who was "kidnapped and killed" is dead;
 * what "shot" leaves open, "shot and killed" tells.
 */
export function both(one: Harm, other: Harm | null): Harm {
  if (!other || other.measure === one.measure || other.measure === 'casualties') return one
  if (one.measure === 'casualties') return { ...one, measure: other.measure }
  const taken = /^(abducted|detained)$/
  if (one.measure === 'killed' && taken.test(other.measure)) return one
  if (other.measure === 'killed' && taken.test(one.measure)) return { ...one, measure: 'killed' }
  // dead and hurt together, as the noun "casualties" counts them
  return { ...one, measure: 'casualties', part: 'noun' }
}

/** The harm that a verb tells together with the one joined to it: "was shot and killed". */
export function withNext(syntax: Syntax, verb: number, harm: Harm, lexicon: FigureLexicon): Harm {
  const next = /^(and|or)$/.test(syntax.words[verb + 1]?.lower ?? '') ? syntax.words[verb + 2] : undefined
  const stands = next && !hasObject(syntax, next.index) && !dependents(syntax, next.index, 'nsubj:pass').length
  return both(harm, stands ? harmsOf(next, lexicon, 'verb', 'adjective') : null)
}

/** Whether a word says how a deed ended: "fatally". */
export const isManner = (word: Word | undefined, lexicon: FigureLexicon): boolean =>
  word !== undefined && (lexicon.harms.get(word.lower)?.some(harm => harm.part === 'manner') ?? false)

/** What a deed came to by the word beside it that says how it ended: "fatally shot", "the fatal shooting". */
export function ended(syntax: Syntax, found: Judged, lexicon: FigureLexicon): Judged {
  const { words } = syntax
  const near = [found.deed - 1, found.deed + 1, ...dependents(syntax, found.deed, 'amod')]
  const manner = near.map(at => words[at]).find(word => isManner(word, lexicon))
  if (!manner || !/^(injured|casualties)$/.test(found.measure)) return found
  return { ...found, measure: 'killed', struck: false, because: `"${manner.text}" of ${found.because}` }
}

/** Whether a verb has what it acts on right behind it: then the noun before it is who acts. */
export function hasObject(syntax: Syntax, verb: number): boolean {
  const next = syntax.words[verb + 1]
  // "an officer shot and killed a man"
  const joined = next?.upos === 'CCONJ' ? syntax.words[verb + 2] : undefined
  if (joined) return joined.xpos === 'VBD' && syntax.words[verb]!.xpos === 'VBD' && hasObject(syntax, joined.index)
  if (dependents(syntax, verb, 'obj').some(child => child > verb && !/day$/.test(syntax.words[child]!.lower)))
    return true
  if (next === undefined || next.lower === 'that' || /day$/.test(next.lower)) return false
  return /^(DET|NUM|PRON|PROPN)$/.test(next.upos) || /^(nobody|no|none|people|civilians)$/.test(next.lower)
}

/** Whether a verb is passive: then its subject is who suffers it. */
export const isPassive = (syntax: Syntax, verb: number): boolean =>
  (/^(JJ|NN)$/.test(syntax.words[verb]!.xpos) &&
    !syntax.words[verb]!.lower.endsWith('ing') &&
    dependents(syntax, verb, 'cop').length > 0) ||
  (syntax.words[verb]!.xpos === 'VBN' &&
    (dependents(syntax, verb, 'aux:pass', 'nsubj:pass').length > 0 || syntax.words[verb]!.relation.startsWith('acl')))

/** "shot dead", "lost their lives", "taken hostage": a verb and its complement within a few words. */
export function phraseHarm({ words }: Syntax, verb: number, lexicon: FigureLexicon, end = words.length): Harm | null {
  const first = words[verb]!
  const candidates = lexicon.harms.get(first.lemma)?.filter(harm => harm.part === 'phrase')
  if (!candidates) return null
  for (const harm of candidates) {
    let at = verb
    const found = harm.lemmas.slice(1).every(lemma => {
      for (
        let i = at + 1;
        i < end && i <= at + 7 && words[i]!.sentence === first.sentence && !/^[,;:]$/.test(words[i]!.text);
        i++
      )
        if (words[i]!.lemma === lemma || words[i]!.lower === lemma) {
          at = i
          return true
        }
      return false
    })
    if (found) return harm
  }
  return null
}
