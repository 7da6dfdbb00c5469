import { addressOf } from '../../address.ts'
import type { ActorRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import { type Column, Table } from '../../parts/table.tsx'

type Alias = ActorRow['aliases'][number]

const COLUMNS: readonly Column<Alias>[] = [
  { key: 'name', title: m.actors.nameColumns.name, cell: ({ name }) => <span dir="auto">{name}</span> },
  { key: 'reason', title: m.actors.nameColumns.reason, cell: ({ reason }) => <span dir="auto">{reason}</span> },
  { key: 'reports', title: m.actors.nameColumns.reports, end: true, cell: ({ reports }) => m.number(reports) },
]

/** How reports call an actor, with the ground on which each name is its own; and who may be the same, joined by nobody. */
export const Names = ({ actor: { aliases, maybe } }: { readonly actor: ActorRow }) => (
  <section>
    <h2>{m.actors.names}</h2>
    <div className="names">
      <Table caption={m.actors.namesCaption} columns={COLUMNS} rows={aliases} keyOf={({ name }) => name} />
    </div>
    {maybe.length > 0 && (
      <>
        <h3>{m.actors.maybe}</h3>
        <ul className="maybe">
          {maybe.map(({ key, name, reason }) => (
            <li key={key}>
              <Link href={addressOf.actor(key)} dir="auto">
                {name}
              </Link>{' '}
              <span className="dim" dir="auto">
                {reason}
              </span>
            </li>
          ))}
        </ul>
      </>
    )}
  </section>
)
