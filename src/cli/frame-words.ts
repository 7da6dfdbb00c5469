import { placeWords as placeInWords } from '../incidents/said-words.ts'
import type { Place, Reading, Time } from '../reading/reading.ts'
import { printable } from './terminal.ts'

/** "Harem, Idlib, SY"; rival candidates are told, not settled in silence. */
export const placeWords = (place: Pick<Place, 'name' | 'admin1' | 'country' | 'latitude'> | undefined): string =>
  place ? printable(placeInWords(place)) : ''

/** "2025-03-01 … 2025-03-31"; the report's own words where they could not be resolved. */
export function timeWords(time: Time | undefined): string {
  if (!time) return ''
  if (!time.from && !time.to) return `“${printable(time.span.quote)}”`
  return time.from === time.to ? time.from! : `${time.from ?? '?'} – ${time.to ?? '?'}`
}

/**
 * The chain of sources from the innermost out: "the army, according to State television". Where there is none the outlet itself
 * says it, which a reader must know: a party's own statement is no witness.
 */
export function sourceWords(reading: Reading, chain: readonly string[]): string {
  if (!chain.length) return reading.report.outlet ? `${printable(reading.report.outlet)} itself` : 'the report itself'
  const names = chain.map(id => {
    const attribution = reading.attributions.find(a => a.id === id)
    if (!attribution) return id
    if (!attribution.source) return `source not named (“${printable(attribution.cue.quote)}”)`
    const speaker = reading.actors.find(a => a.id === attribution.speaker)
    return sourceName(attribution.source.quote, speaker?.name)
  })
  return names.join(', according to ')
}

const PRONOUN = /^(?:he|she|it|they|who|which|that|we|i|you|the former|the latter)$/iu

/** The report's words for the source; a pronoun takes the name that it stands for with it. */
const sourceName = (quote: string, name: string | undefined): string =>
  PRONOUN.test(quote) && name ? `${printable(name)} (“${printable(quote)}”)` : printable(quote)
