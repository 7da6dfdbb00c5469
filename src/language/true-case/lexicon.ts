/** How words are written amid a sentence. */
export type CaseLexicon = {
  /** Word in lower case → its form: "army" → "army", "un" → "UN". */
  readonly usual: ReadonlyMap<string, string>
  /** Names of several words by their first word in lower case, the longest first: "shining" → "Shining Path". */
  readonly names: ReadonlyMap<string, readonly string[]>
  /** First names in lower case that are no words besides: "hugo". */
  readonly given: ReadonlySet<string>
  /** Words that begin with a capital before a name: "colonel". */
  readonly titles: ReadonlySet<string>
}

/** Reads models/en/word-case.tsv; `names` and `titles` come from the lexicons of places and actors. An acronym among the names is a word as well. */
export function readCaseLexicon(
  words: string,
  names: readonly string[],
  givenNames: readonly string[],
  titles: readonly string[],
): CaseLexicon {
  const several = names.filter(name => name.includes(' '))
  const acronyms = names.filter(name => /^\p{Lu}{3,8}$/u.test(name))
  const rows = words
    .split('\n')
    .filter(line => line && !line.startsWith('#'))
    .map(line => line.split('\t') as [string, string])
  const small = new Set(rows.filter(([word, form]) => word === form).map(([word]) => word))
  return {
    usual: new Map([
      ...rows,
      ...acronyms.map(name => [name.toLowerCase(), name] as const).filter(([word]) => !small.has(word)),
      ...givenNames.map(name => [name.toLowerCase(), name] as const).filter(([word]) => !small.has(word)),
    ]),
    given: new Set(givenNames.map(name => name.toLowerCase()).filter(word => !small.has(word))),
    names: Map.groupBy(
      several.sort((a, b) => b.length - a.length || (a < b ? -1 : 1)),
      name => name.split(' ')[0]!.toLowerCase(),
    ),
    titles: new Set(titles),
  }
}
