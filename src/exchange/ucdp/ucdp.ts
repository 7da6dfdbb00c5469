import { daysWords, placeWords } from '../../incidents/said-words.ts'
import type { IncidentSummary } from '../../incidents/summary.ts'
import { hashKey } from '../../reading/places/fold.ts'
import { csvLine } from '../csv/cells.ts'
import { type Country, loadCountries } from '../export/countries.ts'
import type { ExportedIncident, ExportFormat, Loss, Piece } from '../export/exported.ts'
import { decisionsLost, noRow } from '../export/loss.ts'
import { lostOf, ruleWords } from '../export/lost.ts'
import { loadTimeRules, placeCodes, type TimeRule, timeCodes } from '../export/precision.ts'
import { toldCode } from '../export/told-code.ts'
import { UCDP_COLUMNS, type UcdpRow } from './columns.ts'
import { type UcdpDeaths, ucdpDeaths } from './deaths.ts'
import { sideName, ucdpSides } from './sides.ts'
import { ucdpSources } from './sources.ts'

/** UCDP GED's CSV: a row an incident of organised violence in which somebody died. UCDP's own numbers of conflicts, dyads and sides stay empty. */
export const ucdp: ExportFormat = {
  name: 'ucdp',
  summary:
    'one row a deadly incident in the 49 columns of UCDP’s GED, with best, high and low and the dead of each side',
  extension: 'csv',
  mediaType: 'text/csv',
  write: async function* (incidents): AsyncGenerator<Piece> {
    const [countries, rules] = [loadCountries(), loadTimeRules()]
    yield csvLine(UCDP_COLUMNS)
    for await (const incident of incidents) {
      const type = toldCode(incident, event => event.ucdp?.typeOfViolence)
      const deaths = type && ucdpDeaths(incident.summary, type, ucdpSides(incident.summary, type))
      if (!type || !deaths || deaths.high < 1) {
        yield noRow(incident, type ? 'UCDP counts only what killed: no row' : 'no type of organised violence: no row')
        continue
      }
      const row = rowOf(incident, type, deaths, countries, rules)
      yield csvLine(UCDP_COLUMNS.map(column => row[column]))
      yield* lossesOf(incident, row, type)
    }
  },
}

function rowOf(
  incident: ExportedIncident,
  type: 1 | 2 | 3,
  deaths: UcdpDeaths,
  countries: ReadonlyMap<string, Country>,
  rules: readonly TimeRule[],
): UcdpRow {
  const { summary } = incident
  const { when, where } = summary
  const { a, b } = ucdpSides(summary, type)
  const country = countries.get(where?.country ?? '')
  const names = [sideName(a), type === 3 ? 'Civilians' : sideName(b)] as const
  const dyad = names.join(' - ')
  const time = timeCodes(summary, rules)
  const isClear = (a?.identified ?? false) && (type === 3 || (b?.identified ?? false)) && (time?.ucdp ?? 5) <= 3
  const gwOf = (side: typeof a): string | null =>
    side && ['MIL', 'COP', 'GOV', 'SPY'].includes(side.sector ?? '')
      ? (countries.get(side.country ?? '')?.gw ?? null)
      : null
  return {
    id: hashKey(summary.id)[0] >>> 1,
    relid: summary.id,
    year: when ? Number(when.from.slice(0, 4)) : null,
    active_year: null,
    code_status: 'Read by machine',
    type_of_violence: type,
    conflict_dset_id: null,
    conflict_new_id: null,
    conflict_name: dyad,
    dyad_dset_id: null,
    dyad_new_id: null,
    dyad_name: dyad,
    side_a_dset_id: null,
    side_a_new_id: null,
    side_a: names[0],
    side_b_dset_id: null,
    side_b_new_id: null,
    side_b: names[1],
    ...ucdpSources(incident),
    where_prec: placeCodes(incident)?.ucdp ?? null,
    where_coordinates: where?.name ?? null,
    where_description: where && placeWords(where),
    adm_1: where?.admin1 ?? null,
    adm_2: null,
    latitude: where?.latitude ?? null,
    longitude: where?.longitude ?? null,
    geom_wkt: where && where.latitude !== null ? `POINT (${where.longitude} ${where.latitude})` : null,
    priogrid_gid: where && where.latitude !== null ? priogrid(where.latitude, where.longitude!) : null,
    country: country?.name ?? null,
    country_id: country?.gw ? Number(country.gw) : null,
    region: country?.ucdpRegion || null,
    event_clarity: isClear ? 1 : 2,
    date_prec: time?.ucdp ?? null,
    date_start: when?.from ?? null,
    date_end: when?.to ?? null,
    ...deaths,
    gwnoa: gwOf(a),
    gwnob: type === 3 ? null : gwOf(b),
  }
}

/** The cell of half a degree that a point lies in, as PRIO-GRID numbers them from the south-west. */
export const priogrid = (latitude: number, longitude: number): number =>
  Math.min(359, Math.floor((latitude + 90) * 2)) * 720 + Math.min(719, Math.floor((longitude + 180) * 2)) + 1

/** What UCDP's row does not hold of the accounts. */
function lossesOf(incident: ExportedIncident, row: UcdpRow, type: 1 | 2 | 3): readonly Loss[] {
  const { summary } = incident
  const { when, where, figures } = summary
  const none = 'UCDP has no column for it'
  return [
    ...lostOf(summary, 'killed', {
      column: 'best',
      kept: String(row.best),
      rule: `${ruleWords(figures.killed!.rule)}; low and high do not say whose they are`,
    }),
    ...lostOf(summary, 'when', {
      column: 'date_start',
      kept: when && daysWords(when),
      rule: when ? ruleWords(when.rule) : none,
    }),
    ...lostOf(summary, 'where', {
      column: 'where_coordinates',
      kept: where && placeWords(where),
      rule: where ? ruleWords(where.rule) : none,
    }),
    ...(['injured', 'missing', 'detained', 'abducted', 'displaced', 'casualties', 'present'] as const).flatMap(
      measure => lostOf(summary, measure, { column: measure, kept: null, rule: none }),
    ),
    ...lostOf(summary, 'happened', {
      column: 'event_clarity',
      kept: null,
      rule: 'UCDP has no column for denials',
    }).filter(({ left }) => left.some(({ value }) => value.startsWith('denied'))),
    ...sidesLost(summary, type),
    ...decisionsLost(incident),
  ]
}

/** Armed sides beside the two. */
function sidesLost(summary: IncidentSummary, type: 1 | 2 | 3): readonly Loss[] {
  const { a, b, others } = ucdpSides(summary, type)
  const left = others.map(({ side, by }) => ({ value: side.name, accounts: by }))
  const kept = [a, b].flatMap(side => side?.name ?? []).join(' - ')
  return left.length
    ? [{ kind: 'loss', incident: summary.id, field: 'side_b', rule: 'UCDP has two sides', kept, left }]
    : []
}
