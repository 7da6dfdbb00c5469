import type { Syntax } from '../../language/syntax.ts'
import { type Antecedent, WINDOW } from './antecedent.ts'
import type { SoFar } from './coreference.ts'
import type { Mention } from './mentions.ts'

/** Verbs whose subject speaks the words in quotation marks beside them. */
export const SPEECH: ReadonlySet<string> = new Set(
  'say tell add state tweet write warn announce declare insist explain conclude note argue ask reply recall claim'.split(
    ' ',
  ),
)

const isPerson = (m: Mention): boolean => m.kind === 'person' && !m.plural
const isBody = (m: Mention): boolean => m.kind === 'group' || m.kind === 'organisation' || m.kind === 'state'

/** Inside quotation marks "I" is who speaks: the subject of the verb of speech outside the marks, in this sentence or beside it. */
export function speaker(
  syntax: Syntax,
  mentions: readonly Mention[],
  index: number,
  soFar: SoFar,
  quoted: readonly boolean[],
): Antecedent | null {
  const { words } = syntax
  const pronoun = mentions[index]!
  const fits = pronoun.pronoun === 'i' ? isPerson : isBody
  if (!quoted[pronoun.head]) return ofStatement(syntax, mentions, index, soFar, fits)
  let found: { antecedent: number; score: number } | null = null
  for (let i = Math.max(0, index - 20); i < Math.min(mentions.length, index + 20); i++) {
    const m = mentions[i]!
    const distance = m.sentence - pronoun.sentence
    if (i === index || quoted[m.head] || Math.abs(distance) > 2 || m.pronoun === 'relative' || !fits(m)) continue
    if (m.pronoun && (i > index || soFar.group(i) < 0)) continue
    const at = words[m.head]!
    if (!at.relation.startsWith('nsubj') || at.head < 0) continue
    const speaks = SPEECH.has(words[at.head]!.lemma)
    if (!speaks) continue
    const score = 2 - Math.abs(distance) + (distance < 0 ? -0.1 : 0)
    if (!found || score > found.score) found = { antecedent: i, score }
  }
  return found && { antecedent: found.antecedent, because: `"${words[pronoun.head]!.text}" in the words of who speaks` }
}

/** Outside quotation marks: the same "I" as shortly before, or who was said to speak before a colon ("Minister Grey said:"). */
function ofStatement(
  syntax: Syntax,
  mentions: readonly Mention[],
  index: number,
  soFar: SoFar,
  fits: (m: Mention) => boolean,
): Antecedent | null {
  const { words, sentences } = syntax
  const { pronoun, head, sentence } = mentions[index]!
  for (let i = index - 1; i >= 0 && i >= index - WINDOW; i--) {
    const m = mentions[i]!
    if (m.pronoun === pronoun && soFar.group(i) >= 0 && sentence - m.sentence <= 6)
      return { antecedent: i, because: `the same "${words[head]!.text}" as before` }
    const at = words[m.head]!
    const speaks = at.relation.startsWith('nsubj') && at.head >= 0 && SPEECH.has(words[at.head]!.lemma)
    if (speaks && fits(m) && soFar.group(i) >= 0 && words[sentences[m.sentence]!.last - 1]!.text === ':')
      return { antecedent: i, because: `"${words[head]!.text}" in the statement that follows the colon` }
  }
  return null
}
