import type { Syntax } from '../../language/syntax.ts'
import { harmsOf, type Judged } from '../figures/harm-words.ts'
import type { FigureLexicon } from '../figures/lexicon.ts'
import type { Measure } from '../reading.ts'
import { nameAt } from './name-at.ts'
import type { Person } from './persons.ts'

/**
 * Who is named in a list of those whom something befell, which the tree seldom gets whole: "among the dead were Amina Karimi,
 * 53, and Joseph Okello, a farmer", "the victims were identified as …".
 */
export function listedHarms(
  syntax: Syntax,
  persons: readonly Person[],
  lexicon: FigureLexicon,
): readonly (Judged & { readonly person: Person })[] {
  return syntax.words.flatMap(({ index, lower }) => {
    if (!LISTED.has(lower) || !isTakenTogether(syntax, index)) return []
    const start = listAfter(syntax, index)
    const members = start === null ? [] : membersFrom(syntax, start, persons)
    if (members.length === 0) return []
    const measure = measureOf(syntax, index, lexicon)
    if (measure === 'casualties') return []
    const because = `is named among "the ${lower}"`
    return members.map(person => ({ person, measure, deed: index, struck: false, because }))
  })
}

const LISTED = new Set(
  'dead deceased injured wounded hurt killed victims victim bodies slain kidnapped abducted'.split(' '),
)

/** "The wounded", "those killed", "those who were kidnapped". */
function isTakenTogether({ words }: Syntax, at: number): boolean {
  const [far, mid, near] = [words[at - 3]?.lower ?? '', words[at - 2]?.lower ?? '', words[at - 1]?.lower ?? '']
  return TOGETHER.test(near) || (/^(?:were|was)$/.test(near) && mid === 'who' && TOGETHER.test(far))
}
const TOGETHER = /^(?:the|those|these|people|persons)$/

/** Where the list begins: behind the verb, or the colon, that follows those listed within a few words. */
function listAfter({ words }: Syntax, at: number): number | null {
  const { sentence } = words[at]!
  for (let i = at + 1; i < at + FARTHEST && words[i]?.sentence === sentence; i++) {
    const { lower, text } = words[i]!
    if ((text === ':' && i < at + NEAR) || /^includ(?:e|es|ed|ing)$/.test(lower)) return i + 1
    if (/^(?:identified|named)$/.test(lower) && words[i + 1]?.lower === 'as') return i + 2
    if (/^(?:were|was|are|is)$/.test(lower) && !/^(?:identified|named|later|also|the)$/.test(words[i + 1]?.lower ?? ''))
      return i + 1
  }
  return null
}

/** In words, and between two of the list; a colon farther off opens a saying. */
const FARTHEST = 18
const NEAR = 5

/** The names from a word on, each behind a comma, a semicolon or "and": who stands behind "of" or "by" is not listed. */
function membersFrom(syntax: Syntax, start: number, persons: readonly Person[]): readonly Person[] {
  const { words } = syntax
  const members: Person[] = []
  const { last } = syntax.sentences[words[start]?.sentence ?? -1] ?? { last: 0 }
  for (let at = start, from = start; at < last && at < from + FARTHEST; at++) {
    if (at !== start && !/^(?:,|;|and)$/.test(words[at - 1]!.lower)) continue
    const member = nameAt(syntax, at, persons)
    if (!member && members.length === 0) return []
    if (!member) continue
    members.push(member)
    at = member.last - 1
    from = at
  }
  return members
}

/** What befell those listed; of "the victims" the words before tell. */
function measureOf({ words }: Syntax, at: number, lexicon: FigureLexicon): Measure {
  const own = harmsOf(words[at]!, lexicon, 'noun', 'adjective', 'verb')
  if (own) return own.measure
  if (words[at]!.lower === 'bodies') return 'killed'
  for (let i = at - 1; i > Math.max(0, at - LOOK_BACK); i--) {
    const harm = harmsOf(words[i]!, lexicon, 'verb')
    if (harm) return harm.measure
  }
  return 'casualties'
}

const LOOK_BACK = 80
