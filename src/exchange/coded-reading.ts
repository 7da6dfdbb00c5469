import { assembleClaims } from '../claims/claims.ts'
import { statusOf } from '../claims/status-of.ts'
import { codedReport } from '../incidents/coded-report.ts'
import type { EventReport } from '../incidents/event-report.ts'
import { documentIdOf } from '../intake/document-id.ts'
import { chainsOf } from '../reading/chain.ts'
import type { Attribution, Event, Reading } from '../reading/reading.ts'
import type { Issue } from '../text/report.ts'
import { spanOf } from '../text/span.ts'
import type { CodeBook } from './coded/code-book.ts'
import { codedFigures, codedKind, codedPlace, codedTime } from './coded/facts.ts'
import { codedParties } from './coded/parties.ts'
import { type Rendering, rendered } from './coded/rendering.ts'

/**
 * A row of event-report data as a reading: its text is the row, a line a cell, and every value points at its cell. The
 * row's source is whom all of it is attributed to, so that nothing is told as a fact. `id`: the report's, in the ledger.
 */
export function codedReading(row: EventReport, id: string, columns: readonly string[], book: CodeBook): Reading {
  const coded = codedReport(row)
  const rendering = rendered(row, columns)
  const { text } = rendering
  const attributions = attributionOf(coded.outlet, rendering)
  const attributedTo = attributions.map(attribution => attribution.id)
  const { type, mode, mentions, because } = codedKind(row, coded, rendering, book)
  const { actors, doers, harmed } = codedParties(row, coded, rendering, book)
  const time = codedTime(coded, rendering)
  const place = codedPlace(row, coded, rendering, book)
  const figures = codedFigures(coded, rendering).map(figure => ({ ...figure, attributedTo }))
  const event: Event = {
    id: 'e1',
    mentions,
    type,
    mode,
    contexts: [],
    acled: null,
    actors: doers,
    recipients: harmed,
    instrument: null,
    place: place?.id ?? null,
    time: time?.id ?? null,
    figures: figures.map(figure => figure.id),
    status: statusOf(attributions),
    background: false,
    attributedTo,
    because,
  }
  return {
    schema: 'according.reading/1',
    report: {
      id,
      documentId: documentIdOf(text),
      title: coded.title,
      outlet: coded.outlet,
      url: null,
      publishedAt: coded.published,
      language: null,
    },
    text,
    attributions,
    events: [event],
    figures,
    fates: [],
    places: place ? [place] : [],
    times: time ? [time] : [],
    actors,
    relations: [],
    claims: assembleClaims([event], figures, [], attributions, chainsOf(attributions)),
    issues: turnedDays(row, rendering),
    coded: { ...coded, id },
  }
}

/** That the last day of a row stands before its first: the days are read the other way round. */
function turnedDays({ cells }: EventReport, { value }: Rendering): readonly Issue[] {
  const { date_start: start, date_end: end } = cells
  if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return []
  const message = `date_end ${end} is before date_start ${start}; read as ${end} to ${start}`
  return [{ code: 'days-turned', message, span: value('date_end') }]
}

/** Who tells all that the row says: the outlet that its source names, else the source as it stands. */
function attributionOf(outlet: string | null, { text, value, label, happening }: Rendering): readonly Attribution[] {
  const column = ['source', 'source_author'].find(name => value(name)?.quote.startsWith(outlet ?? '')) ?? 'source'
  const [told, cue] = [value(column), label(column)]
  if (!told || !cue || !happening || told.quote === 'Unknown') return []
  const source = outlet ? spanOf(text, told.start, told.start + outlet.length) : told
  return [
    {
      id: 'a1',
      source,
      speaker: null,
      cue,
      content: [happening],
      parent: null,
      manner: 'indirect',
      stance: 'states',
      because: `column ${column}`,
    },
  ]
}
