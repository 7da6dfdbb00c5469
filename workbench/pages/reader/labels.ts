import type { Reading } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import type { Layer, Mark } from './layers.ts'

/** What marked words are: "Figure", "31 or more killed". */
export type Label = { readonly layer: Layer; readonly words: string }

/** What each of the marks on some words says, outermost first. */
export const labelsOf = (reading: Reading, marks: readonly Mark[]): readonly Label[] =>
  marks.flatMap(({ layer, id }) => (layer === 'other' ? [] : [{ layer, words: wordsOf(reading, layer, id) }]))

function wordsOf(reading: Reading, layer: Layer, id: string): string {
  if (layer === 'source' || layer === 'cue' || layer === 'content') return attributionWords(reading, layer, id)
  const event = reading.events.find(each => each.id === id)
  if (event) return `${m.reader.deed(event)}, ${m.statuses[event.status]}`
  const figure = reading.figures.find(each => each.id === id)
  if (figure) return m.reader.figure(figure)
  const fate = reading.fates.find(each => each.id === id)
  if (fate) return m.reader.fate(fate.person.quote, fate.measure)
  const place = reading.places.find(each => each.id === id)
  if (place) return m.reader.place(place)
  return m.reader.time(reading.times.find(each => each.id === id)!)
}

function attributionWords(reading: Reading, layer: 'source' | 'cue' | 'content', id: string): string {
  const { source, speaker, cue, stance, manner } = reading.attributions.find(each => each.id === id)!
  const name = reading.actors.find(each => each.id === speaker)?.name ?? null
  if (layer === 'source') return name ?? source!.quote
  const who = m.reader.source(source?.quote ?? null, name, cue.quote)
  return layer === 'cue' ? `${who}: ${m.reader.stance(stance, manner)}` : m.reader.said(who)
}
