import type { ReportDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

/** An incident of which a report tells, in the words of its first event: "Assault · explosives, Bankass". */
export type ToldOf = { readonly incident: string; readonly events: readonly string[]; readonly words: string }

/** The incidents of which a report tells, each once, in the order of the text. */
export function incidentsTold({ reading, incidents }: ReportDetail): readonly ToldOf[] {
  const byId = Map.groupBy(incidents, ({ incident }) => incident)
  return [...byId].map(([incident, tellings]) => {
    const events = tellings.flatMap(telling => telling.events)
    const event = reading.events.find(({ id }) => events.includes(id))
    const place = reading.places.find(({ id }) => id === event?.place)
    const words = [event && m.reader.deed(event), place?.name].filter(part => part !== undefined)
    return { incident, events, words: words.join(', ') || incident }
  })
}
