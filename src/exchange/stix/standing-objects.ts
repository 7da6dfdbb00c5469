import type { Source } from '../../incidents/account.ts'
import type { StixBook } from './code-book.ts'
import { type StixObject, stixId, stixObject } from './object.ts'

/** According, which makes all objects. */
export const MAKER = stixId('identity', 'According')
/** The extension in which an incident has its figures and accounts. */
export const EXTENSION = stixId('extension-definition', 'incident', '1')

const SCHEMA = `Properties of an incident. status: how surely it is told (asserted, claimed, hedged, denied, planned, hypothetical, unclear). \
event_type, mode: PLOVER. first_day, last_day: ISO 8601. place_precision: exact, town, district, province, area, country. independent_sources: a number. \
figures: people by measure, best, low and high, open where there may be more, drawn by the rule named. accounts: who says what, with the exact words and \
the report. disagreements: what accounts cannot all be right about.`

/** According and its extension. */
export const makerAndExtension = ({ made }: StixBook): readonly StixObject[] => [
  stixObject('identity', MAKER, always(made), {
    name: 'According',
    identity_class: 'system',
    description: 'A program that reads reports and keeps who says what; it holds nothing to be true.',
  }),
  stixObject('extension-definition', EXTENSION, always(made), {
    created_by_ref: MAKER,
    name: 'Attributed incident',
    description: 'Ranges of figures, rival accounts and their exact words for an incident.',
    schema: SCHEMA,
    version: '1.0.0',
    extension_types: ['property-extension'],
  }),
]

/** A source as an identity: one of each key and name, in whatever incident it speaks. */
export const sourceObject = ({ key, name, kind }: Source, { made }: StixBook): StixObject =>
  stixObject('identity', sourceId({ key, name }), always(made), {
    created_by_ref: MAKER,
    name,
    identity_class: kind === 'outlet' || kind === 'report' ? 'organization' : 'unknown',
    roles: ['source'],
  })

export const sourceId = ({ key, name }: Pick<Source, 'key' | 'name'>): string => stixId('identity', 'source', key, name)

const always = (made: string) => ({ created: made, modified: made })
