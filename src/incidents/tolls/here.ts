import type { Found } from '../../reading/reading.ts'

/** Whether what is told at a place of the text, tied to an event or to none, is of the happening in question. */
export type Here = (event: string | null, start: number) => boolean

/** Whether something told is of the happening: tied to one of its events, or tied to none and told after one of them, before any other. */
export function ofHappening(reading: Found, ids: ReadonlySet<string>): Here {
  const deeds = reading.events
    .filter(event => event.type === 'ASSAULT')
    .flatMap(event => event.mentions.map(({ start }) => ({ id: event.id, start })))
    .toSorted((a, b) => a.start - b.start)
  return (event, start) => {
    if (event !== null) return ids.has(event)
    const last = deeds.findLast(deed => deed.start <= start) ?? deeds[0]
    return last !== undefined && ids.has(last.id)
  }
}
