import { first, small } from './letters.ts'
import type { CaseLexicon } from './lexicon.ts'

/** Names that the lexicons hold: "Shining Path". */
export function capitaliseNames(forms: string[], { names }: CaseLexicon): void {
  for (let i = 0; i < forms.length; i++) {
    const found = names.get(small(forms[i]!))?.find(name => {
      const words = name.split(' ')
      return words.every((word, k) => small(forms[i + k] ?? '') === small(word))
    })
    if (!found) continue
    const words = found.split(' ')
    words.forEach((word, k) => {
      if (word.length === forms[i + k]!.length) forms[i + k] = word
    })
    i += words.length - 1
  }
}

/** "Hugo Morales", "Hugo Newman": who has a first name has a surname, where no list holds the word as it stands. */
export function capitaliseSurnames(forms: string[], { given, usual }: CaseLexicon): void {
  for (let i = 1; i < forms.length; i++) {
    const form = forms[i]!
    if (/^\p{Ll}{3,}$/u.test(form) && !usual.has(form) && !form.endsWith('ly') && given.has(small(forms[i - 1]!)))
      forms[i] = first(form)
  }
}

/** "National Liberation Army (ELN)": what stands before an acronym, back to an article, a preposition but "of", or a mark. */
export function capitaliseBeforeAcronyms(forms: string[]): void {
  for (let i = 2; i < forms.length - 1; i++) {
    if (!/^[([]$/u.test(forms[i - 1]!) || !/^[)\]]$/u.test(forms[i + 1]!) || !/^\p{Lu}{2,8}$/u.test(forms[i]!)) continue
    let from = i - 1
    while (from > 0 && i - from < LONGEST_NAME && isNameWord(forms[from - 1]!)) from--
    for (let k = from; k < i - 1; k++) if (!LINKS.has(forms[k]!)) forms[k] = first(forms[k]!)
  }
}

/** "the URNG [Guatemalan National Revolutionary Unity]". */
export function capitaliseAfterAcronyms(forms: string[]): void {
  for (let i = 0; i < forms.length - 3; i++) {
    if (!/^\p{Lu}{2,8}$/u.test(forms[i]!) || !/^[([]$/u.test(forms[i + 1]!)) continue
    let to = i + 2
    while (to < forms.length && /^\p{L}/u.test(forms[to]!)) to++
    if (to - i < 4 || to - i > LONGEST_NAME + 2 || !/^[)\]]$/u.test(forms[to] ?? '')) continue
    for (let k = i + 2; k < to; k++) if (!LINKS.has(forms[k]!)) forms[k] = first(forms[k]!)
  }
}

const LONGEST_NAME = 8
const LINKS = new Set(['of', 'for', 'and', 'de', 'del', 'la', 'los', 'y', 'el', 'al'])
const NO_NAME_WORD = new Set('the a an by from in on at to with as that which who was is were are said'.split(' '))
const isNameWord = (form: string): boolean => /^\p{L}/u.test(form) && !NO_NAME_WORD.has(form)
