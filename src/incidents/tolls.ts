import type { Measure, Reading } from '../reading/reading.ts'
import type { Toll } from './telling.ts'
import { isSum } from './tolls/campaigns.ts'
import { ofHappening } from './tolls/here.ts'
import { numbersOf, withFurther, withThemselves } from './tolls/numbers.ts'
import { inARow } from './tolls/ordinals.ts'
import { counted, personsOf } from './tolls/persons.ts'
import { survivors } from './tolls/survivors.ts'
import { greatest, isFurther, isNumber, isStruck } from './tolls/toll.ts'

const HARMS: readonly Measure[] = ['killed', 'injured', 'casualties']
const OTHERS = ['missing', 'detained', 'abducted', 'displaced', 'present'] as const

/**
 * The totals that one report gives for one happening, at most one a measure: the greatest number told, or as many as the persons of whom it
 * is told one by one; for the dead a number in the text goes before our own count. Parts are not added to their wholes; numbers of one list
 * are ("nine civilians and two soldiers"). Who was shot and is not said to have died was injured.
 */
export function tollsOf(reading: Reading, eventIds: readonly string[]): readonly Toll[] {
  const here = ofHappening(reading, new Set(eventIds))
  const persons = personsOf(reading, here)
  const all = numbersOf(reading, here)
  const single = all.filter(toll => !isSum(toll, reading))
  const numbers = [...single, ...counted(persons, HARMS)].some(({ measure }) => HARMS.includes(measure)) ? single : all
  const dead = of(numbers, 'killed')
  const oneByOne = counted(persons, ['killed'])
  const others = withThemselves(withFurther(dead, oneByOne, reading), here, reading)
  const written = others.filter(toll => isNumber(toll, reading))
  const killed = greatest(written) ?? greatest([...dead, ...oneByOne])
  const casualties = of(numbers, 'casualties')
  const struck = casualties.filter(toll => isStruck(toll, reading))
  const further = struck.filter(toll => isFurther(toll, reading))
  const hit = [
    ...struck.filter(toll => !further.includes(toll)),
    ...counted(persons, ['killed', 'injured', 'casualties']),
    ...inARow(reading, here),
  ]
  const injured = greatest([
    ...of(numbers, 'injured'),
    ...counted(persons, ['injured', 'casualties']),
    ...survivors(greatest(hit), killed),
    ...further.map(toll => ({ ...toll, measure: 'injured' as const })),
  ])
  const rest = OTHERS.map(measure => greatest([...of(numbers, measure), ...counted(persons, [measure])]))
  return [killed, injured, greatest(casualties), ...rest].filter(toll => toll !== null)
}

const of = (tolls: readonly Toll[], measure: Measure): readonly Toll[] => tolls.filter(t => t.measure === measure)
