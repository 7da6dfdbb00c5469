import type { ExportJob, ReadyExport } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { type Column, Table } from '../../parts/table.tsx'
import { Wide } from '../../parts/wide.tsx'
import { Preview } from './preview.tsx'

type Props = { readonly job: ExportJob; readonly ready: ReadyExport }
type Loss = ReadyExport['losses'][number]

const COLUMNS: readonly Column<Loss>[] = [
  { key: 'field', title: m.exporting.loss.field, cell: ({ field }) => <code>{field}</code> },
  { key: 'rule', title: m.exporting.loss.rule, cell: ({ rule }) => rule },
  { key: 'values', title: m.exporting.loss.values, cell: ({ values }) => m.number(values), end: true },
  { key: 'incidents', title: m.exporting.loss.incidents, cell: ({ incidents }) => m.number(incidents), end: true },
]

/** What a file holds, what was taken out of it, what its format could not hold, and how it begins. */
export function Ready({ job: { profile, format, rule }, ready }: Props) {
  const say = m.exporting
  const { incidents, bytes, sha256, taken, names, losses, preview } = ready
  const out = [
    ...(names ? [say.namesSought(names)] : []),
    ...(taken.names ? [say.taken.names(taken.names)] : []),
    ...(taken.texts ? [say.taken.texts(taken.texts)] : []),
    ...taken.sensitive.map(({ kind, times }) => say.taken.sensitive(kind, times)),
    ...(taken.incidents ? [say.taken.incidents(taken.incidents)] : []),
  ]
  return (
    <>
      <dl className="facts">
        <Fact name={say.holds}>{m.incidentCount(incidents)}</Fact>
        <Fact name={say.format}>{format}</Fact>
        <Fact name={say.profile}>{profile}</Fact>
        <Fact name={m.incidents.rule}>{m.rules[rule].name}</Fact>
        <Fact name={say.size}>{m.size(bytes)}</Fact>
        <Fact name="SHA-256">
          <code className="sum">{sha256}</code>
        </Fact>
      </dl>
      {incidents === 0 && <p className="warned">{say.holdsNothing}</p>}
      <h3>{say.takenOut}</h3>
      {out.length ? (
        <ul className="taken">
          {out.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : (
        <p>{say.nothingTaken}</p>
      )}
      <h3>{say.lost(format)}</h3>
      {losses.length ? (
        <Wide label={say.lost(format)}>
          <Table
            caption={say.lost(format)}
            columns={COLUMNS}
            rows={losses}
            keyOf={({ field, rule }) => `${field} ${rule}`}
          />
        </Wide>
      ) : (
        <p>{say.nothingLost}</p>
      )}
      <h3>{say.begins}</h3>
      <Preview preview={preview} />
    </>
  )
}

const Fact = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
