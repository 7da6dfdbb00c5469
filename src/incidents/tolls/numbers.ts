import type { Figure, Found } from '../../reading/reading.ts'
import type { Toll } from '../telling.ts'
import { isFormer } from './former.ts'
import type { Here } from './here.ts'
import { added, atLeastOf, atMostOf, greatest, isFurther, sizeOf, TOLD } from './toll.ts'

/** The numbers told, those of one list added up. */
export function numbersOf(reading: Found, here: Here): readonly Toll[] {
  const statuses = new Map(reading.claims.map(claim => [claim.frame, claim.status]))
  const byId = new Map(reading.figures.map(figure => [figure.id, figure]))
  const told = reading.figures.filter(
    figure =>
      !figure.unknown &&
      (TOLD.has(statuses.get(figure.id) ?? 'asserted') || isNobody(figure)) &&
      !isNoOther(figure, reading) &&
      !isFormer(figure, reading) &&
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

/** "Nobody was killed", "no injuries": of all, not "no officers were hurt"; a denial of the deed tells so much of people. */
const isNobody = ({ atMost, span }: Figure): boolean =>
  atMost === 0 && /^(?:nobody|no one|no-one|no people|no deaths|no injuries)$/i.test(span.quote)

/** "No one else was hurt", "no other injuries": of the others nothing can be counted. */
const isNoOther = ({ atMost, span }: Figure, { text }: Found): boolean =>
  atMost === 0 &&
  (/^no (?:other|further|additional)\b/i.test(span.quote) || /^ else\b/i.test(text.slice(span.end, span.end + 5)))

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

const isJustBefore = (place: number, start: number): boolean => place < start && start - place <= NEAR

/** The persons of a count who are told of just before a place. */
function justBefore(persons: Toll, start: number): Toll {
  const spans = persons.spans.filter(span => isJustBefore(span.start, start))
  return { ...persons, spans, atLeast: spans.length, atMost: spans.length }
}
