import type { Claim, Fate, Figure, Found, Measure, Reading, Status } from '../../reading/reading.ts'
import { weaker } from '../../reading/strength.ts'
import { overlaps, type Span } from '../../text/span.ts'
import type { Count, Said } from '../account.ts'
import type { Saying } from '../said.ts'
import type { Root } from '../sources.ts'
import type { Telling, Toll } from '../telling.ts'
import { tollsOf } from '../tolls.ts'

/**
 * The totals of each source of a report, and those that only its sources together make, which are the report's own. Who tells
 * of persons one by one, or of one where the report tells of more, tells of at least so many: nobody says that there were no
 * others. Rebels are counted apart from others.
 */
export function countsSaid(reading: Reading, telling: Telling, root: Root): readonly Saying[] {
  const chainOf = (ids: readonly string[]) => ids.flatMap(id => reading.attributions.find(a => a.id === id) ?? [])
  const sourceOf = ({ attributedTo }: Attributed) => root(chainOf(attributedTo))
  const isRebels = (figure: Figure): boolean => whomOf([figure.span], reading) === 'REB'
  const people = {
    ...reading,
    figures: reading.figures.filter(figure => !isRebels(figure)),
    fates: worstFates(reading),
  }
  const rebels = { ...reading, figures: reading.figures.filter(isRebels), fates: [] }
  const headline = (telling.headline && reading.headline) || null
  const all = tollsOf(people, telling.events, headline)
  const sources = new Map([...reading.figures, ...people.fates].map(sourceOf).map(source => [source.key, source]))
  const own = [...sources.values()].flatMap(source => {
    const by = <T extends Attributed>(list: readonly T[]) => list.filter(item => sourceOf(item).key === source.key)
    return [people, rebels].flatMap(({ figures, fates }) =>
      tollsOf({ ...reading, figures: by(figures), fates: by(fates) }, telling.events).map(toll => ({ source, toll })),
    )
  })
  const joint = all
    .filter(total => !own.some(({ toll }) => toll.measure === total.measure && sizeOf(toll) === sizeOf(total)))
    .map(toll => ({ source: root([]), toll }))
  const covered = own.filter(
    ({ source, toll }) =>
      !isPartOf(toll, all, reading) &&
      !hasDied(toll, all, reading) &&
      !joint.some(total => total.toll.measure === toll.measure && total.source.key === source.key),
  )
  const counts = [...covered, ...joint].flatMap(({ source, toll }) =>
    countSaid(toll, all, toll.headline ? headline! : reading).flatMap(said =>
      measuresOf(toll).map(field => ({ source, field, said })),
    ),
  )
  const unknown = reading.figures
    .filter(figure => figure.unknown && telling.events.includes(figure.event ?? ''))
    .map(figure => ({ source: sourceOf(figure), field: figure.measure, said: unknownSaid(figure, reading) }))
    .filter(({ source, field }) => !counts.some(other => other.field === field && other.source.key === source.key))
  return [...counts, ...unknown]
}

/** "No casualties": nobody was killed and nobody injured. */
const measuresOf = ({ measure, atMost }: Toll): readonly Measure[] =>
  measure === 'casualties' && atMost === 0 ? ['casualties', 'killed', 'injured'] : [measure]

type Attributed = { readonly attributedTo: readonly string[] }

/** Fates without the wounds of those who, somebody says, died. */
function worstFates({ fates }: Reading): readonly Fate[] {
  const told = (status: Status): boolean => status === 'asserted' || status === 'claimed' || status === 'hedged'
  const dead = new Set(
    fates.filter(({ measure, status }) => measure === 'killed' && told(status)).map(({ who }) => who),
  )
  return fates.filter(({ who, measure }) => !dead.has(who) || (measure !== 'injured' && measure !== 'casualties'))
}

const sizeOf = ({ atLeast, atMost }: Pick<Toll, 'atLeast' | 'atMost'>): number => atLeast ?? atMost ?? 0

/** The numbers that words hold; none where they name persons one by one. */
const numbersIn = (spans: readonly Span[], { figures }: Found): readonly Figure[] =>
  figures.filter(figure => spans.some(span => span.start === figure.span.start))

/** Whether a number may be told of some only: "three of the four victims", "two others", "two were hit", "two were among the dead", "it lost two". */
const isSome = ({ span, further, struck }: Figure, { text }: Found): boolean =>
  further ||
  struck ||
  /^both\b|\bof (?:the|them|those|these|whom|his|her|its|their)\b/i.test(span.quote) ||
  /^ (?:is|are|was|were) (?:also )?among\b/i.test(text.slice(span.end, span.end + 20)) ||
  /\b(?:lost|losing|loss of) $/i.test(text.slice(Math.max(0, span.start - 10), span.start))

const isLess = (toll: Toll, all: readonly Toll[]): boolean =>
  all.some(total => total.measure === toll.measure && sizeOf(total) > sizeOf(toll))

/** Whether a toll rests on persons, no number, and the report's total is greater. */
const isPartOf = (toll: Toll, all: readonly Toll[], reading: Reading): boolean =>
  numbersIn(toll.spans, reading).length === 0 && isLess(toll, all)

/** Whether those whom one source tells only to be shot are dead or fewer by all that the report tells: "a report of a boy shot". */
function hasDied(toll: Toll, all: readonly Toll[], { figures, fates }: Reading): boolean {
  const isStruck = (span: Span): boolean =>
    figures.some(figure => figure.struck && figure.span.start === span.start) ||
    fates.some(({ measure, person }) => measure === 'casualties' && person.start === span.start)
  const hurt = all.find(({ measure }) => measure === 'injured')
  return toll.measure === 'injured' && toll.spans.every(isStruck) && sizeOf(toll) > (hurt ? sizeOf(hurt) : 0)
}

/** As sure as the least sure of the claims that it rests on, told where a denial of the deed counts nobody; numbers only planned or possible tell nothing. */
function countSaid(toll: Toll, all: readonly Toll[], reading: Found): readonly Said<Count>[] {
  const { atLeast, atMost, approximate, spans } = toll
  const claims = claimsOn(spans, reading)
  const told = claims.map(claim => claim.status).reduce(weaker, 'asserted')
  const status =
    told === 'denied' && atMost === 0 ? (claims.some(({ chain }) => chain.length) ? 'claimed' : 'asserted') : told
  if (status === 'planned' || status === 'hypothetical') return []
  const numbers = numbersIn(spans, reading)
  const some = numbers.every(figure => figure.atLeast === 1 || isSome(figure, reading))
  const persons = some && (!numbers.length || isLess(toll, all))
  const value = { whom: whomOf(spans, reading), atLeast, atMost, approximate, unknown: false, persons }
  return [
    toll.headline
      ? { value, status, words: spans, claims: [], headline: true }
      : { value, status, words: spans, claims: claims.map(({ id }) => id) },
  ]
}

const unknownSaid = ({ span }: Figure, reading: Reading): Said<Count> => ({
  value: { whom: null, atLeast: null, atMost: null, approximate: false, unknown: true, persons: false },
  status: 'unclear',
  words: [span],
  claims: claimsOn([span], reading).map(({ id }) => id),
})

/** The claims of the numbers with these words; of persons, of the deeds that befell them. */
function claimsOn(spans: readonly Span[], { figures, fates, claims }: Found): readonly Claim[] {
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
function whomOf(spans: readonly Span[], { figures, actors }: Found): string | null {
  const sectors = figures
    .filter(({ span }) => spans.some(other => other.start === span.start))
    .map(({ of }) => of && actors.find(({ mentions }) => mentions.some(m => overlaps(m, of)))?.sector)
  const [first] = sectors
  return first && FIGHTERS.includes(first) && sectors.every(sector => sector === first) ? first : null
}
