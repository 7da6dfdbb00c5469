import type { Syntax, WordRange } from '../../language/syntax.ts'
import type { Judged } from './harms.ts'
import type { Quantity } from './quantities.ts'

/** A quantity with what became of the people counted; null where nothing says. */
export type Counted = {
  readonly quantity: Quantity
  readonly judged: Judged | null
  /** The quantity of which this one is a part: "12 people, three of them children". */
  readonly whole: Quantity | null
}

/**
 * Lists share their deed: "150 soldiers, 95 civilians and hundreds of fighters killed", "killed 12 people, including three
 * children", "12 people, among them two nurses". Parts of a total know their whole.
 */
export function passOn(syntax: Syntax, counted: readonly Counted[]): readonly Counted[] {
  const result = [...counted]
  for (let i = result.length - 2; i >= 0; i--) {
    const [one, next] = [result[i]!, result[i + 1]!]
    if (
      !one.judged &&
      next.judged &&
      next.judged.deed >= next.quantity.last &&
      linkBetween(syntax, one.quantity, next.quantity) === 'list'
    )
      result[i] = { ...one, judged: { ...next.judged, because: inList(next.judged.because) } }
  }
  for (let i = 1; i < result.length; i++) {
    const [one, next] = [result[i - 1]!, result[i]!]
    if (!one.judged) continue
    const { whole, quantity } = one
    const link = linkBetween(syntax, one.quantity, next.quantity)
    const ofThem = /of (them|whom|which)$/.test(lastWords(syntax, next.quantity))
    const told = next.judged && next.judged.deed !== one.judged.deed
    if (link === 'part' || (ofThem && (link === 'list' || told || isRestated(syntax, one.quantity, next.quantity)))) {
      const because = `part of the number before it: ${one.judged.because}`
      const own = told && (ofThem || next.quantity.head === null)
      result[i] = { ...next, whole: quantity, judged: own ? next.judged : { ...one.judged, because } }
    } else if (
      !next.judged &&
      (link === 'list' ? next.quantity.head !== null : isMore(syntax, one.quantity, next.quantity))
    )
      result[i] = { ...next, whole, judged: { ...one.judged, because: inList(one.judged.because) } }
  }
  return result
}

/** "12 were hurt in the stampede, two of them badly": taken up behind the clause. */
const isRestated = ({ words }: Syntax, { last }: WordRange, { first }: WordRange): boolean =>
  words[first - 1]?.text === ',' && words[last]?.sentence === words[first]!.sentence && first - last <= 12

/** "Eleven bodies were found on Monday and four more on Tuesday": a further number with no verb of its own. */
function isMore({ words }: Syntax, one: WordRange, next: Quantity): boolean {
  const { sentence } = words[next.first]!
  if (next.head !== null || words[next.last - 1]?.lower !== 'more' || words[one.last]?.sentence !== sentence)
    return false
  const after = words.slice(next.last, next.last + 4).filter(word => word.sentence === sentence)
  const clause = after.findIndex(({ text }) => /^[,;.]$/.test(text))
  return (
    /^(and|,)$/.test(words[next.first - 1]!.lower) &&
    next.first - one.last <= 12 &&
    (after[0]?.upos === 'ADP' || after[0]?.upos === 'ADV') &&
    !after.slice(0, clause < 0 ? after.length : clause).some(({ upos }) => upos === 'VERB' || upos === 'AUX')
  )
}

const inList = (because: string): string => (because.endsWith(SHARED) ? because : `${because}${SHARED}`)
const SHARED = ', shared by the list'

const lastWords = ({ words }: Syntax, { last }: Quantity): string =>
  `${words[last - 2]?.lower} ${words[last - 1]?.lower}`

/** "two boys, ages 7 and 10, and a man" */
const AGES = /^, (?:ages?|aged|both|all) (?:[0-9]+|and|,|to| )+(?= (?:,|and))/

/** How one number follows another: as a part of it, as the next of a list, or neither. */
export function linkBetween(syntax: Syntax, one: WordRange, next: WordRange): 'part' | 'list' | null {
  const between = syntax.words.slice(one.last, next.first)
  if (between.length === 0 || between.length > 12 || between[0]!.sentence !== syntax.words[next.first]!.sentence)
    return null
  const text = between
    .map(w => w.lower)
    .join(' ')
    .replace(AGES, '')
    .trim()
  if (
    /(^|[,(] |– |— )(including|includes|among them|among whom|of whom|of them|at least|mostly)( the)?$/.test(text) ||
    /including$/.test(text)
  )
    return 'part'
  if (/^(, )?(and|as well as|along with|plus|or|&|,)( also)?( an?)?$/.test(text)) return 'list'
  return null
}
