import type { Syntax } from '../../language/syntax.ts'
import type { SoFar } from './coreference.ts'
import type { Mention } from './mentions.ts'

/** The position of the mention that is taken up, and why. */
export type Antecedent = { readonly antecedent: number; readonly because: string }

/** How many mentions back an antecedent is looked for: keeps the work linear. */
const WINDOW = 80

/** The earlier mention that a pronoun or a definite role takes up; null where none fits or two fit alike. */
export function antecedentOf(
  syntax: Syntax,
  mentions: readonly Mention[],
  index: number,
  soFar: SoFar,
  quoted: readonly boolean[],
): Antecedent | null {
  const mention = mentions[index]!
  switch (mention.pronoun) {
    case 'relative':
      return relativeHead(syntax, mentions, index)
    case 'he':
    case 'she':
      return best(syntax, mentions, index, soFar, quoted, 3, (m, i) => personScore(m, mention, soFar.gender(i)))
    case 'they':
      return best(syntax, mentions, index, soFar, quoted, 2, manyScore)
    case 'it':
      return best(syntax, mentions, index, soFar, quoted, 1, thingScore)
    case 'i':
      return speaker(syntax, mentions, index, soFar, quoted, m => m.kind === 'person' && !m.plural)
    case 'we':
      return speaker(
        syntax,
        mentions,
        index,
        soFar,
        quoted,
        m => m.kind === 'group' || m.kind === 'organisation' || m.kind === 'state',
      )
    default:
      return mention.form === 'role' ? takenUp(mentions, index, soFar) : null
  }
}

const REFUSED = -100

const personScore = (m: Mention, pronoun: Mention, gender: 'm' | 'f' | null): number => {
  if (m.kind !== 'person' || m.plural || (gender && gender !== pronoun.gender)) return REFUSED
  return (gender === pronoun.gender ? 1 : 0) + (m.name ? 0.7 : 0) + (m.determiner === 'indefinite' ? -0.3 : 0)
}

const manyScore = (m: Mention): number => {
  if (m.kind === 'person' && !m.plural) return REFUSED
  if (m.form === 'adjective' || (m.kind === 'object' && !m.plural)) return REFUSED
  if (m.kind === 'object') return -1.5
  return (m.plural ? 1 : 0) + (m.kind === 'state' ? -1 : 0) + (m.kind === 'organisation' && !m.plural ? -0.5 : 0)
}

const thingScore = (m: Mention): number => {
  if (m.plural || m.kind === 'person' || m.kind === 'people' || m.form === 'adjective') return REFUSED
  return m.kind === 'object' ? -0.3 : 0
}

function best(
  syntax: Syntax,
  mentions: readonly Mention[],
  index: number,
  soFar: SoFar,
  quoted: readonly boolean[],
  sentences: number,
  score: (m: Mention, i: number) => number,
): Antecedent | null {
  const { words } = syntax
  const pronoun = mentions[index]!
  const word = words[pronoun.head]!
  const possessive = word.xpos === 'PRP$'
  const reflexive = /sel(f|ves)$/u.test(word.lower)
  let found: { antecedent: number; score: number } | null = null
  for (let i = index - 1; i >= 0 && i >= index - WINDOW; i--) {
    const m = mentions[i]!
    const distance = pronoun.sentence - m.sentence
    if (distance > sentences) break
    if (soFar.group(i) < 0 || m.pronoun === 'relative' || (m.first <= pronoun.first && pronoun.last <= m.last)) continue
    const fits = score(m, i)
    if (fits <= REFUSED) continue
    const at = words[m.head]!
    if (!possessive && !reflexive && distance === 0 && at.head === word.head && at.head >= 0) continue
    const subject = /^nsubj/u.test(at.relation) ? 1 : 0
    const inQuote = quoted[pronoun.head] && !quoted[m.head] && distance === 0 ? -1.5 : 0
    const near = possessive && distance === 0 ? 0.8 - (pronoun.head - m.head) * 0.02 : 0
    const total = fits + subject + inQuote + near - distance * 1.4 - (index - i) * 0.01
    if (!found || total > found.score) found = { antecedent: i, score: total }
  }
  if (!found || (pronoun.pronoun === 'it' && found.score < -0.6)) return null
  return {
    antecedent: found.antecedent,
    because: `"${word.text}": nearest fitting actor, score ${found.score.toFixed(1)}`,
  }
}

/** The noun that the relative clause of "who", "which" hangs on, else the phrase right before. */
function relativeHead(syntax: Syntax, mentions: readonly Mention[], index: number): Antecedent | null {
  const { words } = syntax
  const { head } = mentions[index]!
  let verb = words[head]!.head
  for (let step = 0; step < 3 && verb >= 0 && !words[verb]!.relation.startsWith('acl'); step++) verb = words[verb]!.head
  const noun = verb >= 0 && words[verb]!.relation.startsWith('acl') ? words[verb]!.head : -1
  for (let i = index - 1; i >= 0 && i >= index - 12; i--) {
    const m = mentions[i]!
    if (m.pronoun) continue
    if (m.head === noun || (noun < 0 && m.last <= head && m.last >= head - 2))
      return { antecedent: i, because: `"${words[head]!.text}" opens a clause on it` }
  }
  return null
}

/** Inside quotation marks "I" is who speaks: the subject of the verb of speech outside the marks, in this sentence or beside it. */
function speaker(
  syntax: Syntax,
  mentions: readonly Mention[],
  index: number,
  soFar: SoFar,
  quoted: readonly boolean[],
  fits: (m: Mention) => boolean,
): Antecedent | null {
  const { words } = syntax
  const pronoun = mentions[index]!
  if (!quoted[pronoun.head]) {
    for (let i = index - 1; i >= 0 && i >= index - WINDOW; i--) {
      if (mentions[i]!.pronoun === pronoun.pronoun && soFar.group(i) >= 0)
        return { antecedent: i, because: `the same "${words[pronoun.head]!.text}" as before` }
      if (pronoun.sentence - mentions[i]!.sentence > 6) break
    }
    return null
  }
  let found: { antecedent: number; score: number } | null = null
  for (let i = Math.max(0, index - 20); i < Math.min(mentions.length, index + 20); i++) {
    const m = mentions[i]!
    const distance = m.sentence - pronoun.sentence
    if (i === index || quoted[m.head] || Math.abs(distance) > 2 || m.pronoun === 'relative' || !fits(m)) continue
    if (m.pronoun && (i > index || soFar.group(i) < 0)) continue
    const at = words[m.head]!
    if (!at.relation.startsWith('nsubj') || at.head < 0) continue
    const speaks = SPEECH.test(words[at.head]!.lemma) ? 1 : 0
    if (!speaks) continue
    const score = 2 - Math.abs(distance) + (distance < 0 ? -0.1 : 0)
    if (!found || score > found.score) found = { antecedent: i, score }
  }
  return found && { antecedent: found.antecedent, because: `"${words[pronoun.head]!.text}" in the words of who speaks` }
}

const SPEECH =
  /^(say|tell|add|state|tweet|write|warn|announce|declare|insist|explain|conclude|note|argue|ask|reply|recall|claim)$/u

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
function takenUp(mentions: readonly Mention[], index: number, soFar: SoFar): Antecedent | null {
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
  if (BODY.test(word)) return m.kind === 'group' && m.sector !== 'MIL' && m.sector !== 'COP'
  if (OUTLET.test(word)) return m.kind === 'organisation' && m.sector === 'JRN'
  return (word === 'country' || word === 'nation' || word === 'kingdom') && m.kind === 'state'
}
