import type { Atom } from '../language/atoms.ts'
import type { Syntax } from '../language/syntax.ts'
import { spanOf } from '../text/span.ts'
import type { Place, Time } from './reading.ts'
import { isoDay } from './times/calendar.ts'
import { timeCodes } from './times/coding.ts'
import type { TimeLexicon } from './times/lexicon.ts'
import { shareDates } from './times/lists.ts'
import { type Publication, publicationOf } from './times/publication.ts'
import { recognise } from './times/recognise.ts'
import { type Resolved, resolve } from './times/resolve.ts'
import type { Expression } from './times/sense.ts'
import type { Stretch } from './times/stretch.ts'
import { tenseAt } from './times/tense.ts'

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
  const publication = published?.day ?? null
  const { view, expressions: found } = recognise(syntax, lexicon)
  const { atoms } = view
  const expressions = shareDates(view, found)
  const chronicle = isChronicle(expressions, publication)
  const told: Stretch[] = []
  let lead: Stretch | null = null
  let dated: { readonly stretch: Stretch; readonly sentence: number } | null = null
  let anchor: Stretch | null = null
  const times: Time[] = []
  for (const expression of expressions) {
    const tense = isDue(atoms, expression.first) ? 'future' : tenseAt(syntax, atoms[expression.last - 1]!.word)
    const from = expression.meaning.fromHappening ? (lead ? [lead] : []) : told
    const { sentence } = syntax.words[atoms[expression.first]!.word]!
    const beside: Stretch | null = dated?.sentence === sentence ? dated.stretch : null
    const resolved = resolve(expression.meaning, { publication, told: from, tense, chronicle, beside, anchor })
    if (!resolved) continue
    times.push(timeOf(syntax, atoms, expression, resolved, published, lexicon, `t${times.length + 1}`))
    const besides = chronicle && resolved.how.includes('publication')
    if (resolved.stretch && resolved.type !== 'DURATION' && !besides) told.unshift(resolved.stretch)
    if (told.length > 12) told.pop()
    if (resolved.stretch && resolved.how === 'as written') dated = { stretch: resolved.stretch, sentence }
    if (resolved.stretch && isAnchor(atoms, expression, resolved)) anchor = resolved.stretch
    if (resolved.stretch?.grain === 'day' && resolved.stretch.first !== publication) lead ??= resolved.stretch
  }
  return times
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

function timeOf(
  syntax: Syntax,
  atoms: readonly Atom[],
  expression: Expression,
  resolved: Resolved,
  published: Publication | null,
  lexicon: TimeLexicon,
  id: string,
): Time {
  const { first, last, meaning } = expression
  const { type, value, stretch, how } = resolved
  const publication = published?.day ?? null
  const of = atoms[last]
  const possessive = of !== undefined && !of.spaced && /^['’]$/.test(of.text)
  const since =
    !possessive &&
    stretch !== null &&
    type !== 'DURATION' &&
    /^since$/.test(atoms[first - 1]?.lower ?? '') &&
    stretch.grain !== 'range'
  const to = !stretch
    ? null
    : since
      ? publication !== null && publication > stretch.first
        ? publication
        : null
      : stretch.last
  const precision = since ? 'range' : precisionOf(resolved, meaning)
  return {
    id,
    span: spanOf(syntax.text, atoms[first]!.start, atoms[last - 1]!.end),
    from: stretch && isoDay(stretch.first),
    to: to === null ? null : isoDay(to),
    edtf:
      stretch &&
      (since
        ? `${stretch.edtf.split('/')[0]}/${to === null ? '..' : isoDay(to)}`
        : `${stretch.edtf}${meaning.mod && !stretch.edtf.includes('/') ? '~' : ''}`),
    precision,
    codes: stretch && to !== null ? timeCodes(lexicon.coding, { first: stretch.first, last: to }, precision) : null,
    timex: { type, value },
    because: `${how}${meaning.fromHappening ? ', the day that the text tells first' : ''}${since ? '; "since" runs on to publication' : ''}${published?.why && how.includes('publication') ? `; ${published.why}` : ''}`,
  }
}

function precisionOf({ type, stretch }: Resolved, { core, portion }: Expression['meaning']): string {
  if (type === 'DURATION') return 'duration'
  if (type === 'SET') return 'set'
  if (core.kind === 'clock') return 'part of day'
  if (!stretch) return 'unresolved'
  if (type === 'TIME') return 'part of day'
  if (portion && stretch.grain !== 'day') return 'range'
  return stretch.grain === 'weekend' || stretch.grain === 'half' ? 'range' : stretch.grain
}

/**
 * A history tells by months and days with their years, well before publication; news tells by weekdays, "today", "last week", and its bare
 * years ("in 2016") are background, so that a bare month in it is still of the year of publication.
 */
function isChronicle(expressions: readonly Expression[], publication: number | null): boolean {
  const dated = expressions.filter(({ meaning: { core } }) => {
    const year = core.kind === 'calendar' && core.fields.month !== undefined ? core.fields.year : undefined
    return year !== undefined && (publication === null || year < 1970 + publication / 365.25 - 2)
  }).length
  const news = expressions.filter(({ meaning: { core } }) => {
    if (core.kind === 'deictic') return true
    if (core.kind === 'unit' || core.kind === 'part') return /^(last|this|next|latest)$/.test(core.shift)
    if (core.kind === 'offset') return core.from === 'publication'
    return core.kind === 'calendar' && core.fields.weekday !== undefined && core.fields.month === undefined
  }).length
  return dated >= 5 && dated > 2 * news
}
