import type { Syntax, Word } from '../../language/syntax.ts'
import type { ActorLexicon } from './lexicon.ts'
import type { Mention } from './mentions.ts'
import { isCapital } from './name-words.ts'
import { nameWords } from './person-names.ts'
import type { Phrase } from './phrases.ts'
import { roleAt } from './roles.ts'

/** Nouns that count or bundle what follows "of": "a couple of bombings" is no couple. */
const BUNDLE =
  /^(couple|group|number|majority|minority|crowd|front|family|generation|camp|chain|position|target|plant)$/u
const FOR =
  /^(lawyer|candidate|aide|service|department|directorate|committee|ministry|agency|office|council|center|centre|spokes\w+)$/u

/**
 * Lengthens mentions by the "of" and "for" phrases that follow them: "members of the council", "minister for the interior".
 * `described` holds the mention of each phrase, null where it denotes no actor; what a longer role swallows ("chief of
 * | staff") and what only counts ("a couple of | bombings") is left out.
 */
export function withOfPhrases(
  syntax: Syntax,
  phrases: readonly Phrase[],
  described: readonly (Mention | null)[],
  lexicon: ActorLexicon,
): readonly Mention[] {
  const { words } = syntax
  const ends = phrases.map(p => p.last)
  const out: (Mention | null)[] = [...described]
  for (let i = phrases.length - 2; i >= 0; i--) {
    const phrase = phrases[i]!
    if (phrases[i + 1]!.first !== phrase.last + 1) continue
    const mention = out[i]
    const link = words[phrase.last]!.lower
    if (link !== 'of' && !(link === 'for' && mention && ownsFor(words, mention))) continue
    let k = i + 1
    while (k + 1 < phrases.length && phrases[k + 1]!.possessor && phrases[k + 1]!.first === phrases[i + 1]!.first) k++
    ends[i] = ends[k]!
    const inner = out[k] ?? null
    if (!mention || mention.form === 'number') {
      out[i] = inner && partOf(words, phrase, inner, ends[i]!)
      continue
    }
    const longer = roleAt(words, phrase.first, phrases[k]!.head, lexicon)
    const swallowed = longer !== null && longer.first <= phrase.head
    const person = inner && titled(syntax, mention, inner)
    if (person) {
      out[i] = null
      out[k] = person
    } else if (inner === null && BUNDLE.test(mention.role?.word ?? '')) out[i] = null
    else {
      if (swallowed && inner?.form === 'role' && inner.kind !== 'organisation') out[k] = null
      // "the Front for the Liberation of Seno", "the Ministry of Defence"
      const proper = isProper(words, mention) && isCapital(words[phrases[k]!.head]!)
      out[i] = {
        ...mention,
        last: ends[i]!,
        form: proper ? 'name' : mention.form,
        name: proper ? properName(syntax, phrase, ends[i]!) : mention.name,
        role: swallowed ? longer.role : mention.role,
        sector: swallowed ? longer.role.sector : mention.sector,
        because: swallowed ? `lexicon/en/roles.tsv "${longer.role.word}"` : mention.because,
        country: mention.country ?? (inner?.known?.kind === 'state' ? inner.country : null),
        modifiers:
          inner?.known?.kind === 'state' || swallowed
            ? mention.modifiers
            : [...mention.modifiers, words[phrases[k]!.head]!.lower],
      }
    }
  }
  return out.filter(m => m !== null)
}

const ownsFor = (words: readonly Word[], mention: Mention): boolean =>
  mention.role?.title === true || isProper(words, mention) || FOR.test(words[mention.head]!.lower)

const PART =
  /^(some|many|several|most|all|both|one|none|few|others|each|half|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds|scores|thousands|tens|rest|remainder|part)$/u

/** "some of these militants", "dozens of civilians", "one of the victims": a part that acts or suffers by itself. */
function partOf(words: readonly Word[], phrase: Phrase, whole: Mention, last: number): Mention | null {
  const { lower } = words[phrase.head]!
  if (!PART.test(lower) || (whole.kind !== 'people' && whole.kind !== 'group' && !whole.plural)) return null
  const single = lower === 'one' || lower === 'each'
  return {
    ...whole,
    first: phrase.first,
    last,
    head: phrase.head,
    form: 'number',
    name: null,
    known: null,
    kind: single ? 'person' : whole.kind,
    plural: !single,
    determiner: 'indefinite',
    modifiers: [],
    because: `a part: "${lower} of"`,
  }
}

/** A body named in capitals: "Front", "Ministry", but not the title "Minister". */
const isProper = (words: readonly Word[], mention: Mention): boolean =>
  (mention.kind === 'group' || mention.kind === 'organisation') &&
  mention.role?.kind !== 'person' &&
  isCapital(words[mention.head]!) &&
  !mention.plural &&
  mention.known === null

const properName = ({ text, words }: Syntax, phrase: Phrase, end: number): string => {
  let first = phrase.first
  while (first < phrase.head && !isCapital(words[first]!)) first++
  if (/^(the|an?)$/iu.test(words[first]!.text) && first < phrase.head) first++
  return text.slice(words[first]!.start, words[end - 1]!.end)
}

/**
 * "Minister for the Middle East Tobias Ellwood", "Minister of Information Moammar al-Eryani": the title, its field and the
 * person as one mention; null where the person after "of" has no field before the name ("the son of Omar Khan").
 */
function titled(syntax: Syntax, title: Mention, person: Mention): Mention | null {
  if (title.role?.kind !== 'person' || !title.role.title || title.plural) return null
  if (person.kind !== 'person' || person.name === null || person.role !== null) return null
  const whole = syntax.text.slice(syntax.words[person.first]!.start, syntax.words[person.last - 1]!.end)
  const field = whole.length - person.name.length > 1
  const swallowed = !field && nameWords(person.name).length >= 3 && person.because.startsWith('the shape')
  if (!field && !swallowed) return null
  return {
    ...person,
    name: swallowed ? person.name.slice(person.name.indexOf(' ') + 1) : person.name,
    first: title.first,
    role: title.role,
    sector: title.sector ?? person.sector,
    country: title.country ?? person.country,
    because: `a name after the title "${title.role.word}"`,
  }
}
