import type { Account } from '../../incidents/account.ts'
import type { Rule } from '../../incidents/aggregate.ts'
import type { Cell } from '../../incidents/event-report.ts'
import type { FigureSummary } from '../../incidents/figures.ts'
import { drawnFrom } from '../../incidents/summary.ts'
import type { Side, Site } from '../../incidents/telling.ts'
import { fold } from '../../reading/places/fold.ts'
import type { CodeBook } from '../coded/code-book.ts'
import type { ExportedIncident, ExportedReport } from '../export/exported.ts'
import { sidesTold } from '../export/sides-told.ts'

/** What codes are called in event-report data, from a code book that says what they mean. */
export type Codes = {
  readonly countries: ReadonlyMap<string, string>
  readonly sector: (sector: string | null) => string | null
  readonly violence: (mode: string | null) => string | null
  readonly context: (type: string, mode: string | null) => string | null
}

/** The code book read backwards; of several codes for one thing the shortest, which says least more. */
export function codesOf({ violence, contexts, sectors }: CodeBook, countries: ReadonlyMap<string, string>): Codes {
  const shortest = (codes: readonly string[]): string | null => codes.toSorted((a, b) => a.length - b.length)[0] ?? null
  return {
    countries,
    sector: sector => shortest(Object.keys(sectors).filter(code => sector !== null && sectors[code]![1] === sector)),
    violence: mode => shortest(Object.keys(violence).filter(code => mode !== null && violence[code] === mode)),
    context: (type, mode) =>
      shortest(Object.keys(contexts).filter(code => contexts[code]![0] === type && contexts[code]![1] === mode)),
  }
}

/** What one report tells of an incident as a row of event-report data, drawn from the accounts in it; null of what it does not tell. */
export function toldCells(
  { summary }: ExportedIncident,
  { reading: { report } }: Pick<ExportedReport, 'reading'>,
  accounts: readonly Account[],
  rule: Rule,
  codes: Codes,
): Readonly<Record<string, Cell>> {
  const own = { ...summary, accounts: accounts.map(account => ({ ...account, standing: 'independent' as const })) }
  const { mode, when, where, figures } = drawnFrom({ ...own, when: null, where: null }, rule)
  return {
    id: `${report.id}/${summary.id}`,
    event_id: summary.id,
    country: codes.countries.get(where?.country ?? '') ?? where?.country ?? null,
    date_start: when?.from ?? null,
    date_end: when?.to ?? null,
    ...placeCells(where),
    ...partyCells(own, mode, codes),
    event_context: codes.context(summary.type, mode) ?? 'Unknown',
    target: targetOf(sidesTold(own, 'recipients').map(({ side }) => side)),
    ...harmCells('deaths', figures.killed),
    ...harmCells('injuries', figures.injured),
    displacement: figures.displaced ? Number((figures.displaced.best ?? 1) > 0) : null,
    damage: mode === 'destroy' ? 1 : null,
    source: sourceOf(report),
    number_of_sources: accounts.length,
    source_author: report.outlet,
    unit_of_analysis: 'Event report',
    aggregation: 'None',
  }
}

const PRECISION: Readonly<Record<string, number>> = { country: 1, province: 2, district: 2, town: 3, exact: 4 }

const placeCells = (where: Site | null) => ({
  city: where && where.precision !== 'exact' && where.precision !== 'country' ? where.name : null,
  location: where?.precision === 'exact' ? where.name : null,
  latitude: where?.latitude ?? null,
  longitude: where?.longitude ?? null,
  geo_precision: where ? (PRECISION[where.precision] ?? null) : null,
})

function partyCells(
  own: Pick<ExportedIncident['summary'], 'accounts'>,
  mode: string | null,
  codes: Codes,
): Record<string, Cell> {
  const summary = own as ExportedIncident['summary']
  const sides = (['actors', 'recipients'] as const)
    .flatMap(role => sidesTold(summary, role))
    .map(({ side }) => side)
    .filter((side, i, all) => side.kind !== 'object' && all.findIndex(({ name }) => name === side.name) === i)
  const isIn = (name: string, role: 'actors' | 'recipients'): number =>
    Number(sidesTold(summary, role).some(({ side }) => side.name === name))
  const cells = sides.slice(0, 6).flatMap(({ name, sector, identified }, i) => {
    const code = codes.sector(sector)
    const does = isIn(name, 'actors')
    return Object.entries({
      '': name,
      _id: fold(name),
      _type: code?.split(': ')[0] ?? '',
      _subtype: code?.includes(': ') ? code : '',
      _party: '',
      _violence: does ? (codes.violence(mode) ?? 'Unknown') : '',
      _precision: identified ? 4 : code ? 2 : 0,
      _initiator: null,
      _perpetrator: does,
      _intervener: null,
      _bystander: null,
      _victim: isIn(name, 'recipients'),
    }).map(([part, value]) => [`actor${i + 1}${part}`, value] as const)
  })
  return Object.fromEntries(cells)
}

/** Who or what suffered it, by the code book's names. */
function targetOf(sides: readonly Side[]): string {
  const [first] = sides
  if (!first) return 'Unknown'
  if (['MIL', 'COP'].includes(first.sector ?? '')) return 'Security forces'
  if (['REB', 'UAF'].includes(first.sector ?? '')) return 'Non-state armed group members'
  return first.kind === 'people' || first.sector === 'CVL' ? 'Citizens' : 'Other'
}

const harmCells = (harm: string, figure: FigureSummary | undefined) => ({
  [`${harm}_best`]: figure?.best ?? null,
  [`${harm}_low`]: figure?.low ?? null,
  [`${harm}_high`]: figure?.high ?? null,
})

/** "Evening Post (2031-05-04) Four dead; port closed", as sources are cited there; a semicolon would part two sources. */
function sourceOf({ id, outlet, publishedAt, title }: ExportedReport['reading']['report']): string {
  const day = publishedAt ? ` (${publishedAt.slice(0, 10)})` : ''
  return `${outlet ?? id}${day}${title ? ` ${title}` : ''}`.replaceAll(';', ',')
}
