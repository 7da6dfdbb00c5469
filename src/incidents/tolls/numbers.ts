import type { Fate, Figure, Found } from '../../reading/reading.ts'
import type { Toll } from '../telling.ts'
import type { Here } from './here.ts'
import { atLeastOf, atMostOf, greatest, isFurther, sizeOf, TOLD } from './toll.ts'

/** The numbers told, those of one list added up. */
export function numbersOf(reading: Found, here: Here): readonly Toll[] {
  const statuses = new Map(reading.claims.map(claim => [claim.frame, claim.status]))
  const byId = new Map(reading.figures.map(figure => [figure.id, figure]))
  const told = reading.figures.filter(
    figure =>
      !figure.unknown &&
      TOLD.has(statuses.get(figure.id) ?? 'asserted') &&
      byId.get(figure.partOf ?? '')?.measure !== figure.measure &&
      here(figure.event, figure.span.start),
  )
  const lists: Figure[][] = []
  for (const figure of told) {
    const list = lists.find(list => list.at(-1)!.id === figure.besides)
    if (list) list.push(figure)
    else lists.push([figure])
  }
  return lists.map(list => ({
    measure: list[0]!.measure,
    atLeast: atLeastOf(list.map(({ atLeast }) => atLeast)),
    atMost: atMostOf(list.map(({ atMost }) => atMost)),
    approximate: list.some(({ approximate }) => approximate),
    spans: list.map(({ span }) => span),
    because: list.length > 1 ? `${list.length} numbers of one list added up` : `a number: ${list[0]!.because}`,
  }))
}

/** Characters back to whom "five others" are others; further off they are of something else. */
const NEAR = 250

/** Numbers of others than those just told are added to these: "killed a reporter; five others also died". */
export function withFurther(tolls: readonly Toll[], persons: readonly Toll[], reading: Found): readonly Toll[] {
  return tolls.map(toll => {
    if (!isFurther(toll, reading)) return toll
    const start = toll.spans[0]!.start
    const before = greatest([
      ...tolls.filter(other => !isFurther(other, reading) && isJustBefore(other.spans[0]!.start, start)),
      ...persons.map(other => justBefore(other, start)).filter(other => sizeOf(other) > 0),
    ])
    return before ? added(before, toll) : toll
  })
}

/** "killed two people before killing himself": who dies by their own hand is one more than those told just before. */
export function withThemselves(tolls: readonly Toll[], here: Here, { text, fates }: Found): readonly Toll[] {
  const selves = fates.filter(
    ({ measure, person, status, event }) =>
      measure === 'killed' && TOLD.has(status) && /^(?:him|her)self$/i.test(person.quote) && here(event, person.start),
  )
  return tolls.map(toll => {
    const end = toll.spans.at(-1)!.end
    const self = selves.find(({ person: { start } }) => start > end && isApart(text.slice(end, start)))
    return self ? added(toll, oneMore(self)) : toll
  })
}

/** Words between a number and "himself" in one sentence that do not take the one into the other. */
const isApart = (between: string): boolean =>
  between.length < 160 && !/[.!?\n]|\b(?:includ\p{L}+|dead|died|among)\b/u.test(between)

const oneMore = ({ measure, person, because }: Fate): Toll => ({
  measure,
  atLeast: 1,
  atMost: 1,
  approximate: false,
  spans: [person],
  because: `one person: ${because}`,
})

const isJustBefore = (place: number, start: number): boolean => place < start && start - place <= NEAR

/** The persons of a count who are told of just before a place. */
function justBefore(persons: Toll, start: number): Toll {
  const spans = persons.spans.filter(span => isJustBefore(span.start, start))
  return { ...persons, spans, atLeast: spans.length, atMost: spans.length }
}

const added = (a: Toll, b: Toll): Toll => ({
  ...a,
  atLeast: atLeastOf([a.atLeast, b.atLeast]),
  atMost: atMostOf([a.atMost, b.atMost]),
  approximate: a.approximate || b.approximate,
  spans: [...a.spans, ...b.spans],
  because: `${a.because}; and others: ${b.because}`,
})
