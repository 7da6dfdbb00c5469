import type { Actor, Event, Party, Reading } from '../reading/reading.ts'
import type { Side } from './telling.ts'

/** Who acts and who is acted upon in the parts of a happening, each once by role and name. */
export function sidesOf(reading: Reading, events: readonly Event[]): readonly Side[] {
  const actors = new Map(reading.actors.map(actor => [actor.id, actor]))
  const sides = events.flatMap(event => [
    ...event.actors.map(party => sideOf('actor', party, actors)),
    ...event.recipients.map(party => sideOf('recipient', party, actors)),
  ])
  return [...new Map(sides.map(side => [`${side.role} ${side.name}`, side])).values()]
}

function sideOf(role: Side['role'], { span, actor }: Party, actors: ReadonlyMap<string, Actor>): Side {
  const known = actors.get(actor ?? '')
  const name = known?.name ?? span.quote
  return {
    role,
    name,
    identified: isName(name) && known?.kind !== 'people',
    kind: known?.kind ?? null,
    sector: known?.sector ?? null,
    country: known?.country ?? null,
  }
}

/** Whether a phrase names somebody: a capital inside it that does not only open the phrase. "Unknown gunmen", "The army" do not. */
export const isName = (phrase: string): boolean =>
  /^\p{Lu}[\p{L}.'’-]* (?:.* )?\p{Lu}|^\p{Lu}{2,}|^\p{Ll}.* \p{Lu}/u.test(
    phrase.replace(/^(?:The|A|An|Some|Two|Three|Several|Unknown) /, ''),
  )
