import type { Syntax } from '../../language/syntax.ts'
import { type Antecedent, WINDOW } from './antecedent.ts'
import type { SoFar } from './coreference.ts'
import type { Mention } from './mentions.ts'
import type { PronounKind } from './pronouns.ts'
import { SPEECH } from './speaker.ts'

const REFUSED = -100

/** How many sentences back a pronoun reaches, and the score below which it is left without an actor. */
const REACH: Readonly<Partial<Record<PronounKind, { readonly sentences: number; readonly least: number }>>> = {
  he: { sentences: 3, least: -3 },
  she: { sentences: 3, least: -3 },
  they: { sentences: 2, least: -0.5 },
  it: { sentences: 1, least: -0.6 },
}

/** Two persons whose scores differ by less fit alike: "he" is left without an actor rather than given the wrong deed. */
const CLOSE = 0.35

/**
 * The antecedent of "he", "she", "they", "it" by number, gender and kind, then by score: subjects and names first, one
 * sentence back costs more than either. Never the object beside its own subject, nor, in quotation marks, who speaks;
 * no person when another fits about as well.
 */
export function nearest(
  syntax: Syntax,
  mentions: readonly Mention[],
  index: number,
  soFar: SoFar,
  quoted: readonly boolean[],
): Antecedent | null {
  const { words } = syntax
  const pronoun = mentions[index]!
  const word = words[pronoun.head]!
  const { sentences, least } = REACH[pronoun.pronoun!]!
  const possessive = word.xpos === 'PRP$'
  const reflexive = /sel(f|ves)$/u.test(word.lower)
  const inQuote = quoted[pronoun.head]!
  const speaking = inQuote ? groupOfI(mentions, index, soFar) : -1
  const told = SPEECH.has(words[word.head]?.lemma ?? '') && word.relation.startsWith('nsubj') && !inQuote
  let found: Candidate | null = null
  let rival: Candidate | null = null
  for (let i = index - 1; i >= 0 && i >= index - WINDOW; i--) {
    const m = mentions[i]!
    const distance = pronoun.sentence - m.sentence
    if (distance > sentences) break
    const group = soFar.group(i)
    if (group < 0 || group === speaking || (m.pronoun === 'relative' && !reflexive)) continue
    if (m.first <= pronoun.first && pronoun.last <= m.last) continue
    const fits = score(m, pronoun, soFar.gender(i))
    if (fits <= REFUSED) continue
    const at = words[m.head]!
    const beside = distance === 0 && at.head === word.head && at.head >= 0
    if (beside && !possessive && !reflexive) continue
    const subject = at.relation.startsWith('nsubj')
    const speaks = inQuote && !quoted[m.head] && distance === 0
    if (speaks && subject && SPEECH.has(words[at.head]?.lemma ?? '')) continue
    // "Police director X denied it": the body before a title is not what "it" is
    const aside = pronoun.pronoun === 'it' && /^(compound|nmod)/u.test(at.relation) && distance === 0 ? -0.7 : 0
    const near = possessive && distance === 0 ? 0.8 - (pronoun.head - m.head) * 0.02 : 0
    // "Daniel Karam confirmed it. He told the paper …": who spoke goes on speaking
    const goesOn = told && distance === 1 && subject && SAYING.has(words[at.head]?.lemma ?? '') ? 1 : 0
    const total =
      fits + (subject ? 1 : 0) + (speaks ? -1.5 : 0) + near + goesOn + aside - distance * 1.4 - (index - i) * 0.01
    if (!found || total > found.score) {
      if (found && found.group !== group) rival = found
      found = { antecedent: i, group, score: total }
    } else if (group !== found.group && (!rival || total > rival.score)) rival = { antecedent: i, group, score: total }
  }
  if (!found || found.score < least) return null
  const person = pronoun.kind === 'person'
  if (
    person &&
    rival &&
    (found.score - rival.score < CLOSE || isFaint(mentions[found.antecedent]!, pronoun, soFar.gender(found.antecedent)))
  )
    return null
  return {
    antecedent: found.antecedent,
    because: `"${word.text}": nearest fitting actor, score ${found.score.toFixed(1)}`,
  }
}

/** "This person", two sentences back: neither a name nor a gender tells that "he" is meant. */
const isFaint = (m: Mention, pronoun: Mention, gender: 'm' | 'f' | null): boolean =>
  pronoun.sentence - m.sentence > 1 && !m.name && !gender

type Candidate = { readonly antecedent: number; readonly group: number; readonly score: number }

const SAYING: ReadonlySet<string> = new Set([...SPEECH, 'confirm', 'deny', 'report', 'speak', 'comment', 'stress'])

function score(m: Mention, pronoun: Mention, gender: 'm' | 'f' | null): number {
  switch (pronoun.pronoun) {
    case 'they':
      if ((m.kind === 'person' && !m.plural) || m.form === 'adjective' || (m.kind === 'object' && !m.plural))
        return REFUSED
      if (m.kind === 'object') return -1.5
      return (m.plural ? 1 : 0) + (m.kind === 'state' ? -1 : 0) + (m.kind === 'organisation' && !m.plural ? -0.5 : 0)
    case 'it':
      if (m.plural || m.kind === 'person' || m.kind === 'people' || m.form === 'adjective') return REFUSED
      return m.kind === 'object' ? -0.3 : 0
    default:
      if (m.kind !== 'person' || m.plural || (gender && gender !== pronoun.gender)) return REFUSED
      return (gender === pronoun.gender ? 1 : 0) + (m.name ? 0.7 : 0) + (m.determiner === 'indefinite' ? -0.3 : 0)
  }
}

/** The actor that says "I" in the sentence of a pronoun: "he" is somebody else. -1 where nobody does. */
function groupOfI(mentions: readonly Mention[], index: number, soFar: SoFar): number {
  const { sentence } = mentions[index]!
  for (let i = index - 1; i >= 0 && mentions[i]!.sentence === sentence; i--)
    if (mentions[i]!.pronoun === 'i') return soFar.group(i)
  return -1
}
