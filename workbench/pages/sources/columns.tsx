import { addressOf } from '../../address.ts'
import type { SourceRow } from '../../api/types.ts'
import { m, number } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import type { Column } from '../../parts/table.tsx'
import { GradeSign } from './grade-sign.tsx'
import { Scope } from './scope.tsx'

const counting = (key: Parameters<typeof m.sources.unit>[0]): Column<SourceRow> => ({
  key,
  title: m.sources.columns[key],
  end: true,
  cell: row => (
    <>
      <span className={row[key] ? undefined : 'dim'}>{number(row[key])}</span>{' '}
      <span className="unit dim">{m.sources.unit(key, row[key])}</span>
    </>
  ),
})

/** The columns of all sources; on a phone each number brings its own word. */
export const COLUMNS: readonly Column<SourceRow>[] = [
  {
    key: 'name',
    title: m.sources.columns.name,
    cell: row => (
      <>
        <Link href={addressOf.source(row.key)} tabIndex={-1} dir="auto">
          {row.name}
        </Link>{' '}
        <Scope source={row} />
      </>
    ),
  },
  { key: 'kind', title: m.sources.columns.kind, cell: ({ kind }) => m.sources.kindOf[kind] },
  {
    key: 'reliability',
    title: m.sources.columns.reliability,
    cell: ({ reliability }) => <GradeSign reliability={reliability} />,
  },
  counting('reports'),
  counting('claims'),
  counting('incidents'),
  counting('contradicted'),
  counting('revised'),
]
