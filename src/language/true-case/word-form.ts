import { capital, first, small } from './letters.ts'
import type { CaseLexicon } from './lexicon.ts'

/** One word as it is written amid a sentence; hyphenated words and clitics part by part. */
export function formOf(token: string, { usual }: CaseLexicon, acronyms: ReadonlySet<string>): string {
  if (/^['’]|^n['’]t$/iu.test(token)) return small(token)
  if (/^(?:\p{L}\.){2,}$/u.test(token)) return capital(token)
  return token.replace(/\p{L}[\p{L}\p{M}]*/gu, word => {
    const lower = small(word)
    const known = usual.get(lower)
    if (known && known.length === word.length && !(acronyms.has(lower) && known !== lower)) return known
    if (acronyms.has(lower) || !/[aeiouy]/u.test(lower)) return capital(word)
    return isDerived(lower, usual) ? lower : first(lower)
  })
}

/** A word that no list holds but that is made as words are and not as names: "ambushes", "hurriedly", "indistinct", "hospitalized", "cattlemen", "tranquility". */
const isDerived = (word: string, usual: CaseLexicon['usual']): boolean =>
  isInflected(word, usual) ||
  isCompound(word, usual) ||
  /.{3}(?:[ts]ions?|ments?|ness|less|ously|ous|able|ible|ively|ized?|izing|ingly|fully)$/u.test(word) ||
  /.{5}(?:ives?|it(?:y|ies)|[ea]nces?|tics?)$/u.test(word) ||
  PREFIXES.some(prefix => {
    const rest = word.slice(prefix.length)
    return word.startsWith(prefix) && rest.length > 3 && (usual.get(rest) === rest || isInflected(rest, usual))
  })
const PREFIXES = ['un', 'in', 're', 'non', 'counter', 'anti', 'over', 'under', 'pre', 'mis', 'dis', 'para']

/** "patrolled", "ambushes", "hurriedly": an ending on a word that is written small. */
const isInflected = (word: string, usual: CaseLexicon['usual']): boolean =>
  ENDINGS.some(([ending, ...stems]) => {
    if (!word.endsWith(ending!)) return false
    const stem = word.slice(0, -ending!.length)
    return stems.some(end => stem.length + end.length > 2 && usual.get(stem + end) === stem + end)
  })
const ENDINGS: readonly (readonly string[])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['s', ''],
  ['es', '', 'e'],
  ['ed', '', 'e'],
  ['ing', '', 'e'],
  ['ling', '', 'le', 'l'],
  ['led', '', 'le', 'l'],
  ['ly', '', 'le'],
  ['er', '', 'e'],
  ['ness', ''],
  ['ers', '', 'e'],
  ['ization', 'ize'],
]

/** "machineguns", "cattleman": two words that are written small, the second one that such words end in. */
function isCompound(word: string, usual: CaseLexicon['usual']): boolean {
  const end = COMPOUND_ENDS.find(end => word.endsWith(end))
  if (!end) return false
  const rest = word.slice(0, -end.length)
  return rest.length > 2 && (usual.get(rest) === rest || isInflected(rest, usual))
}
const COMPOUND_ENDS =
  'man men woman women person persons gun guns gunned gunning ship ships truck trucks bath shop shops house houses store stores cast casts wing over point points'.split(
    ' ',
  )
