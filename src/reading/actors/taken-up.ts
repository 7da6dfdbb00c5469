import { type Antecedent, WINDOW } from './antecedent.ts'
import type { SoFar } from './coreference.ts'
import type { Mention } from './mentions.ts'

const SAME_PERSON =
  /^(gunman|attacker|shooter|suspect|assailant|bomber|man|woman|individual|perpetrator|offender|defendant|suicide bomber)$/u
const FIGHTERS =
  /^(militant|jihadist|jihadi|rebel|insurgent|fighter|terrorist|extremist|radical|islamist|guerrilla|gunman|attacker|separatist)$/u
const BODY =
  /^(group|movement|organi[sz]ation|militia|faction|network|cell|militant group|armed group|rebel group|terrorist group|gang)$/u
const OUTLET =
  /^(paper|newspaper|daily|magazine|website|news site|outlet|broadcaster|agency|news agency|channel|publication)$/u
const STANDING =
  /^(police|army|military|navy|government|government forces|security forces|authorities|rescuer|protester|demonstrator|rioter|resident|villager|coalition|regime|shopper|worshipper|passenger)$/u
/** Nouns too wide to take anything up by themselves. */
const GENERIC =
  /^(people|person|public|other|individual|population|community|member|staff|source|victim|child|family|dead|state|nation|friend|partner|ally)$/u
const EMPTY = /^(same|very|latter|former|said|late|whole|entire|own)$/u

/** "the government" after "the Syrian government", "the group" after its name, "the paper" after "Le Monde". */
export function takenUp(mentions: readonly Mention[], index: number, soFar: SoFar): Antecedent | null {
  const mention = mentions[index]!
  const word = mention.role?.word ?? ''
  const standing = STANDING.test(word) && mention.determiner === 'bare'
  if (mention.determiner !== 'definite' && !standing) return null
  const told = mention.modifiers.filter(m => !EMPTY.test(m) && !word.includes(m))
  if (told.length === 0 && GENERIC.test(word)) return null
  const reach = mention.plural && !standing ? 5 : 14
  const same = new Map<number, number>()
  const described = new Map<number, number>()
  for (let i = index - 1; i >= 0 && i >= index - WINDOW; i--) {
    const m = mentions[i]!
    if (mention.sentence - m.sentence > reach) break
    if (m.pronoun || soFar.group(i) < 0 || soFar.group(i) === soFar.group(index)) continue
    if (m.first <= mention.first && mention.last <= m.last) continue
    if (mention.country && m.country !== mention.country) continue
    if (m.role?.word === word && m.plural === mention.plural && told.every(t => m.modifiers.includes(t))) {
      const again = m.determiner === 'definite' && m.form === 'role' && m.modifiers.length === mention.modifiers.length
      if (again && m.country === mention.country) return { antecedent: i, because: `"the ${word}" again` }
      if (!same.has(soFar.group(i))) same.set(soFar.group(i), i)
    } else if (told.length === 0 && describes(word, mention, m) && !described.has(soFar.group(i)))
      described.set(soFar.group(i), i)
  }
  const fitting = same.size > 0 ? [...same.values()] : [...described.values()]
  if (fitting.length === 1) return { antecedent: fitting[0]!, because: `"the ${word}": the only one named so far` }
  if (fitting.length > 1 && same.size === 0 && (BODY.test(word) || OUTLET.test(word)))
    return { antecedent: fitting[0]!, because: `"the ${word}": the one named last` }
  return null
}

const describes = (word: string, mention: Mention, m: Mention): boolean => {
  if (SAME_PERSON.test(word) && m.role && SAME_PERSON.test(m.role.word) && !m.plural && !mention.plural)
    return !(m.gender && mention.gender && m.gender !== mention.gender)
  if (FIGHTERS.test(word) && mention.plural) {
    if (m.role && FIGHTERS.test(m.role.word) && m.plural) return true
    return m.form === 'name' && m.kind === 'group' && m.sector === 'REB'
  }
  if (m.form !== 'name') return false
  // "the secretary" after "Defense Secretary Ash Carter"
  if (m.kind === 'person' && m.role?.word.endsWith(` ${word}`)) return !/^(deputy|vice|former)/u.test(m.role.word)
  if (BODY.test(word)) return m.kind === 'group' && m.sector !== 'MIL' && m.sector !== 'COP'
  if (OUTLET.test(word)) return m.kind === 'organisation' && m.sector === 'JRN'
  return (word === 'country' || word === 'nation' || word === 'kingdom') && m.kind === 'state'
}
