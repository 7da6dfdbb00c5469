/** How often a word was met in each way of writing it, by its letters in lower case. */
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>

/**
 * How words are written amid a sentence: word in lower case → its form; and all of `small`, words of the language that are
 * not names alone, in small letters. After Lita et al. (2003), tRuEcasIng, whose unigram this is, but a word that is
 * written small often enough is taken as small: names of several words are told by their neighbours, not here.
 */
export function wordCaseOf(
  sentences: readonly (readonly string[])[],
  small: readonly string[],
): ReadonlyMap<string, string> {
  const usual = new Map([...countForms(sentences)].map(([word, forms]) => [word, usualForm(word, forms)] as const))
  for (const word of small.flatMap(words => words.toLowerCase().match(WORD) ?? [])) usual.set(word, word)
  return new Map([...usual].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** The share of small letters from which a word counts as small: "National Guard" is more frequent than "national". */
const OFTEN_SMALL = 0.2

function usualForm(word: string, forms: ReadonlyMap<string, number>): string {
  const total = [...forms.values()].reduce((sum, n) => sum + n, 0)
  if ((forms.get(word) ?? 0) >= total * OFTEN_SMALL) return word
  return [...forms].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0]
}

const WORD = /\p{L}[\p{L}\p{M}]*/gu

function countForms(sentences: readonly (readonly string[])[]): Counts {
  const counts = new Map<string, Map<string, number>>()
  for (const forms of sentences.filter(isProse)) {
    for (const form of forms.slice(1).flatMap(form => form.match(WORD) ?? [])) {
      const word = form.toLowerCase()
      if (word.length !== form.length) continue
      const ways = counts.get(word) ?? counts.set(word, new Map()).get(word)!
      ways.set(form, (ways.get(form) ?? 0) + 1)
    }
  }
  return counts
}

/** Begins with a capital and goes on, for the most part, in small letters: neither a headline nor a line in capitals. */
function isProse(forms: readonly string[]): boolean {
  const words = forms.filter(form => /^\p{L}/u.test(form))
  const small = words.filter(form => /^\p{Ll}/u.test(form))
  return /^["“'(]?\p{Lu}/u.test(words[0] ?? '') && small.length >= words.length / 2
}
