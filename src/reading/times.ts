import type { Atom } from '../language/atoms.ts'
import type { Syntax } from '../language/syntax.ts'
import type { Place, Time } from './reading.ts'
import { fromHappenings } from './times/anchored.ts'
import type { Day } from './times/calendar.ts'
import { isChronicle } from './times/chronicle.ts'
import type { FeastDays } from './times/feast-days.ts'
import type { TimeLexicon } from './times/lexicon.ts'
import { shareDates } from './times/lists.ts'
import type { View } from './times/pattern.ts'
import { publicationOf } from './times/publication.ts'
import { overRanges } from './times/ranges.ts'
import { recognise } from './times/recognise.ts'
import { type Resolved, resolve } from './times/resolve.ts'
import type { Expression } from './times/sense.ts'
import type { Settled } from './times/settled.ts'
import type { Stretch } from './times/stretch.ts'
import { tenseAt } from './times/tense.ts'
import { timeOf } from './times/time-of.ts'

export type { TimeLexicon } from './times/lexicon.ts'

/**
 * Syntax → calendar expressions, resolved against the publication: an ISO day, or a moment with its offset from UTC, which is
 * taken for the day that it was in the dateline among `places`. Null: relative times stay unresolved.
 */
export function findTimes(
  syntax: Syntax,
  lexicon: TimeLexicon,
  publishedAt: string | null,
  places: readonly Place[] = [],
): readonly Time[] {
  const published = publicationOf(publishedAt, places)
  const { view, expressions } = recognise(syntax, lexicon)
  const publication = published?.day ?? null
  const settled = settle(syntax, view, shareDates(view, expressions), publication, lexicon.feasts)
  return overRanges(view, fromHappenings(syntax, view, settled, publication)).map((one, i) =>
    timeOf(syntax, view.atoms, one, published, lexicon, `t${i + 1}`),
  )
}

/** Expressions → what they mean by what was told before them, in their order; without days that no calendar has. */
function settle(
  syntax: Syntax,
  { atoms }: View,
  expressions: readonly Expression[],
  publication: Day | null,
  feasts: FeastDays,
): readonly Settled[] {
  const chronicle = isChronicle(expressions, publication)
  const told: Stretch[] = []
  let lead: Stretch | null = null
  let dated: { readonly stretch: Stretch; readonly sentence: number } | null = null
  let anchor: Stretch | null = null
  const settled: Settled[] = []
  for (const expression of expressions) {
    const tense = isDue(atoms, expression.first) ? 'future' : tenseAt(syntax, atoms[expression.last - 1]!.word)
    const from = expression.meaning.fromHappening ? (lead ? [lead] : []) : told
    const { sentence } = syntax.words[atoms[expression.first]!.word]!
    const beside: Stretch | null = dated?.sentence === sentence ? dated.stretch : null
    const resolved = resolve(expression.meaning, { publication, feasts, told: from, tense, chronicle, beside, anchor })
    if (!resolved) continue
    settled.push({ expression, resolved, sentence })
    const besides = chronicle && resolved.how.includes('publication')
    if (resolved.stretch && resolved.type !== 'DURATION' && !besides) told.unshift(resolved.stretch)
    if (told.length > 12) told.pop()
    if (resolved.stretch && resolved.how === 'as written') dated = { stretch: resolved.stretch, sentence }
    if (resolved.stretch && isAnchor(atoms, expression, resolved)) anchor = resolved.stretch
    if (resolved.stretch?.grain === 'day' && resolved.stretch.first !== publication) lead ??= resolved.stretch
  }
  return settled
}

/** Whether a time is a day or month with its year, at which something happened: not "since March 2011". */
const isAnchor = (atoms: readonly Atom[], { first, meaning: { core } }: Expression, { type }: Resolved): boolean =>
  type !== 'DURATION' &&
  core.kind === 'calendar' &&
  core.fields.month !== undefined &&
  !/^(since|until|till|from)$/.test(atoms[first - 1]?.lower ?? '')

/** Words right before a time that say that it is awaited: "due June 1", "effective Feb. 1". */
const isDue = (atoms: readonly Atom[], first: number): boolean =>
  atoms
    .slice(Math.max(0, first - 2), first)
    .some(({ lower }) => /^(due|payable|effective|deadline|expires?|expiring)$/.test(lower))
