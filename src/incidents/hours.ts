import type { Event, Reading } from '../reading/reading.ts'
import type { Setting } from './settings.ts'
import type { Stretch } from './stretches.ts'
import type { Hours } from './telling.ts'

/** The part of its day in which a deed happened, as the first words in its own sentences tell that give one; null where none do. */
export function hoursIn(
  { times }: Reading,
  deeds: readonly Event[],
  settings: ReadonlyMap<string, Setting>,
  sentences: readonly Stretch[],
): Hours | null {
  const days = new Set(deeds.flatMap(({ id }) => settings.get(id)?.time?.from ?? []))
  const told = times.flatMap(({ timex, span, from }) =>
    sentences.some(({ start, end }) => span.start >= start && span.start < end) && from && days.has(from)
      ? (hoursOf(timex.value) ?? [])
      : [],
  )
  return told[0] ?? null
}

/** TIMEX3's parts of a day, as widely as news uses them; "early morning" begins at midnight, a night ends on the next day. */
const PARTS: Readonly<Record<string, Hours>> = {
  MO: { from: 0, to: 12 },
  AF: { from: 12, to: 18 },
  EV: { from: 16, to: 24 },
  NI: { from: 18, to: 30 },
}

function hoursOf(value: string): Hours | null {
  const clock = /T(\d\d):\d\d/.exec(value)
  return clock ? { from: Number(clock[1]) - 1, to: Number(clock[1]) + 1 } : (PARTS[value.slice(-2)] ?? null)
}
