import type { Syntax } from '../language/syntax.ts'
import { rangeSpan, wordsIn } from '../language/syntax.ts'
import { overlaps } from '../text/span.ts'
import { type Counted, linkBetween, passOn } from './figures/coordinate.ts'
import { measureOf } from './figures/harms.ts'
import type { FigureLexicon } from './figures/lexicon.ts'
import { isAmong, isPartOf } from './figures/parts.ts'
import { findQuantities, type Quantity } from './figures/quantities.ts'
import { findSingles } from './figures/singles.ts'
import { findUnknown } from './figures/unknown.ts'
import type { Figure, Time } from './reading.ts'

export type { FigureLexicon } from './figures/lexicon.ts'

/** Syntax → numbers of people hurt or moved; `event` and `attributedTo` are set later. */
export function findFigures(syntax: Syntax, times: readonly Time[], lexicon: FigureLexicon): readonly Figure[] {
  const dated = wordsOf(syntax, times)
  const quantities = findQuantities(syntax, word => dated.has(word), lexicon)
  const counted = passOn(
    syntax,
    quantities.map(quantity => ({
      quantity,
      judged: isThing(syntax, quantity, lexicon) ? null : measureOf(syntax, quantity, lexicon),
      whole: null,
    })),
  )
  const drafts = counted.flatMap(one => figureOf(syntax, one, lexicon) ?? [])
  const others = [...findSingles(syntax, lexicon), ...findUnknown(syntax, lexicon)].filter(
    other => !drafts.some(({ figure }) => overlaps(figure.span, other.span)),
  )
  const all = [...drafts, ...others.map(figure => ({ figure, quantity: null, whole: null }))].sort(
    (a, b) => a.figure.span.start - b.figure.span.start || a.figure.span.end - b.figure.span.end,
  )
  const ids = new Map(all.map(({ quantity }, i) => [quantity, `f${i + 1}`]))
  return explained(
    syntax.text,
    inherited(
      all.map(({ figure, whole }, i) => ({
        ...figure,
        id: `f${i + 1}`,
        partOf: (whole && ids.get(whole)) ?? partOf(syntax, all, i),
        besides: i > 0 && isNextOf(syntax, all[i - 1]!.figure, figure) ? `f${i}` : null,
      })),
    ),
  )
}

/** "ten, including a doctor and two nurses": the next of a list is a part as the one before it is. */
function inherited(figures: readonly Figure[]): readonly Figure[] {
  const result = [...figures]
  for (const [i, figure] of result.entries()) {
    const before = result[i - 1]
    if (before?.partOf && !figure.partOf && figure.besides === before.id)
      result[i] = { ...figure, partOf: before.partOf }
  }
  return result
}

/** "two teens, a boy and a girl", "14 people: nine women, three children and two men": where one number is the sum of the list behind it, they are its parts. */
function explained(text: string, figures: readonly Figure[]): readonly Figure[] {
  const result = [...figures]
  const opens = ({ span }: Figure, next: Figure | undefined): boolean =>
    next !== undefined && /^ ?(?:[—–:(]|--? ) ?$/u.test(text.slice(span.end, next.span.start))
  for (let i = 0; i < result.length; i++) {
    let last = opens(result[i]!, result[i + 1]) ? i + 1 : i
    while (result[last + 1] && result[last + 1]!.besides === result[last]!.id) last++
    const [first, rest] = [result[i]!, result.slice(i + 1, last + 1)]
    if (rest.length < 2 || rest.reduce((sum, { atLeast }) => sum + (atLeast ?? NaN), 0) !== first.atLeast) continue
    for (const [k, part] of rest.entries())
      result[i + 1 + k] = { ...part, partOf: first.id, besides: k === 0 ? null : part.besides }
    i = last
  }
  return result
}

/** Whether one deed befell two that stand in a list: "nine civilians and a soldier". */
const isNextOf = (syntax: Syntax, one: Figure, next: Figure): boolean =>
  one.measure === next.measure && linkBetween(syntax, wordsIn(syntax, one.span), wordsIn(syntax, next.span)) === 'list'

/** "five others", "another three", "three more men", "the other two"; not "more than three". */
const isFurther = ({ words }: Syntax, { first, last }: Quantity): boolean =>
  words
    .slice(Math.max(0, first - 1), last)
    .some(
      ({ lower, index }) =>
        /^(others?|another|further|additional)$/.test(lower) ||
        (lower === 'more' && words[index + 1]?.lower !== 'than'),
    )

/** The id of the number before or after of which one is a part, where the words say so. */
function partOf(syntax: Syntax, all: readonly Pick<Draft, 'figure'>[], i: number): string | null {
  const [before, figure, after] = [all[i - 1]?.figure, all[i]!.figure, all[i + 1]?.figure]
  if (before && isPartOf(syntax, before, figure)) return `f${i}`
  return after && isAmong(syntax, figure, after) ? `f${i + 2}` : null
}

type Draft = { readonly figure: Figure; readonly quantity: Quantity; readonly whole: Quantity | null }

function figureOf(syntax: Syntax, { quantity, judged, whole }: Counted, lexicon: FigureLexicon): Draft | null {
  const noun = quantity.head === null ? undefined : lexicon.nouns.get(syntax.words[quantity.head]!.lemma)
  if (isThing(syntax, quantity, lexicon)) return null
  const present = isPresent(quantity, noun?.present ?? '')
  if (!judged && !present) return null
  const figure: Figure = {
    id: '',
    span: rangeSpan(syntax, quantity),
    measure: judged?.measure ?? 'present',
    ...quantity.bounds,
    of: quantity.counted && rangeSpan(syntax, quantity.counted),
    partOf: null,
    besides: null,
    further: isFurther(syntax, quantity),
    struck: judged?.struck ?? false,
    event: null,
    attributedTo: [],
    because: `${judged?.because ?? `"${syntax.words[quantity.head!]!.text}" counted, no deed done to them`}; ${quantity.how}`,
  }
  return { figure, quantity, whole }
}

/** Crowds are counted from this many. */
const CROWD = 10

/** Whether a number makes a figure though nothing was done to the people counted: fighters, and crowds. */
const isPresent = ({ bounds }: Quantity, presence: string): boolean =>
  !bounds.unknown &&
  bounds.atMost !== 0 &&
  (presence === 'armed' || (presence === 'crowd' && (bounds.atLeast ?? bounds.atMost ?? 0) >= CROWD))

/** Whether what is counted is no person: "eight vehicles", "the 600 block": a common noun that stays singular under a number. */
function isThing(syntax: Syntax, { head, bounds }: Quantity, lexicon: FigureLexicon): boolean {
  if (head === null) return false
  const word = syntax.words[head]!
  const noun = lexicon.nouns.get(word.lemma)
  if (noun) return noun.kind === 'thing'
  if (word.xpos === 'NNP' && isStreet(syntax, head)) return true
  const several = (bounds.atMost ?? bounds.atLeast ?? 0) > 1
  return several && word.xpos === 'NN' && !lexicon.harms.has(word.lemma) && !/men$/.test(word.lower)
}

const STREET =
  /^(street|st\.?|road|rd\.?|avenue|ave\.?|drive|dr\.?|lane|ln\.?|boulevard|blvd\.?|way|court|place|highway|parkway)$/

/** "1240 Bell's Ferry Road": the number of a house. */
const isStreet = ({ words }: Syntax, head: number): boolean =>
  words
    .slice(head, head + 4)
    .some(
      ({ lower }, i, run) =>
        STREET.test(lower) && run.slice(0, i).every(({ upos, xpos }) => upos === 'PROPN' || xpos === 'POS'),
    )

/** The words that expressions of time cover. */
function wordsOf(syntax: Syntax, times: readonly Time[]): ReadonlySet<number> {
  const words = new Set<number>()
  let at = 0
  for (const { span } of times) {
    while (at < syntax.words.length && syntax.words[at]!.end <= span.start) at++
    for (let i = at; i < syntax.words.length && syntax.words[i]!.start < span.end; i++) words.add(i)
  }
  return words
}
