import type { Event, Reading } from '../reading/reading.ts'
import { hoursIn } from './hours.ts'
import type { Setting } from './settings.ts'
import { bearingsIn, spotsIn, townsIn } from './spots.ts'
import { type Stretch, sentencesOf } from './stretches.ts'
import { targetsIn } from './targets.ts'
import type { Scene } from './telling.ts'
import type { WordWeights } from './words.ts'

/**
 * What sets a deed apart within its city and day: the quarters and buildings that its own sentences name, whether or not
 * a map has them, what it was aimed at and the part of the day. Where no deed was read, all of the stretch is searched.
 */
export function sceneOf(
  reading: Reading,
  deeds: readonly Event[],
  settings: ReadonlyMap<string, Setting>,
  stretch: readonly Stretch[],
  { targets }: WordWeights,
): Scene {
  const sentences = deeds.length
    ? sentencesOf(reading.text).filter(({ start, end }) =>
        deeds.some(({ mentions }) => mentions.some(mention => mention.start >= start && mention.start < end)),
      )
    : stretch
  const texts = sentences.map(({ start, end }) => reading.text.slice(start, end))
  return {
    spots: spotsIn(reading, sentences),
    towns: townsIn(reading),
    bearings: bearingsIn(reading, sentences),
    targets: [...new Set(texts.flatMap(text => targetsIn(text, targets)))].sort(),
    hours: hoursIn(reading, deeds, settings, sentences),
  }
}
