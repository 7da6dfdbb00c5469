import { accountWords, placeWords } from '../../incidents/said-words.ts'
import type { Side } from '../../incidents/telling.ts'
import type { Status } from '../../reading/reading.ts'
import { STRENGTH } from '../../reading/strength.ts'
import type { ExportedIncident } from '../export/exported.ts'
import type { StixBook } from './code-book.ts'
import { incidentId, noteId, timesOf } from './incident.ts'
import { type StixObject, stixId, stixObject } from './object.ts'
import { MAKER } from './standing-objects.ts'

/** Where the incident was drawn to be, and the relation that says so; none where neither point nor country is known. */
export function placeObjects(incident: ExportedIncident): readonly StixObject[] {
  const { id, where } = incident.summary
  if (!where || (where.latitude === null && where.country === null)) return []
  const location = stixId('location', id)
  return [
    stixObject('location', location, timesOf(incident), {
      created_by_ref: MAKER,
      name: placeWords(where),
      latitude: where.latitude,
      longitude: where.longitude,
      country: where.country,
      administrative_area: where.admin1,
    }),
    stixObject('relationship', stixId('relationship', id, 'located-at'), timesOf(incident), {
      created_by_ref: MAKER,
      relationship_type: 'located-at',
      source_ref: incidentId(id),
      target_ref: location,
    }),
  ]
}

type Told = { readonly side: Side; readonly status: Status; readonly by: string }

/** Whom accounts tell to have acted or been acted upon, as objects of this incident, and how each stands to it by whose word. */
export function partyObjects(incident: ExportedIncident, book: StixBook): readonly StixObject[] {
  const { id, accounts } = incident.summary
  const told = accounts.flatMap(account =>
    [...(account.cells.actors ?? []), ...(account.cells.recipients ?? [])]
      .filter(({ status }) => status !== 'denied')
      .map(({ value, status }): Told => ({ side: value, status, by: accountWords(account) })),
  )
  const parties = [...Map.groupBy(told, ({ side }) => side.name).values()]
  return parties.flatMap(same => {
    const party = partyObject(incident, same[0]!.side, book)
    const roles = [...Map.groupBy(same, ({ side }) => side.role).entries()]
    const relations = roles.map(([role, own]) => {
      const surest = STRENGTH.find(status => own.some(one => one.status === status))!
      const type = book.relations[role === 'actor' ? 'actors' : 'recipients']
      return stixObject('relationship', stixId('relationship', id, type, party.id), timesOf(incident), {
        created_by_ref: MAKER,
        relationship_type: type,
        description: `According to ${[...new Set(own.map(({ by }) => by))].join('; ')}`,
        confidence: book.confidence[surest],
        source_ref: incidentId(id),
        target_ref: party.id,
      })
    })
    return [party, ...relations]
  })
}

function partyObject(incident: ExportedIncident, { name, kind, sector, identified }: Side, book: StixBook): StixObject {
  const type = identified && book['threat actors'].includes(sector ?? '') ? 'threat-actor' : 'identity'
  return stixObject(type, stixId(type, 'party', incident.summary.id, name), timesOf(incident), {
    created_by_ref: MAKER,
    name,
    identity_class: type === 'identity' ? (book.classes[kind ?? ''] ?? 'unknown') : null,
    labels: sector === null ? [] : [sector],
  })
}

/** What accounts hold of each other: who only denies the incident disagrees with it, who contradicts an account disagrees with its note. */
export function opinionObjects(incident: ExportedIncident): readonly StixObject[] {
  const { id, accounts, happened } = incident.summary
  return accounts.flatMap(account => {
    const against = Object.entries(account.marks).filter(([, { mark }]) => mark === 'contradicts')
    const rivals = [...new Set(against.flatMap(([, { contradicts }]) => contradicts))]
    const isDenial = happened.denied.includes(account.id)
    if (!rivals.length && !isDenial) return []
    return stixObject('opinion', stixId('opinion', id, account.id), timesOf(incident), {
      created_by_ref: MAKER,
      opinion: isDenial ? 'strongly-disagree' : 'disagree',
      explanation: isDenial
        ? `${accountWords(account)} denies it.`
        : `What ${accountWords(account)} says of ${against.map(([field]) => field).join(', ')} cannot be right together with these.`,
      authors: [account.source.name],
      object_refs: [...(isDenial ? [incidentId(id)] : []), ...rivals.map(rival => noteId(id, rival))],
    })
  })
}
