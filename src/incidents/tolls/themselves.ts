import type { Fate, Found } from '../../reading/reading.ts'
import type { Toll } from '../telling.ts'
import type { Here } from './here.ts'
import { added, TOLD } from './toll.ts'

/** "killed two people before killing himself", "killed three colleagues and then himself": who dies by their own hand is one more than those told just before. */
export function withThemselves(tolls: readonly Toll[], here: Here, { text, fates }: Found): readonly Toll[] {
  const selves = fates.filter(
    ({ measure, person, status, event }) =>
      measure === 'killed' && TOLD.has(status) && /^(?:him|her)self$/i.test(person.quote) && here(event, person.start),
  )
  return tolls.map(toll => {
    const end = toll.spans.at(-1)!.end
    const self = selves.find(({ person: { start } }) => start > end && isApart(text.slice(end, start)))
    const told = self ? oneMore(self) : sharedWith(end, text)
    return told ? added(toll, told) : toll
  })
}

/** Words between a number and "himself" in one sentence that do not take the one into the other. */
const isApart = (between: string): boolean =>
  between.length < 160 && !/[.!?\n]|\b(?:includ\p{L}+|dead|died|among)\b/u.test(between)

/** "… and then himself", right behind the number. */
function sharedWith(end: number, text: string): Toll | null {
  const found = /^,? and (?:then )?((?:him|her)self)\b/u.exec(text.slice(end, end + 30))
  if (!found) return null
  const start = end + found[0].length - found[1]!.length
  const span = { start, end: end + found[0].length, quote: found[1]! }
  return {
    measure: 'killed',
    atLeast: 1,
    atMost: 1,
    approximate: false,
    spans: [span],
    because: 'one person: "and" themselves',
  }
}

const oneMore = ({ measure, person, because }: Fate): Toll => ({
  measure,
  atLeast: 1,
  atMost: 1,
  approximate: false,
  spans: [person],
  because: `one person: ${because}`,
})
