import { disarmed } from '../csv/cells.ts'
import type { ExportedIncident, ExportFormat, ExportInfo, Loss, Piece } from '../export/exported.ts'
import { type PloverBook, ploverBook } from '../plover/code-book.ts'
import { lossesOf } from '../plover/losses.ts'
import { partiesOf, type ToldEvent, type ToldParty, toldEvents } from '../plover/told-events.ts'
import { inLatin } from './latin.ts'

/** POLECAT's table: a row an event a report, tab-separated, in ISO-8859-1 as its readers take it. */
export const polecat: ExportFormat = {
  name: 'polecat',
  summary: 'POLECAT tab-separated table (40 columns, ISO-8859-1): one row an event a report',
  extension: 'txt',
  mediaType: 'text/tab-separated-values; charset=iso-8859-1',
  write,
}

/** What stands in a cell of which nothing is known. */
const NONE = 'None'

async function* write(incidents: AsyncIterable<ExportedIncident>, info: ExportInfo): AsyncGenerator<Piece> {
  const book = ploverBook()
  yield lineOf(Object.keys(COLUMNS))
  for await (const incident of incidents) {
    const told = toldEvents(incident, book)
    for (const one of told) {
      const cells = Object.entries(COLUMNS).map(([column, value]) => ({
        column,
        value: value(one, book, info) ?? NONE,
      }))
      yield lineOf(cells.map(({ value }) => value))
      yield* spelt(incident, cells)
    }
    yield* lossesOf(incident, told, book, info.rule, { date: 'Event Date', sizes: false })
  }
}

/** A line in ISO-8859-1, without quotation marks of its own: tabs and breaks in cells become spaces, formulas are disarmed. */
const lineOf = (cells: readonly string[]): Uint8Array =>
  Buffer.from(`${cells.map(cell => inLatin(disarmed(cell.replace(/\s+/gu, ' ').trim()))).join('\t')}\n`, 'latin1')

/** Letters that the file cannot have. */
const spelt = (
  { summary }: ExportedIncident,
  cells: readonly { readonly column: string; readonly value: string }[],
): readonly Loss[] =>
  cells
    .filter(({ value }) => inLatin(value) !== value.normalize('NFC'))
    .map(({ column, value }) => ({
      kind: 'loss',
      incident: summary.id,
      field: column,
      rule: 'ISO-8859-1 has no such letters',
      kept: inLatin(value),
      left: [{ value, accounts: [] }],
    }))

type Column = (told: ToldEvent, book: PloverBook, info: ExportInfo) => string | null

const list = (values: readonly (string | null | undefined)[]): string | null =>
  [...new Set(values.filter(value => value))].join(';') || null

const party =
  (role: 'actors' | 'recipients', value: (party: ToldParty, book: PloverBook) => string | null | undefined): Column =>
  (told, book) =>
    list(partiesOf(told, role).map(party => value(party, book)))

/** POLECAT's names for one of the two sides. */
const side = (role: 'actors' | 'recipients', name: 'Actor' | 'Recipient'): Readonly<Record<string, Column>> => ({
  [`${name} Name`]: party(role, ({ said, actor }) => actor?.name ?? said),
  [`${name} Country`]: party(role, ({ actor }, { countries }) => countries.get(actor?.country ?? '')?.code),
  [`${name} COW`]: () => null,
  [`Primary ${name} Sector`]: (told, { unknown }) => {
    const [first] = partiesOf(told, role)
    return first ? (first.actor?.sector ?? unknown) : null
  },
  [`${name} Sectors`]: party(role, ({ actor }) => actor?.sector),
  [`${name} Title`]: () => null,
  [`${name} Name Raw`]: party(role, ({ said }) => said),
  [`Wikipedia ${name} ID`]: () => null,
})

const story =
  (kinds: readonly string[]): Column =>
  ({ report }) =>
    list(report.reading.actors.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name))

/** The columns in POLECAT's order. */
const COLUMNS: Readonly<Record<string, Column>> = {
  'Event ID': ({ id }) => id,
  'Event Date': ({ date }) => date,
  'Event Type': ({ event }) => event.type,
  'Event Mode': ({ modes }) => list(modes),
  Intensity: ({ event }, { scale }) => scale[event.type].toFixed(1),
  'Quad Code': ({ event }, { quadOf, quads }) => quads[quadOf[event.type]] ?? null,
  Contexts: ({ event }) => list(event.contexts),
  ...side('actors', 'Actor'),
  ...side('recipients', 'Recipient'),
  Placename: ({ place }) => place?.name ?? null,
  City: ({ place }) => (place?.precision === 'town' ? place.name : null),
  District: ({ place }) => (place?.precision === 'district' ? place.name : null),
  Province: ({ place }) => place?.admin1 ?? null,
  Country: ({ place }, { countries }) => countries.get(place?.country ?? '')?.code ?? null,
  Latitude: ({ place }) => place?.latitude?.toString() ?? null,
  Longitude: ({ place }) => place?.longitude?.toString() ?? null,
  'GeoNames ID': ({ place }) => place?.geonameId?.toString() ?? null,
  'Raw Placename': ({ place }) => place?.span.quote ?? null,
  'Feature Type': () => null,
  Source: ({ report: { reading } }) => reading.report.outlet,
  'Publication Date': ({ report: { reading } }) => reading.report.publishedAt?.slice(0, 10) ?? null,
  'Story People': story(['person']),
  'Story Organizations': story(['organisation', 'group', 'state']),
  'Story Locations': ({ report: { reading } }) => list(reading.places.map(({ name }) => name)),
  Language: ({ report: { reading } }) => reading.report.language,
  Version: (_told, _book, { version }) => `According ${version}`,
}
