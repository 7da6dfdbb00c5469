import type { Syntax } from '../../language/syntax.ts'
import type { Arguments } from './arguments.ts'
import { type Known, partsOf } from './known.ts'
import type { Condition } from './trigger-rows.ts'

/** Whether a condition of a trigger row holds of the word at `index`; `violence` says it of a sentence. */
export function holds(
  condition: Condition,
  syntax: Syntax,
  index: number,
  slots: Arguments,
  known: Known,
  violence: (sentence: number) => boolean,
): boolean {
  const fits = condition.slots.some(slot => {
    const word = syntax.words[index]!
    const child = (...relations: readonly string[]) =>
      word.children.some(c => relations.includes(syntax.words[c]!.relation))
    switch (slot) {
      case 'violence':
        return violence(word.sentence)
      case 'plural':
        return (
          word.xpos === 'NNS' ||
          (slots.get('subj') ?? []).some(
            (s, _, all) => all.length > 1 || /S$/u.test(syntax.words[s]!.xpos) || syntax.words[s]!.lower === 'they',
          )
        )
      case 'inf':
        return (
          child('xcomp', 'ccomp') ||
          (slots.get('obj') ?? []).some(o => syntax.words[o]!.children.some(c => syntax.words[c]!.xpos === 'VB')) ||
          word.children.some(c => syntax.words[c]!.relation === 'advcl' && syntax.words[c]!.xpos === 'VB')
        )
      case 'clause':
        return child('ccomp')
      case 'near': {
        const { first, last } = syntax.sentences[word.sentence]!
        return syntax.words.slice(first, last).some(w => condition.lemmas!.includes(w.lemma))
      }
    }
    const told = slots.get(slot) ?? (slot === 'mod' ? modifiers(syntax, index) : [])
    const fillers = condition.lemmas ? told.flatMap(f => [f, ...partsOf(syntax, f)]) : told
    const { classes, lemmas } = condition
    if (!classes && !lemmas) return fillers.length > 0
    return (slot === 'mod' ? [...fillers, ...modifiers(syntax, index)] : fillers).some(
      f =>
        lemmas?.includes(syntax.words[f]!.lemma) ||
        lemmas?.includes(syntax.words[f]!.lower) ||
        (classes && fitsClass(classes, known.classes(f))),
    )
  })
  return fits !== condition.negated
}

const fitsClass = (wanted: readonly string[], found: ReadonlySet<string>): boolean =>
  wanted.some(name => found.has(name))

const modifiers = (syntax: Syntax, noun: number): number[] =>
  syntax.words[noun]!.children.filter(c => c < noun && /^(amod|compound|nmod)/u.test(syntax.words[c]!.relation))
