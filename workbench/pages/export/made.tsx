import { useQuery } from '@tanstack/react-query'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { ExportList, ExportRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Failure } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { Wide } from '../../parts/wide.tsx'

const COLUMNS: readonly Column<ExportRow>[] = [
  { key: 'file', title: m.exporting.made.file, cell: ({ id, file }) => `${id}. ${file}` },
  { key: 'at', title: m.exporting.made.at, cell: ({ at }) => m.moment(at) },
  { key: 'who', title: m.exporting.made.who, cell: ({ who }) => <span dir="auto">{who}</span> },
  {
    key: 'forWhom',
    title: m.exporting.made.forWhom,
    cell: ({ forWhom }) => <span dir="auto">{forWhom ?? m.exporting.made.nobodyNamed}</span>,
  },
  { key: 'profile', title: m.exporting.profile, cell: ({ profile }) => profile },
  { key: 'of', title: m.exporting.made.of, cell: row => <span dir="auto">{whichWords(row)}</span> },
  { key: 'incidents', title: m.exporting.made.incidents, cell: ({ incidents }) => m.number(incidents), end: true },
  { key: 'size', title: m.exporting.size, cell: ({ bytes }) => m.size(bytes), end: true },
  {
    key: 'sha256',
    title: 'SHA-256',
    cell: ({ sha256 }) => (
      <code className="sum" title={sha256}>
        {sha256.slice(0, 16)}
      </code>
    ),
  },
]

/** What left the ledger, the last first. */
export function Made() {
  const { data, error, refetch } = useQuery({
    queryKey: keys.exportsMade(),
    queryFn: ({ signal }) => get<ExportList>('/api/exports', {}, signal),
  })
  return (
    <section aria-labelledby="exports-made">
      <h2 id="exports-made">{m.exporting.made.title}</h2>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.rows.length === 0 && <p className="dim">{m.exporting.made.none}</p>}
      {data && data.rows.length > 0 && (
        <Wide label={m.exporting.made.title}>
          <Table
            caption={m.exporting.made.title}
            columns={COLUMNS}
            rows={data.rows}
            keyOf={({ id }) => id.toString()}
          />
        </Wide>
      )}
    </section>
  )
}

const whichWords = ({ conditions, chosen }: ExportRow): string =>
  [
    ...(chosen === null ? [] : [m.exporting.made.picked(chosen)]),
    ...conditions.map(({ name, value }) => m.incidents.condition(name, value)),
  ].join(' · ') || m.exporting.all
