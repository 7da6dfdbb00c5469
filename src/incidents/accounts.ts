import type { Reading } from '../reading/reading.ts'
import type { Report } from '../text/report.ts'
import type { Account, AccountMatrix, Cells, Field, Source } from './account.ts'
import type { Incident } from './incident.ts'
import { marksOf } from './marks.ts'
import { merged, saidBySource } from './said.ts'
import { sameSources, voiceOf } from './same-sources.ts'
import { hostOf, labelOf } from './sources.ts'
import type { Telling } from './telling.ts'

/** One telling of an incident with what is known of its report: the first report of which it is a copy (else itself), the version before it. */
export type Told = {
  readonly telling: Telling
  readonly reading: Reading
  readonly copyOf: string
  readonly revises: string | null
}

type Row = Omit<Account, 'marks' | 'standing'> & { readonly copyOf: string }

/** Who says what of an incident: an account a report and root source, in the order of publication, each held against the others. */
export function accountsOf(incident: Incident, tellings: readonly Told[]): AccountMatrix {
  const origins = new Map(tellings.map(({ reading }) => [reading.report.id, reading.report]))
  const rows = sameSources(
    tellings
      .filter(({ telling }) => incident.tellings.includes(telling.id))
      .toSorted((a, b) => byPublication(a.telling, b.telling))
      .flatMap(told => rowsOf(told, incident, origins)),
  )
  const standing = withStanding(foldCopies(joined(rows)))
  const marks = marksOf(standing)
  const accounts = standing.map((account, i): Account => ({ ...account, marks: marks[i]! }))
  return {
    incident: incident.id,
    accounts,
    independent: accounts.filter(account => account.standing === 'independent').length,
  }
}

function rowsOf(
  { telling, reading, copyOf }: Told,
  incident: Incident,
  origins: ReadonlyMap<string, Report>,
): readonly Row[] {
  const { id, outlet, url, publishedAt } = reading.report
  return saidBySource(telling, reading, origins.get(copyOf) ?? { id: copyOf, outlet: null, url: null }, incident).map(
    ({ source, cells }) => ({
      id: idOf(id, source),
      source,
      report: id,
      outlet: outlet ?? hostOf(url),
      publishedAt,
      copies: [],
      copyOf,
      cells,
    }),
  )
}

/** By day of publication, then by id; undated first, so that they never revise what is dated. */
const byPublication = (a: Telling, b: Telling): number => {
  const [x, y] = [a.report.publishedAt ?? '', b.report.publishedAt ?? '']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : 1
}

/** One row for each source of a report, also where two of its tellings are of this incident or two names turned out one. */
const joined = (rows: readonly Row[]): readonly Row[] =>
  joinedBy(
    joinedBy(rows, ({ id }) => id),
    ({ report, source }) => `${report} ${source.key}`,
  )

function joinedBy(rows: readonly Row[], keyOf: (row: Row) => string): readonly Row[] {
  const groups = Map.groupBy(rows, keyOf)
  return [...groups.values()].map(group => ({
    ...(group.find(isOwnVoice) ?? group[0]!),
    source: jointly(group.map(({ source }) => source)),
    cells: group.map(({ cells }) => cells).reduce(bothCells),
  }))
}

/** One source for the several that speak for one body in a report: "Jay Thomas, Kentucky police". */
function jointly(sources: readonly Source[]): Source {
  const own = sources.find(source => isOwnVoice({ source }))
  const names = [...new Set(sources.map(({ name }) => name))]
  return own ?? { ...sources[0]!, name: names.join(', ') }
}

const isOwnVoice = ({ source: { kind } }: Pick<Row, 'source'>): boolean => kind === 'outlet' || kind === 'report'

/** Made of the report's own words for the source alone, so that no other report changes it. */
const idOf = (report: string, source: Source): string =>
  isOwnVoice({ source }) ? report : `${report}/${source.kind === 'unnamed' ? 'unnamed' : labelOf(source.name)}`

function bothCells(a: Cells, b: Cells): Cells {
  const fields = [...new Set([...Object.keys(a), ...Object.keys(b)])] as Field[]
  return Object.fromEntries(
    fields.map(field => [field, merged<unknown>([...(a[field] ?? []), ...(b[field] ?? [])])]),
  ) as Cells
}

/** A copy that says the same as its first report is one account with it; what it says otherwise stays a row. */
function foldCopies(rows: readonly Row[]): readonly Row[] {
  const firsts = new Map(rows.map(row => [`${row.report} ${row.source.key}`, row]))
  const firstOf = (row: Row): Row | undefined =>
    row.copyOf === row.report ? undefined : firsts.get(`${row.copyOf} ${row.source.key}`)
  const folds = (row: Row): boolean => {
    const first = firstOf(row)
    return first !== undefined && saysNoMore(row.cells, first.cells)
  }
  return rows
    .filter(row => !folds(row))
    .map(row => ({
      ...row,
      copies: rows.filter(other => firstOf(other) === row && folds(other)).map(other => other.report),
    }))
}

const saysNoMore = (copy: Cells, first: Cells): boolean =>
  (Object.keys(copy) as Field[]).every(field =>
    copy[field]!.every(({ value }) => first[field]?.some(said => JSON.stringify(said.value) === JSON.stringify(value))),
  )

function withStanding(rows: readonly Row[]): readonly Omit<Account, 'marks'>[] {
  const seen = new Set<string>()
  return rows.map(({ copyOf, ...row }) => {
    const voice = voiceOf(row)
    const again = seen.has(voice)
    seen.add(voice)
    const standing =
      row.source.kind === 'unnamed'
        ? 'unnamed'
        : copyOf !== row.report && again
          ? 'copy'
          : again
            ? 'again'
            : 'independent'
    return { ...row, standing }
  })
}
