import type { ReportDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

/** An incident of which a report tells, in the words of its first event: "Assault · explosives “shelled”, Bankass". */
export type ToldOf = { readonly incident: string; readonly events: readonly string[]; readonly words: string }

/** The incidents of which a report tells, each once, in the order of the text. */
export function incidentsTold({ reading, incidents }: ReportDetail): readonly ToldOf[] {
  const byId = Map.groupBy(incidents, ({ incident }) => incident)
  return [...byId].map(([incident, tellings]) => {
    const events = tellings.flatMap(telling => telling.events)
    const event = reading.events.find(({ id }) => events.includes(id))
    const place = reading.places.find(({ id }) => id === event?.place)
    return { incident, events, words: event ? m.reader.told(event, place?.name ?? null) : incident }
  })
}
