import { offsetsOf } from '../../text/offsets.ts'
import type { ExportedIncident, ExportFormat, ExportInfo, Piece } from '../export/exported.ts'
import { type PloverBook, ploverBook } from './code-book.ts'
import { lossesOf } from './losses.ts'
import { partiesOf, sizeOf, type ToldEvent, type ToldParty, toldEvents } from './told-events.ts'

/** PLOVER's JSON Lines: one record an event a report. */
export const plover: ExportFormat = {
  name: 'plover',
  summary: 'PLOVER JSON Lines: one record an event a report, for event-data research',
  extension: 'jsonl',
  mediaType: 'application/x-ndjson',
  write,
}

async function* write(incidents: AsyncIterable<ExportedIncident>, info: ExportInfo): AsyncGenerator<Piece> {
  const book = ploverBook()
  for await (const incident of incidents) {
    const told = toldEvents(incident, book)
    for (const one of told) yield `${JSON.stringify(recordOf(one, info, book))}\n`
    yield* lossesOf(incident, told, book, info.rule, { date: 'date', sizes: true })
  }
}

/** A record with PLOVER's names; null and empty where the words tell nothing. */
function recordOf(told: ToldEvent, info: ExportInfo, book: PloverBook) {
  const { id, incident, report, event, time, date, modes } = told
  const { reading, addedAt, reader } = report
  return {
    id,
    has_event: true,
    date,
    time: null,
    enddate: time?.to && time.to !== time.from ? time.to : null,
    endtime: null,
    actor: entitiesOf(partiesOf(told, 'actors'), book),
    recipient: event.recipients.length ? entitiesOf(partiesOf(told, 'recipients'), book) : [],
    event: [event.type],
    event_loc: locationOf(told, book),
    event_text: event.mentions.map(({ quote }) => quote),
    quad_code: book.quadOf[event.type],
    event_scale: book.scale[event.type],
    mode: modes,
    context: event.contexts,
    link: incident.summary.id,
    text: passageOf(told)?.words ?? null,
    text_info: textInfo(told),
    cite_info: {
      corpus: info.ledger,
      citation: reading.report.id,
      url: reading.report.url,
      title: reading.report.title,
      language: reading.report.language,
      publication: reading.report.outlet,
      license: null,
      copyright: null,
      coder: `According ${reader}`,
      codebook: 'PLOVER',
      version: '0.8',
    },
    coder: `According ${reader}`,
    coded_date: addedAt.slice(0, 10),
    coded_time: addedAt.slice(11, 19),
    size: Object.fromEntries(
      Object.entries(book.size).map(([column, measure]) => [column, sizeOf(told, measure, info.rule)]),
    ),
    comment: commentOf(told),
  }
}

/** Those who take part; somebody unknown where nobody is told, as an actor is required. */
function entitiesOf(parties: readonly ToldParty[], { countries, unknown }: PloverBook) {
  const told: readonly Partial<ToldParty>[] = parties.length ? parties : [{}]
  return told.map(({ said = null, actor }) => ({
    code: countries.get(actor?.country ?? '')?.code ?? null,
    sector: actor?.sector ?? unknown,
    entity_text: said,
    identifier_id: null,
    identifier_text: actor?.name ?? null,
    religion: null,
    ethnicity: null,
    office: null,
    gender: null,
    age: null,
  }))
}

function locationOf({ place }: ToldEvent, { countries, resolution }: PloverBook) {
  if (!place) return null
  const country = countries.get(place.country ?? '')
  return {
    extracted_place: place.span.quote,
    resolved_place: place.name,
    geonameid: place.geonameId,
    lat: place.latitude,
    lon: place.longitude,
    city: place.precision === 'town' ? place.name : null,
    district: place.precision === 'district' ? place.name : null,
    province: place.admin1,
    country: country?.name ?? null,
    country_code: country?.code ?? null,
    feature_class: null,
    feature_code: null,
    resolution: resolution[place.precision] ?? null,
  }
}

/** The paragraph in which the event is first told; null where the text is withheld. */
function passageOf({
  report: {
    reading: { text },
  },
  event,
}: ToldEvent) {
  const [first] = event.mentions
  if (!first || text === '') return null
  const start = text.lastIndexOf('\n', first.start) + 1
  const end = text.indexOf('\n', first.end)
  return { first, start, words: text.slice(start, end < 0 ? text.length : end) }
}

/** Where in `text` the event is first told, in code points; `sequence`: which event of its report it is, from 1. */
function textInfo(told: ToldEvent) {
  const passage = passageOf(told)
  const sequence = told.report.reading.events.indexOf(told.event) + 1
  if (!passage) return { sequence, start: null, end: null, text_story: null }
  const { codePointAt } = offsetsOf(passage.words)
  const [start, end] = [passage.first.start - passage.start, passage.first.end - passage.start].map(codePointAt)
  return { sequence, start, end, text_story: null }
}

/** What has no field of its own: how sure, and according to whom, innermost first. */
function commentOf({ event, report: { reading } }: ToldEvent): string {
  const links = event.attributedTo.map(id => reading.attributions.find(link => link.id === id))
  const names = links.map(link => link?.source?.quote ?? 'a source not named')
  return `${event.status}${names.length ? `, according to ${names.join(', according to ')}` : ''}`
}
