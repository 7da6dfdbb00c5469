import { addressOf } from '../../address.ts'
import type { ActorRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import type { Column } from '../../parts/table.tsx'

/** The other names of an actor, each once, whatever their capitals. */
const othersOf = ({ name, aliases }: ActorRow): string => {
  const names = new Map(aliases.map(alias => [alias.name.toLowerCase(), alias.name]))
  names.delete(name.toLowerCase())
  return [...names.values()].join(' · ')
}

export const COLUMNS: readonly Column<ActorRow>[] = [
  {
    key: 'name',
    title: m.actors.columns.name,
    cell: ({ key, name, named }) => (
      <Link href={addressOf.actor(key)} tabIndex={-1} dir="auto" className={named ? undefined : 'label'}>
        {name}
      </Link>
    ),
  },
  {
    key: 'names',
    title: m.actors.columns.names,
    cell: row => {
      const others = othersOf(row)
      return others ? (
        <span className="dim" dir="auto">
          {others}
        </span>
      ) : null
    },
  },
  {
    key: 'claims',
    title: m.actors.columns.claims,
    end: true,
    cell: ({ claims }) => (
      <>
        {m.number(claims)} <span className="unit dim">{m.sources.unit('claims', claims)}</span>
      </>
    ),
  },
]
