import type { Claim, Figure, Reading } from '../../reading/reading.ts'
import { weaker } from '../../reading/strength.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { Count, Said } from '../account.ts'
import type { Saying } from '../said.ts'
import type { Root } from '../sources.ts'
import type { Telling, Toll } from '../telling.ts'
import { tollsOf } from '../tolls.ts'

/**
 * The totals of each source of a report, and those that only its sources together make, which are the report's own. Who tells
 * of persons one by one tells of at least so many: nobody says that there were no others. Rebels are counted apart from others.
 */
export function countsSaid(reading: Reading, telling: Telling, root: Root): readonly Saying[] {
  const chainOf = (ids: readonly string[]) => ids.flatMap(id => reading.attributions.find(a => a.id === id) ?? [])
  const sourceOf = ({ attributedTo }: { readonly attributedTo: readonly string[] }) => root(chainOf(attributedTo))
  const told = [...reading.figures, ...reading.fates]
  const sources = new Map(told.map(sourceOf).map(source => [source.key, source]))
  const isRebels = (figure: Figure): boolean => whomOf([figure.span], reading) === 'REB'
  const rebels = reading.figures.filter(isRebels)
  const people = { ...reading, figures: reading.figures.filter(figure => !isRebels(figure)) }
  const all = tollsOf(people, telling.events)
  const own = [...sources.values()].flatMap(source => {
    const by = <T extends { readonly attributedTo: readonly string[] }>(list: readonly T[]): readonly T[] =>
      list.filter(item => sourceOf(item).key === source.key)
    const tolls = tollsOf({ ...people, figures: by(people.figures), fates: by(reading.fates) }, telling.events)
    return [
      ...tolls.filter(toll => !isPartOf(toll, all, reading)),
      ...tollsOf({ ...reading, figures: by(rebels), fates: [] }, telling.events),
    ].flatMap(toll => countSaid(toll, reading).map(said => ({ source, field: toll.measure, said })))
  })
  const joint = all
    .filter(toll => !own.some(({ field, said }) => field === toll.measure && sameBounds(said.value, toll)))
    .flatMap(toll => countSaid(toll, reading).map(said => ({ source: root([]), field: toll.measure, said })))
  const unknown = reading.figures
    .filter(figure => figure.unknown && telling.events.includes(figure.event ?? ''))
    .map(figure => ({ source: sourceOf(figure), field: figure.measure, said: unknownSaid(figure, reading) }))
    .filter(({ source, field }) => !own.some(other => other.field === field && other.source.key === source.key))
  const covered = own.filter(
    ({ source, field }) => !joint.some(total => total.field === field && total.source.key === source.key),
  )
  return [...covered, ...joint, ...unknown]
}

/** Whether words hold a number; else they name persons one by one. */
const restsOnNumbers = (spans: readonly Span[], { figures }: Reading): boolean =>
  spans.some(span => figures.some(figure => figure.span.start === span.start))

const sizeOf = ({ atLeast, atMost }: Pick<Toll, 'atLeast' | 'atMost'>): number => atLeast ?? atMost ?? 0

/** Whether a toll rests on persons, no number, and the report's total is greater. */
const isPartOf = (toll: Toll, all: readonly Toll[], reading: Reading): boolean =>
  !restsOnNumbers(toll.spans, reading) &&
  all.some(total => total.measure === toll.measure && sizeOf(total) > sizeOf(toll))

const sameBounds = (a: Pick<Toll, 'atLeast' | 'atMost'>, b: Pick<Toll, 'atLeast' | 'atMost'>): boolean =>
  a.atLeast === b.atLeast && a.atMost === b.atMost

/** As sure as the least sure of the claims that it rests on; numbers only planned or possible tell nothing. */
function countSaid({ atLeast, atMost, approximate, spans }: Toll, reading: Reading): readonly Said<Count>[] {
  const claims = claimsOn(spans, reading)
  const status = claims.map(claim => claim.status).reduce(weaker, 'asserted')
  if (status === 'planned' || status === 'hypothetical') return []
  const counted = restsOnNumbers(spans, reading)
  const value = {
    whom: whomOf(spans, reading),
    atLeast,
    atMost: counted ? atMost : null,
    approximate,
    unknown: false,
  }
  return [{ value, status, words: spans, claims: claims.map(({ id }) => id) }]
}

const unknownSaid = ({ span }: Figure, reading: Reading): Said<Count> => ({
  value: { whom: null, atLeast: null, atMost: null, approximate: false, unknown: true },
  status: 'unclear',
  words: [span],
  claims: claimsOn([span], reading).map(({ id }) => id),
})

/** The claims of the numbers with these words; of persons, of the deeds that befell them. */
function claimsOn(spans: readonly Span[], { figures, fates, claims }: Reading): readonly Claim[] {
  const stands = (span: Span): boolean => spans.some(other => other.start === span.start && other.end === span.end)
  const frames = figures.filter(({ span }) => stands(span)).map(({ id }) => `${id} `)
  const befell = fates
    .filter(({ person }) => stands(person))
    .map(fate => `${fate.event} ${fate.attributedTo.join(' ')}`)
  return claims.filter(
    ({ frame, chain }) => frames.includes(`${frame} `) || befell.includes(`${frame} ${chain.join(' ')}`),
  )
}

const FIGHTERS = ['MIL', 'REB', 'UAF']

/** The one sector of fighters that all the words count, else null. */
function whomOf(spans: readonly Span[], { figures, actors }: Reading): string | null {
  const sectors = figures
    .filter(({ span }) => spans.some(other => other.start === span.start))
    .map(({ of }) => of && actors.find(({ mentions }) => mentions.some(m => overlaps(m, of)))?.sector)
  const [first] = sectors
  return first && FIGHTERS.includes(first) && sectors.every(sector => sector === first) ? first : null
}
