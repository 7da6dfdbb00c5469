import type { Syntax, Word } from '../../language/syntax.ts'
import type { ActorLexicon, Role } from './lexicon.ts'
import { isCapital, NAME_PARTICLES } from './name-words.ts'
import type { KnownName } from './names.ts'
import { roleAt } from './roles.ts'

/** A person's name that ends at a phrase's head. */
export type PersonName = {
  readonly first: number
  readonly title: Role | null
  readonly gender: 'm' | 'f' | null
  readonly because: string
}

const SPEAKING = new Set(
  'say tell add report state claim warn deny announce ask argue insist describe tweet write accuse condemn vow urge note explain confirm admit call believe testify respond reply'.split(
    ' ',
  ),
)
const LIVING = new Set(
  'resign die bear serve appoint elect arrest convict sentence flee marry study live charge join kill shoot wound injure detain meet visit lead order sign'.split(
    ' ',
  ),
)
/** Words that, in capitals, end the names of bodies, events and things, not of persons. */
const NO_PERSON =
  /^(street|road|avenue|square|river|lake|mount|mountain|valley|bay|island|islands|park|hall|tower|bridge|airport|war|day|week|act|bill|treaty|agreement|accord|accords|award|prize|cup|games|league|church|cathedral|mosque|school|college|institute|institution|center|centre|hospital|hotel|prison|camp|base|tv|news|times|post|herald|gazette|tribune|magazine|inc|ltd|llc|corp|corporation|company|bank|fund|project|programme|program|operation|summit|conference|report|court|law|code|article|protocol|convention|declaration|resolution|charter|plan|crisis|revolution|movement|party|front|army|force|forces|ministry|council|committee|commission|agency|authority|union|federation|association|society|network|group|team|service|services|office|department|bureau|directorate|board|house|palace|museum|university|east|west|north|south|province|district|region|state|states|county|governorate|city|town|village|sea|ocean|gulf|strait|peninsula|desert|highway|station|market|mall|stadium|strip|heights|hills|coast|zone|border|line|wall|gate|image|photo|file)$/u

/** The person named by the capitals that end at `head`, where a title, a given name, a particle or a deed of speech shows one. */
export function personName(
  syntax: Syntax,
  start: number,
  head: number,
  names: readonly KnownName[],
  lexicon: ActorLexicon,
  surnames: ReadonlySet<string>,
): PersonName | null {
  const { words } = syntax
  if (!isNameWord(words, head) || NO_PERSON.test(words[head]!.lower)) return null
  let first = head
  let title: Role | null = null
  while (first > start) {
    const at = first - 1
    if (
      names.some(
        n =>
          n.first <= at &&
          at < n.last &&
          n.form !== 'adjective' &&
          !(n.form === 'place' && lexicon.givenNames.has(words[at]!.lower)),
      )
    )
      break
    if (names.some(n => n.first <= at && at < n.last && n.form === 'adjective')) break
    const role = roleAt(words, start, at, lexicon)
    if (role && role.role.kind !== 'object' && !lexicon.givenNames.has(words[at]!.lower)) {
      if (role.role.kind === 'person' && (role.role.title || !isCapital(words[at]!) || role.role.sector === 'JRN'))
        title = role.role
      break
    }
    // "Man-kei Tam"
    if (
      words[at - 1]?.text === '-' &&
      at - 2 >= start &&
      words[at - 1]!.start === words[at - 2]!.end &&
      isCapital(words[at - 2]!)
    ) {
      first = at
      continue
    }
    if (NO_PERSON.test(words[at]!.lower) && !lexicon.givenNames.has(words[at]!.lower)) break
    if (!isNameWord(words, at) && words[at]!.text !== '-' && !/^["“”'‘’]$/u.test(words[at]!.text)) break
    first = at
  }
  while (first < head && (words[first]!.text === '-' || /^["“”'‘’]$/u.test(words[first]!.text))) first++
  const given = indexWhere(first, head + 1, i => lexicon.givenNames.has(words[i]!.lower) && isCapital(words[i]!))
  const length = countWords(words, first, head + 1)
  // "First Minister of Scotland | Nicola Sturgeon", "Secretary of Defense | Carter"
  const afterOf = /^(of|for)$/u.test(words[start - 1]?.lower ?? '')
  if (given > first && given < head && (length > 3 || afterOf)) first = given
  else if (afterOf && first < head && given < 0 && surnames.has(words[head]!.lower)) first = head
  const office =
    afterOf &&
    first > start &&
    isCapital(words[first - 1]!) &&
    start >= 2 &&
    roleAt(words, Math.max(0, start - 4), start - 2, lexicon)?.role.title === true
  const gender = given >= 0 ? lexicon.givenNames.get(words[given]!.lower)! : null
  const text = syntax.text.slice(words[first]!.start, words[head]!.end)
  if (title) return { first, title, gender, because: `a name after the title "${title.word}"` }
  if (office && allNames(words, first, head)) return { first, title, gender, because: 'a name after an office' }
  if (/^the$/iu.test(words[start]!.text) && first > start) return null
  if (length > 1 && given === first)
    return { first, title, gender, because: `lexicon/given-names.tsv "${words[given]!.text}"` }
  if (length <= 2 && surnames.has(words[head]!.lower))
    return { first, title, gender, because: 'the surname of a person named before' }
  if (isPlace(names, head) || length > 6 || !allNames(words, first, head)) return null
  if (first < head && indexWhere(first, head, i => NAME_PARTICLES.has(words[i]!.lower)) >= 0)
    return { first, title, gender, because: `the shape of a personal name: "${text}"` }
  if (length > 3 || words[head]!.upos !== 'PROPN') return null
  const verb = words[words[head]!.head]
  if (
    verb &&
    words[head]!.relation.startsWith('nsubj') &&
    (SPEAKING.has(verb.lemma) || (length > 1 && LIVING.has(verb.lemma)))
  )
    return { first, title, gender, because: `a name that can "${verb.lemma}"` }
  // "Qanbar was a commander"
  const predicate =
    words[head]!.relation.startsWith('nsubj') && verb && verb.upos === 'NOUN' && verb.index > head
      ? roleAt(words, head + 1, verb.index, lexicon)
      : null
  if (predicate?.role.kind === 'person' && verb!.xpos === 'NN' && first === start)
    return { first, title, gender, because: `a name that is said to be a ${predicate.role.word}` }
  if (length > 1 && describedAfter(words, head, lexicon))
    return { first, title, gender, because: 'a name with an age or an office after it' }
  if (isAged(words, first)) return { first, title, gender, because: 'a name with an age before it' }
  if (length > 1 && isBefallen(syntax, head)) return { first, title, gender, because: 'a name of somebody hurt' }
  return null
}

/** "16-year-old Percy Wells" */
const isAged = (words: readonly Word[], first: number): boolean =>
  words[first - 1]?.lower === 'old' &&
  /^(year|month|week|day)s?$/u.test(words[words[first - 2]?.text === '-' ? first - 3 : first - 2]?.lower ?? '')

const HARMING = new Set('kill shoot murder stab wound injure'.split(' '))
const KILLING = new Set('death killing murder slaying shooting stabbing assassination'.split(' '))

/** "shot Percy Wells", "Percy Wells was murdered", "the death of Percy Wells" */
function isBefallen({ words }: Syntax, head: number): boolean {
  const { relation, head: above, children } = words[head]!
  const governor = words[above]
  if (!governor) return false
  if (relation === 'obj' || relation === 'nsubj:pass') return HARMING.has(governor.lemma)
  return (
    relation.startsWith('nmod') &&
    KILLING.has(governor.lemma) &&
    children.some(child => words[child]!.relation === 'case' && words[child]!.lower === 'of')
  )
}

/** "Tariq Noman, 34, …" and "Gareth Bayley, the UK representative, …". */
function describedAfter(words: readonly Word[], head: number, lexicon: ActorLexicon): boolean {
  if (words[head + 1]?.text !== ',') return false
  if (/^\d\d?$/u.test(words[head + 2]?.text ?? '')) return /^[,.]$/u.test(words[head + 3]?.text ?? '')
  for (
    let i = head + 2;
    i < Math.min(head + 9, words.length) && words[i]!.text !== ',' && words[i]!.sentence === words[head]!.sentence;
    i++
  ) {
    if (words[i]!.upos === 'VERB' || words[i]!.upos === 'ADP' || words[i]!.upos === 'CCONJ') return false
    const role = roleAt(words, head + 2, i, lexicon)
    if (
      role?.role.kind === 'person' &&
      words[i]!.xpos !== 'NNS' &&
      words[i + 1]?.upos !== 'PROPN' &&
      words[i + 1]?.upos !== 'NOUN'
    )
      return true
  }
  return false
}

/** What a later short mention may repeat: the words of a name but its first, without "al-", "bin": "Sharaa", "Rosselló", "Nevares". */
export const surnamesOf = (words: readonly Word[], first: number, head: number): readonly string[] =>
  words
    .slice(head > first ? first + 1 : first, head + 1)
    .filter(w => isCapital(w) && w.lower.length > 2 && !NAME_PARTICLES.has(w.lower))
    .map(w => w.lower)

const isNameWord = (words: readonly Word[], i: number): boolean => {
  const word = words[i]!
  return (
    (isCapital(word) && word.upos !== 'DET' && word.upos !== 'NUM' && /\p{L}/u.test(word.text)) ||
    NAME_PARTICLES.has(word.lower)
  )
}
const allNames = (words: readonly Word[], first: number, head: number): boolean =>
  words
    .slice(first, head + 1)
    .every(
      (w, i, all) =>
        w.text === '-' ||
        all[i - 1]?.text === '-' ||
        NAME_PARTICLES.has(w.lower) ||
        (isCapital(w) &&
          (w.upos === 'PROPN' || w.upos === 'X') &&
          !NO_PERSON.test(w.lower) &&
          !/^\p{Lu}{3,}$/u.test(w.text)),
    )
const countWords = (words: readonly Word[], first: number, last: number): number =>
  words.slice(first, last).filter(w => /\p{L}/u.test(w.text) && !(w.start > 0 && NAME_PARTICLES.has(w.lower))).length
const isPlace = (names: readonly KnownName[], head: number): boolean =>
  names.some(n => n.form === 'place' && n.first <= head && head < n.last)
const indexWhere = (from: number, to: number, test: (i: number) => boolean): number => {
  for (let i = from; i < to; i++) if (test(i)) return i
  return -1
}

/** "Ahmed al-Sharaa" → ["ahmed", "sharaa"]; initials, nicknames in quotes and the article of a surname are left out. */
export const nameWords = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/["“”].*?["“”]/gu, ' ')
    .replace(/\s*-\s*/gu, '-')
    .replace(/(?<=^|\s)(?:al|el|ad|ash|as)[- ](?=\S)/gu, '')
    .split(/\s+/u)
    .filter(word => word !== '' && !/^\p{L}\.?$/u.test(word) && !/^(jr|sr)\.?$/u.test(word))
