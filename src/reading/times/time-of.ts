import type { Atom } from '../../language/atoms.ts'
import type { Syntax } from '../../language/syntax.ts'
import { spanOf } from '../../text/span.ts'
import type { Time } from '../reading.ts'
import { isoDay } from './calendar.ts'
import { timeCodes } from './coding.ts'
import type { TimeLexicon } from './lexicon.ts'
import type { Meaning } from './meaning.ts'
import type { Publication } from './publication.ts'
import type { Resolved } from './resolve.ts'
import type { Settled } from './settled.ts'

/** What a reading says of a settled expression: its words, its days, how exact it is, and why. */
export function timeOf(
  syntax: Syntax,
  atoms: readonly Atom[],
  { expression, resolved }: Settled,
  published: Publication | null,
  lexicon: TimeLexicon,
  id: string,
): Time {
  const { first, last, meaning } = expression
  const { type, value, stretch, how } = resolved
  const publication = published?.day ?? null
  const since = isSince(atoms, { expression, resolved })
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

/** "since 2015", not "since 2015's vote" and not "since the past two weeks". */
function isSince(
  atoms: readonly Atom[],
  { expression: { first, last }, resolved: { type, stretch } }: Pick<Settled, 'expression' | 'resolved'>,
): boolean {
  const of = atoms[last]
  const possessive = of !== undefined && !of.spaced && /^['’]$/.test(of.text)
  const opening = atoms[first - 1]?.lower
  return !possessive && stretch !== null && type !== 'DURATION' && opening === 'since' && stretch.grain !== 'range'
}

function precisionOf({ type, stretch, counted }: Resolved, { core, portion }: Meaning): string {
  if (type === 'DURATION' && !counted) return 'duration'
  if (type === 'SET') return 'set'
  if (core.kind === 'clock') return 'part of day'
  if (!stretch) return 'unresolved'
  if (type === 'TIME') return stretch.last - stretch.first > 1 ? 'range' : 'part of day'
  if (portion && stretch.grain !== 'day') return 'range'
  return stretch.grain === 'weekend' || stretch.grain === 'half' ? 'range' : stretch.grain
}
