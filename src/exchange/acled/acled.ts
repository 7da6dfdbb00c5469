import { daysWords, saidWords } from '../../incidents/said-words.ts'
import type { Site } from '../../incidents/telling.ts'
import type { Event } from '../../reading/reading.ts'
import { csvLine } from '../csv/cells.ts'
import type { ExportedIncident, ExportFormat, ExportInfo, Loss, Piece } from '../export/exported.ts'
import { daysLost, decisionsLost, noRow } from '../export/loss.ts'
import { lostOf, ruleWords } from '../export/lost.ts'
import { notesOf } from '../export/notes.ts'
import { placeCodes, timeCodes } from '../export/precision.ts'
import { toldCode } from '../export/told-code.ts'
import { type AcledBook, loadAcledBook } from './code-book.ts'
import { acledFatalities } from './fatalities.ts'
import { acledSides } from './sides.ts'
import { acledSources } from './sources.ts'

/** ACLED's columns in their order (2023-03-20 and later). */
export const ACLED_COLUMNS = [
  'event_id_cnty',
  'event_date',
  'year',
  'time_precision',
  'disorder_type',
  'event_type',
  'sub_event_type',
  'actor1',
  'assoc_actor_1',
  'inter1',
  'actor2',
  'assoc_actor_2',
  'inter2',
  'interaction',
  'civilian_targeting',
  'iso',
  'region',
  'country',
  'admin1',
  'admin2',
  'admin3',
  'location',
  'latitude',
  'longitude',
  'geo_precision',
  'source',
  'source_scale',
  'notes',
  'fatalities',
  'tags',
  'timestamp',
] as const

/** ACLED's CSV: a row an incident that ACLED has a type for. Ids are our own, with the country's code before them. */
export const acled: ExportFormat = {
  name: 'acled',
  summary: 'one row an incident in ACLED’s 31 columns, with ACLED’s types and its conservative count of the dead',
  extension: 'csv',
  mediaType: 'text/csv',
  write: async function* (incidents, info): AsyncGenerator<Piece> {
    const book = loadAcledBook()
    yield csvLine(ACLED_COLUMNS)
    for await (const incident of incidents) {
      const kind = toldCode(incident, ({ acled: code }) => code)
      if (!kind) {
        yield noRow(incident, 'ACLED has no type for it, or nobody tells that it happened: no row')
        continue
      }
      const row = rowOf(incident, kind, book, info)
      yield csvLine(ACLED_COLUMNS.map(column => row[column]))
      yield* lossesOf(incident, row)
    }
  },
}

type Kind = NonNullable<Event['acled']>
type Row = Readonly<Record<(typeof ACLED_COLUMNS)[number], string | number | null>>

function rowOf(incident: ExportedIncident, kind: Kind, book: AcledBook, { at }: ExportInfo): Row {
  const { summary } = incident
  const { when, where } = summary
  const country = book.countries.get(where?.country ?? '')
  const { one, two, interaction, targeting } = acledSides(incident, kind, book)
  const isCrowd = kind.eventType === 'Protests' || kind.eventType === 'Riots'
  return {
    event_id_cnty: `${country?.iso3 ?? 'XXX'}-${summary.id}`,
    event_date: when?.from ?? null,
    year: when ? Number(when.from.slice(0, 4)) : null,
    time_precision: when && (timeCodes(summary, book.timeRules)?.acled ?? 3),
    disorder_type: book.disorder[kind.subEventType] ?? book.disorder[kind.eventType] ?? '',
    event_type: kind.eventType,
    sub_event_type: kind.subEventType,
    actor1: one.actor,
    assoc_actor_1: one.associated,
    inter1: one.inter,
    actor2: two.actor,
    assoc_actor_2: two.associated,
    inter2: two.inter,
    interaction,
    civilian_targeting: targeting,
    iso: country?.numeric ? Number(country.numeric) : null,
    region: country?.acledRegion ?? null,
    country: country?.name ?? null,
    ...placeOf(where),
    geo_precision: where && (placeCodes(incident)?.acled ?? 3),
    ...acledSources(incident, book),
    notes: notesOf(summary),
    fatalities: acledFatalities(summary, book),
    tags: isCrowd ? `crowd size=${crowdOf(incident)}` : '',
    timestamp: Math.floor(Date.parse(at) / 1000),
  }
}

const placeOf = (
  where: Site | null,
): Pick<Row, 'admin1' | 'admin2' | 'admin3' | 'location' | 'latitude' | 'longitude'> => ({
  admin1: where?.admin1 ?? null,
  admin2: null,
  admin3: null,
  location: where?.name ?? null,
  latitude: where?.latitude ?? null,
  longitude: where?.longitude ?? null,
})

/** "about 1,000", as the first account says that tells of a crowd. */
const crowdOf = ({ summary: { accounts } }: ExportedIncident): string =>
  accounts.flatMap(({ cells }) => cells.present ?? []).map(saidWords)[0] ?? 'no report'

/** What ACLED's row does not hold of the accounts. */
function lossesOf(incident: ExportedIncident, row: Row): readonly Loss[] {
  const { summary } = incident
  const { when, where } = summary
  const none = 'ACLED has no column for it'
  return [
    ...lostOf(summary, 'killed', {
      column: 'fatalities',
      kept: String(row.fatalities),
      rule: 'ACLED takes the least number that an account gives',
    }),
    ...lostOf(summary, 'when', {
      column: 'event_date',
      kept: when && daysWords(when),
      rule: when ? ruleWords(when.rule) : none,
    }),
    ...lostOf(summary, 'where', {
      column: 'location',
      kept: where && saidWords({ value: where, status: 'asserted' }),
      rule: where ? ruleWords(where.rule) : none,
    }),
    ...(['injured', 'missing', 'detained', 'abducted', 'displaced', 'casualties'] as const).flatMap(measure =>
      lostOf(summary, measure, { column: measure, kept: null, rule: none }),
    ),
    ...lostOf(summary, 'happened', {
      column: 'sub_event_type',
      kept: null,
      rule: 'ACLED has one type a row, told or denied',
    }).filter(({ left }) => left.some(({ value }) => value.startsWith('denied'))),
    ...daysLost(summary, 'event_date'),
    ...decisionsLost(incident),
  ]
}
