import type { Fate, Figure, Measure, Reading, Status } from '../reading/reading.ts'
import { byPosition, overlaps } from '../text/span.ts'
import type { Toll } from './telling.ts'

/** Told, not denied, planned or only possible. */
const TOLD: ReadonlySet<Status> = new Set<Status>(['asserted', 'claimed', 'hedged'])
const OTHERS = ['missing', 'detained', 'abducted', 'displaced', 'present'] as const

/**
 * The totals that one report gives for one happening, at most one a measure: the greatest number told, or as many as the persons of whom it
 * is told one by one; for the dead a number in the text goes before our own count. Parts are not added to their wholes; numbers of one list
 * are ("nine civilians and two soldiers"). Who was shot and is not said to have died was injured.
 */
export function tollsOf(reading: Reading, eventIds: readonly string[]): readonly Toll[] {
  const here = ofHappening(reading, new Set(eventIds))
  const figures = sumsOf(reading, here)
  const persons = personsOf(reading, here)
  const dead = of(figures, 'killed')
  const oneByOne = counted(persons, ['killed'])
  const killed =
    greatest(withFurther(dead, oneByOne, reading).filter(isNumber(reading))) ?? greatest([...dead, ...oneByOne])
  const shot = of(figures, 'casualties')
  const further = shot.filter(isFurther(reading))
  const struck = greatest([
    ...shot.filter(toll => !further.includes(toll)),
    ...counted(persons, ['killed', 'injured', 'casualties']),
  ])
  const injured = greatest([
    ...of(figures, 'injured'),
    ...counted(persons, ['injured', 'casualties']),
    ...survivors(struck, killed),
    ...further.map(toll => ({ ...toll, measure: 'injured' as const })),
  ])
  const casualties = greatest(shot)
  const others = OTHERS.map(measure => greatest([...of(figures, measure), ...counted(persons, [measure])]))
  return [killed, injured, casualties, ...others].filter(toll => toll !== null)
}

const of = (tolls: readonly Toll[], measure: Measure): readonly Toll[] => tolls.filter(t => t.measure === measure)

const sizeOf = ({ atLeast, atMost }: Pick<Toll, 'atLeast' | 'atMost'>): number => atLeast ?? atMost ?? 0

/** The greatest of some tolls, the first of equal ones. */
const greatest = (tolls: readonly Toll[]): Toll | null =>
  tolls.reduce<Toll | null>((best, toll) => (best && sizeOf(best) >= sizeOf(toll) ? best : toll), null)

/** Characters back to whom "five others" are others; further off they are of something else. */
const NEAR = 250

/** Numbers of others than those just told are added to these: "killed a reporter; five others also died". */
function withFurther(tolls: readonly Toll[], persons: readonly Toll[], reading: Reading): readonly Toll[] {
  const isFor = isFurther(reading)
  return tolls.map(toll => {
    if (!isFor(toll)) return toll
    const start = toll.spans[0]!.start
    const before = greatest([
      ...tolls.filter(other => !isFor(other) && isJustBefore(other.spans[0]!.start, start)),
      ...persons.map(other => justBefore(other, start)).filter(other => sizeOf(other) > 0),
    ])
    return before ? added(before, toll) : toll
  })
}

const isJustBefore = (place: number, start: number): boolean => place < start && start - place <= NEAR

/** The persons of a count who are told of just before a place. */
function justBefore(persons: Toll, start: number): Toll {
  const spans = persons.spans.filter(span => isJustBefore(span.start, start))
  return { ...persons, spans, atLeast: spans.length, atMost: spans.length }
}

const added = (a: Toll, b: Toll): Toll => ({
  ...a,
  atLeast: total([a.atLeast, b.atLeast]),
  atMost: total([a.atMost, b.atMost]),
  approximate: a.approximate || b.approximate,
  spans: [...a.spans, ...b.spans],
  because: `${a.because}; and others: ${b.because}`,
})

/** Whether a toll is a number of the text, and no single person told of ("a man was killed"). */
const isNumber =
  ({ fates }: Reading) =>
  ({ spans }: Toll): boolean =>
    spans.length > 1 || !fates.some(({ person }) => overlaps(person, spans[0]!))

/** Whether a toll is of others than those told of before: "two were killed and five others shot". */
const isFurther =
  ({ figures }: Reading) =>
  ({ spans }: Toll): boolean =>
    figures.some(({ further, span }) => further && span.start === spans[0]!.start)

type Place = { readonly event: string | null; readonly start: number }

/** Whether something told is of the happening: tied to one of its events, or tied to none and told after one of them, before any other. */
function ofHappening(reading: Reading, ids: ReadonlySet<string>): (place: Place) => boolean {
  const deeds = reading.events
    .filter(event => event.type === 'ASSAULT')
    .flatMap(event => event.mentions.map(({ start }) => ({ id: event.id, start })))
    .toSorted((a, b) => a.start - b.start)
  return ({ event, start }) => {
    if (event !== null) return ids.has(event)
    const last = deeds.findLast(deed => deed.start <= start) ?? deeds[0]
    return last !== undefined && ids.has(last.id)
  }
}

type Here = (place: Place) => boolean

/** The numbers told, those of one list added up. */
function sumsOf(reading: Reading, here: Here): readonly Toll[] {
  const statuses = new Map(reading.claims.map(claim => [claim.frame, claim.status]))
  const byId = new Map(reading.figures.map(figure => [figure.id, figure]))
  const told = reading.figures.filter(
    figure =>
      !figure.unknown &&
      TOLD.has(statuses.get(figure.id) ?? 'asserted') &&
      byId.get(figure.partOf ?? '')?.measure !== figure.measure &&
      here({ event: figure.event, start: figure.span.start }),
  )
  const lists: Figure[][] = []
  for (const figure of told) {
    const list = lists.find(list => list.at(-1)!.id === figure.besides)
    if (list) list.push(figure)
    else lists.push([figure])
  }
  return lists.map(list => ({
    measure: list[0]!.measure,
    atLeast: total(list.map(({ atLeast }) => atLeast)),
    atMost: total(list.map(({ atMost }) => atMost)),
    approximate: list.some(({ approximate }) => approximate),
    spans: list.map(({ span }) => span),
    because: list.length > 1 ? `${list.length} numbers of one list added up` : `a number: ${list[0]!.because}`,
  }))
}

const total = (bounds: readonly (number | null)[]): number | null =>
  bounds.reduce((sum, bound) => (sum === null || bound === null ? null : sum + bound), 0)

/** From the worst. */
const HARMS: readonly Measure[] = ['killed', 'injured', 'casualties']

/**
 * Each person of whom anything is told here, with the worst that the report tells of them: who was shot here may die in a later event,
 * though not in one of the background.
 */
function personsOf(reading: Reading, here: Here): readonly Fate[] {
  const past = new Set(reading.events.filter(({ background }) => background).map(({ id }) => id))
  const isHere = ({ event, person }: Fate): boolean => here({ event, start: person.start })
  const told = reading.fates.filter(fate => TOLD.has(fate.status) && (isHere(fate) || !past.has(fate.event ?? '')))
  const rank = ({ measure }: Fate): number => HARMS.indexOf(measure)
  const byPerson = Map.groupBy(told, fate => (rank(fate) < 0 ? `${fate.who} ${fate.measure}` : fate.who))
  return [...byPerson.values()]
    .filter(fates => fates.some(isHere))
    .map(fates => fates.reduce((worst, fate) => (rank(fate) < rank(worst) ? fate : worst)))
}

/** As many as there are persons of whom one of the measures is told. */
function counted(persons: readonly Fate[], measures: readonly Measure[]): readonly Toll[] {
  const these = persons.filter(({ measure }) => measures.includes(measure))
  if (these.length === 0) return []
  return [
    {
      measure: measures[0]!,
      atLeast: these.length,
      atMost: these.length,
      approximate: false,
      spans: these.map(({ person }) => person).toSorted(byPosition),
      because: these.length === 1 ? `one person: ${these[0]!.because}` : `${these.length} persons told of one by one`,
    },
  ]
}

/** Who was struck and is not told to have died. */
function survivors(struck: Toll | null, killed: Toll | null): readonly Toll[] {
  if (!struck) return []
  const dead = killed ? sizeOf(killed) : 0
  const less = (bound: number | null): number | null => (bound === null ? null : Math.max(0, bound - dead))
  if (sizeOf(struck) <= dead) return []
  return [
    {
      ...struck,
      measure: 'injured',
      atLeast: less(struck.atLeast),
      atMost: less(struck.atMost),
      because: dead > 0 ? `${struck.because}; less ${dead} told as killed` : struck.because,
    },
  ]
}
