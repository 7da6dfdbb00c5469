import { first } from './letters.ts'
import type { CaseLexicon } from './lexicon.ts'

/** "Colonel Isaacs" but "the colonel". */
export function capitaliseTitles(forms: string[], { titles }: CaseLexicon): void {
  for (let i = forms.length - 2; i >= 0; i--) {
    const next = forms[i + 1] === '.' ? forms[i + 2] : forms[i + 1]
    if (titles.has(forms[i]!) && /^\p{Lu}\p{Ll}/u.test(next ?? '')) forms[i] = first(forms[i]!)
  }
}

/** "4 May 1990" but "may attack", "in March 1990" but "march on". */
export function capitaliseMonths(forms: string[]): void {
  for (let i = 0; i < forms.length; i++)
    if (/^(?:may|march)$/u.test(forms[i]!) && [forms[i - 1], forms[i + 1]].some(form => /^\d+$/u.test(form ?? '')))
      forms[i] = first(forms[i]!)
}

/** The first word of each sentence, also behind a dateline and remarks in brackets: "Lima, 8 Jan 90 (EFE) -- [Text] Rebels …". */
export function capitaliseStarts(forms: string[]): void {
  let start = true
  let depth = 0
  let behindBracket = false
  forms.forEach((form, i) => {
    if (/^[([]$/u.test(form)) {
      behindBracket = start && form === '['
      depth++
    } else if (/^[)\]]$/u.test(form)) {
      depth = Math.max(0, depth - 1)
      start = start || (behindBracket && form === ']')
      behindBracket = false
    } else if (start && /^\p{L}/u.test(form)) {
      forms[i] = first(form)
      start = false
    } else if (/^[.?!]+$/u.test(form) || (/^(?:--|[–—])$/u.test(form) && i < LONGEST_DATELINE && forms[i - 1] === ')'))
      start = depth === 0 || start
  })
}

/** In words and marks. */
const LONGEST_DATELINE = 40
