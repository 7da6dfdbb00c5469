import type { Found, Measure } from '../reading/reading.ts'
import type { Toll } from './telling.ts'
import { isSum } from './tolls/campaigns.ts'
import { type Here, ofHappening } from './tolls/here.ts'
import { numbersOf, withFurther } from './tolls/numbers.ts'
import { inARow } from './tolls/ordinals.ts'
import { counted, personsOf } from './tolls/persons.ts'
import { survivors } from './tolls/survivors.ts'
import { withThemselves } from './tolls/themselves.ts'
import { maybeToldTwice, personsHeadlined } from './tolls/told-twice.ts'
import { greatest, isFurther, isNumber, isStruck, sizeOf } from './tolls/toll.ts'

const HARMS: readonly Measure[] = ['killed', 'injured', 'casualties']
const OTHERS = ['missing', 'detained', 'abducted', 'displaced', 'present'] as const

/**
 * The totals that one report gives for one happening, at most one a measure: the greatest number told, or as many as the persons of whom it
 * is told one by one; for the dead a number in the text goes before our own count. Parts are not added to their wholes; numbers of one list
 * are ("nine civilians and two soldiers"). Who was shot and is not said to have died was injured. What the headline counts stands beside what
 * the text does, where a headline is given that is of the happening.
 */
export function tollsOf(reading: Found, eventIds: readonly string[], headline: Found | null = null): readonly Toll[] {
  const body = toldIn(reading, ofHappening(reading, new Set(eventIds)))
  const told = headline ? together(withoutTwice(body, headline, reading), inHeadline(headline)) : body
  const killed = greatest(told.deadByNumber) ?? greatest(told.dead)
  const injured = greatest([...told.injured, ...survivors(greatest(told.hit), killed)])
  const rest = OTHERS.map(measure => greatest(of(told.others, measure)))
  return [killed, injured, greatest(told.casualties), ...rest].filter(toll => toll !== null)
}

/** What a text counts of one happening: `hit` are all who were struck, of whom some may have died. */
type Told = Readonly<Record<'deadByNumber' | 'dead' | 'injured' | 'hit' | 'casualties' | 'others', readonly Toll[]>>

function toldIn(reading: Found, here: Here): Told {
  const persons = personsOf(reading, here)
  const all = numbersOf(reading, here)
  const single = all.filter(toll => !isSum(toll, reading))
  const numbers = [...single, ...counted(persons, HARMS)].some(({ measure }) => HARMS.includes(measure)) ? single : all
  const dead = of(numbers, 'killed')
  const oneByOne = counted(persons, ['killed'])
  const added = withThemselves(withFurther(dead, oneByOne, reading), here, reading)
  const casualties = of(numbers, 'casualties')
  const struck = casualties.filter(toll => isStruck(toll, reading))
  const further = struck.filter(toll => isFurther(toll, reading))
  return {
    deadByNumber: added.filter(toll => isNumber(toll, reading)),
    dead: [...dead, ...oneByOne],
    injured: [
      ...of(numbers, 'injured'),
      ...counted(persons, ['injured', 'casualties']),
      ...further.map(toll => ({ ...toll, measure: 'injured' as const })),
    ],
    hit: [
      ...struck.filter(toll => !further.includes(toll)),
      ...counted(persons, ['killed', 'injured', 'casualties']),
      ...inARow(reading, here),
    ],
    casualties,
    others: OTHERS.flatMap(measure => [...of(numbers, measure), ...counted(persons, [measure])]),
  }
}

/** Of a headline all who died, and numbers: the boy who was "shot" there may be told to have died in the text. */
function inHeadline(headline: Found): Told {
  const told = toldIn(headline, () => true)
  const numbers = (tolls: readonly Toll[]): readonly Toll[] => tolls.filter(toll => isNumber(toll, headline))
  return mapped(
    { ...told, injured: numbers(told.injured), casualties: numbers(told.casualties), others: numbers(told.others) },
    tolls => tolls.map(toll => ({ ...toll, headline: true, because: `${toll.because}; in the headline` })),
  )
}

/** What a text counts, less persons whom it may tell of twice by its headline; as it is where the text gives a number of the hurt itself. */
function withoutTwice(body: Told, headline: Found, reading: Found): Told {
  const persons = personsHeadlined(headline)
  const harmed = [...body.dead, ...body.injured, ...body.hit]
  if (persons === null || harmed.some(toll => toll.spans.length === 1 && sizeOf(toll) > 1 && isNumber(toll, reading)))
    return body
  const less = (tolls: readonly Toll[]): readonly Toll[] =>
    tolls.map(toll => maybeToldTwice(toll, persons)).toSorted((a, b) => b.spans.length - a.spans.length)
  return { ...body, dead: less(body.dead), injured: less(body.injured), hit: less(body.hit) }
}

const together = (body: Told, headline: Told): Told => mapped(body, (tolls, name) => [...tolls, ...headline[name]])

const mapped = (told: Told, change: (tolls: readonly Toll[], name: keyof Told) => readonly Toll[]): Told =>
  Object.fromEntries(Object.entries(told).map(([name, tolls]) => [name, change(tolls, name as keyof Told)])) as Told

const of = (tolls: readonly Toll[], measure: Measure): readonly Toll[] => tolls.filter(t => t.measure === measure)
