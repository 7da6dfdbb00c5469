import type { Found, Measure } from '../../reading/reading.ts'
import type { Span } from '../../text/span.ts'
import type { Toll } from '../telling.ts'
import type { Here } from './here.ts'
import { TOLD } from './toll.ts'

const ORDINALS = ['second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const HARMS: readonly Measure[] = ['killed', 'injured', 'casualties']

/** How many were hit at least by who is told to be hit as one of a row: "a fifth victim was wounded" makes five. */
export function inARow({ fates, figures }: Found, here: Here): readonly Toll[] {
  const told = [
    ...fates.filter(({ status }) => TOLD.has(status)).map(fate => ({ ...fate, span: fate.person })),
    ...figures.filter(({ atLeast }) => atLeast === 1),
  ]
  return told
    .filter(({ measure, event, span }) => HARMS.includes(measure) && here(event, span.start))
    .flatMap(({ span, because }) => {
      const n = ordinalOf(span)
      return n
        ? [
            {
              measure: 'casualties',
              atLeast: n,
              atMost: n,
              approximate: false,
              spans: [span],
              because: `one of a row: ${because}`,
            },
          ]
        : []
    })
}

const ordinalOf = ({ quote }: Span): number | null => {
  const at = ORDINALS.indexOf(/^an? (\p{L}+)\b/iu.exec(quote)?.[1]?.toLowerCase() ?? '')
  return at < 0 ? null : at + 2
}
