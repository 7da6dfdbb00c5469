import type { Area, Place } from '../reading.ts'
import { PLACE_KINDS, type PlaceKind, precisionOf } from './kinds.ts'

/** A rule of ontology/place-precision.yaml. */
export type CodingRule = {
  readonly where: readonly Area['relation'][]
  readonly precision?: readonly string[]
  readonly kinds?: readonly PlaceKind[]
  readonly acled: 1 | 2 | 3 | null
  readonly ucdp: 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** Throws, with the number of the rule, where a rule names a kind that the gazetteer does not know. */
export function checkCoding(rules: readonly CodingRule[]): readonly CodingRule[] {
  rules.forEach(({ kinds = [] }, i) => {
    const wrong = kinds.find(kind => !PLACE_KINDS.includes(kind))
    if (wrong)
      throw new Error(
        `ontology/place-precision.yaml: rule ${i + 1} names "${wrong}", which is none of ${PLACE_KINDS.join(', ')}`,
      )
  })
  return rules
}

/** ACLED's geo_precision and UCDP's where_prec of an area; null where no rule holds, as for a continent. */
export function codesOf(rules: readonly CodingRule[], { relation }: Area, kind: PlaceKind): Place['codes'] {
  const precision = precisionOf(kind)
  const rule = rules.find(
    ({ where, precision: precisions, kinds }) =>
      where.includes(relation) && (!precisions || precisions.includes(precision)) && (!kinds || kinds.includes(kind)),
  )
  return rule ? { acled: rule.acled, ucdp: rule.ucdp } : null
}
