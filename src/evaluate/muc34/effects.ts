import type { Reading } from '../../reading/reading.ts'
import { overlaps } from '../../text/span.ts'
import type { HumanTarget } from './human-target.ts'
import type { Incident } from './incidents.ts'
import type { Victim } from './victims.ts'

/** What an incident did to a victim, by his fate, by the figure that counts him or by the words for what hit him. */
export function effectOf(victim: Victim, { events }: Incident, { fates, figures }: Reading): HumanTarget['effect'] {
  const measures = [
    ...fates.filter(fate => overlaps(fate.person, victim.span) || (fate.actor !== null && fate.actor === victim.actor)),
    ...figures.filter(figure => overlaps(figure.span, victim.span)),
  ].map(({ measure }) => measure)
  if (measures.includes('killed')) return 'DEATH'
  if (measures.includes('injured')) return 'INJURY'
  const mentions = events
    .filter(event => event.recipients.some(party => overlaps(party.span, victim.span)))
    .flatMap(event => event.mentions.map(({ quote }) => quote))
    .join(' ')
  return DEADLY.test(mentions) ? 'DEATH' : HURTFUL.test(mentions) ? 'INJURY' : null
}

/** Words that kill. */
export const DEADLY = /\b(?:kill|murder|assassinat|execut|massacr|slain|slay|died|dead|death)/i
/** Words that hurt. */
export const HURTFUL = /\b(?:wound|injur|hurt)/i
