import type { Actor, Event, Reading } from '../../reading/reading.ts'
import type { Span } from '../../text/span.ts'
import { isOrganisation } from './organisations.ts'
import { sentencesOf } from './sentences.ts'
import { numberedWords } from './words.ts'

/** Where no organisation is told: the armed group with a name that is spoken of nearest to the deed, if any is. */
export function usualSuspect(
  events: readonly Event[],
  { actors }: Reading,
): readonly { readonly group: Actor; readonly distance: number }[] {
  const groups = actors
    .filter(
      ({ name, kind, sector }) =>
        (sector === 'REB' || sector === 'CRM') && kind !== 'person' && isOrganisation(name, kind),
    )
    .map(group => ({ group, distance: distance(group.mentions, events) }))
    .filter(({ distance }) => distance < NEAR)
  const [nearest] = groups.sort((a, b) => a.distance - b.distance)
  return nearest ? [nearest] : []
}
/** In letters: two or three sentences. */
const NEAR = 400
/** In letters: what stands nearer is mostly told in the sentence of the deed. */
export const SAME_SENTENCE = 150

/** Of mentions of something and the nearest mention of an incident's events. */
const distance = (mentions: readonly Span[], events: readonly Event[]): number =>
  Math.min(
    ...mentions.flatMap(mention =>
      events.flatMap(event => event.mentions.map(({ start }) => Math.abs(start - mention.start))),
    ),
  )

/** The accusations near a deed, whose recipients are said to have done it. */
export const accusationsOf = (events: readonly Event[], reading: Reading): readonly Event[] =>
  reading.events.filter(
    ({ type, mode, status, mentions }) =>
      type === 'ACCUSE' && mode === 'allege' && status !== 'denied' && distance(mentions, events) < NEAR,
  )

/** Where the reading tells nobody: those of whom the sentences of a deed speak, as reports call such people. */
export const suspects = (events: readonly Event[], reading: Reading): readonly string[] => {
  const found = events.flatMap(event => sentencesOf(event, reading).match(SUSPECTS) ?? [])
  return [...new Set(found.map(numberedWords))].slice(0, 1)
}
const SUSPECTS =
  /\b(?:GROUP OF )?(?:(?:SEVERAL|TWO|THREE|FOUR|FIVE|SIX|EIGHT|TEN|URBAN|ARMED|HEAVILY ARMED|HOODED|MASKED|UNIDENTIFIED|UNKNOWN|GUERRILLA|REBEL) )*(?:(?:UNIDENTIFIED|UNKNOWN|ARMED|HOODED|MASKED) (?:MEN|INDIVIDUALS|PERSONS|PEOPLE|YOUTHS|SUBJECTS|ASSAILANTS|ATTACKERS|GROUPS?)|(?:TWO|THREE|FOUR|FIVE|SIX|SEVERAL) (?:MEN|INDIVIDUALS)|ASSAILANTS|ATTACKERS|MURDERERS|ASSASSINS|HIRED ASSASSINS|HOLDUP MEN|URBAN COMMANDOE?S|HIT MEN|GUERRILLAS|TERRORISTS|GUNMEN|REBELS|SUBVERSIVES|KIDNAPPERS|HIRED KILLERS|DRUG TRAFFICKERS|NARCOTERRORISTS|EXTREMISTS)\b/g
