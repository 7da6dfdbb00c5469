import type { Syntax } from '../../language/syntax.ts'
import type { Join } from './coreference.ts'
import type { Mention } from './mentions.ts'
import { sameName } from './names.ts'
import { nameWords } from './person-names.ts'

/** Joins mentions that carry one name: an entry of a list, the same words, an acronym told in brackets, a surname. */
export function joinNames(syntax: Syntax, mentions: readonly Mention[], join: Join): void {
  const byKey = new Map<string, number>()
  const same = (key: string, i: number, why: string): void => {
    const first = byKey.get(key)
    if (first === undefined) byKey.set(key, i)
    else join(first, i, why)
  }
  mentions.forEach((mention, i) => {
    if (mention.known) same(`row ${mention.known.row}`, i, `both are ${mention.known.row}`)
    if (mention.name !== null && mention.form !== 'adjective' && mention.kind !== 'person')
      same(
        `name ${sameName(mention.name)} ${mention.form === 'name' && mention.role ? (mention.country ?? '') : ''}`,
        i,
        `the same name "${mention.name}"`,
      )
    if (
      mention.role &&
      mention.country &&
      INSTITUTION.test(mention.role.word) &&
      mention.determiner !== 'indefinite' &&
      mention.modifiers.every(m => mention.role!.word.includes(m) || /^(current|national|federal|central)$/u.test(m))
    )
      same(`institution ${mention.role.word} ${mention.country}`, i, `the ${mention.role.word} of one country`)
  })
  joinAcronyms(syntax, mentions, join)
  joinPersons(mentions, join)
}

/** "Syrian Democratic Forces (SDF)": the name in brackets right after a name is its short form. */
function joinAcronyms(syntax: Syntax, mentions: readonly Mention[], join: Join): void {
  mentions.forEach((mention, i) => {
    if (
      mention.name === null ||
      syntax.words[mention.first - 1]?.text !== '(' ||
      syntax.words[mention.last]?.text !== ')'
    )
      return
    let full = i - 1
    while (full >= Math.max(0, i - 10) && (mentions[full]!.last !== mention.first - 1 || mentions[full]!.pronoun))
      full--
    if (full >= Math.max(0, i - 10) && mentions[full]!.kind !== 'person' && mention.kind !== 'person')
      join(full, i, `"${mention.name}" stands in brackets after the name`)
  })
}

/** What a country has one of. */
const INSTITUTION =
  /^(government|parliament|army|military|navy|air force|police|security forces|armed forces|government forces|foreign ministry|defen[cs]e ministry|health ministry|interior ministry|national assembly|senate|supreme court|national guard|coast guard|coastguard|regime)$/u

type Person = {
  readonly words: readonly string[]
  readonly index: number
  readonly gender: 'm' | 'f' | null
  /** The list's row that names the person. */
  readonly row: string | null
}

/**
 * A short name is a fuller one's when just one fuller name of the text holds its words in order. Spanish names go on by
 * their first surname ("Ricardo Rosselló Nevares" … "Rosselló"), so every word of a name is a way to it.
 */
function joinPersons(mentions: readonly Mention[], join: Join): void {
  const byWord = new Map<string, Person[]>()
  const persons = mentions.flatMap((m, index): Person[] =>
    m.kind === 'person' && m.name !== null
      ? [{ words: nameWords(m.name), index, gender: m.gender, row: m.known?.row ?? null }]
      : [],
  )
  const fullest = [...persons].sort((a, b) => b.words.length - a.words.length || a.index - b.index)
  for (const person of fullest) {
    const last = person.words.at(-1)
    if (last === undefined) continue
    const matches = (byWord.get(last) ?? []).filter(other => agree(other, person))
    if (matches.length === 1) join(matches[0]!.index, person.index, `the name "${person.words.join(' ')}" again`)
    else
      for (const word of new Set(person.words.length > 1 ? person.words.slice(1) : person.words))
        byWord.set(word, [...(byWord.get(word) ?? []), person])
  }
}

/** The shorter name's words stand in the longer one, in order, and nothing told of them differs. */
const agree = (full: Person, short: Person): boolean => {
  if (full.gender && short.gender && full.gender !== short.gender) return false
  // "Assad" is who the list says, not "Bassel al-Assad"
  if (short.row && full.row !== short.row) return false
  let at = 0
  for (const word of full.words) if (short.words[at] === word) at++
  return at === short.words.length
}
