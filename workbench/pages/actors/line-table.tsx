import { useState } from 'react'
import { addressOf } from '../../address.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Link } from '../../parts/link.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import type { Line } from './lines.ts'

const COLUMNS: readonly Column<Line>[] = [
  {
    key: 'from',
    title: m.actors.edgeColumns.from,
    cell: ({ from, fromName }) => (
      <Link href={addressOf.actor(from)} onClick={event => event.stopPropagation()} dir="auto" tabIndex={-1}>
        {fromName}
      </Link>
    ),
  },
  { key: 'kind', title: m.actors.edgeColumns.kind, cell: ({ words }) => words },
  {
    key: 'to',
    title: m.actors.edgeColumns.to,
    cell: ({ to, toName }) => (
      <Link href={addressOf.actor(to)} onClick={event => event.stopPropagation()} dir="auto" tabIndex={-1}>
        {toName}
      </Link>
    ),
  },
  { key: 'claims', title: m.actors.edgeColumns.claims, end: true, cell: ({ claims }) => m.number(claims.length) },
]

/** Rows shown at first, and more at a time. */
const STEP = 50

/** All that is drawn, line by line. */
export function LineTable({
  lines,
  onOpen,
}: {
  readonly lines: readonly Line[]
  readonly onOpen: (line: Line) => void
}) {
  const [most, setMost] = useState(STEP)
  const rest = lines.length - most
  return (
    <div className="line-table">
      <Table
        caption={m.actors.edgesCaption}
        columns={COLUMNS}
        rows={lines.slice(0, most)}
        keyOf={({ id }) => id}
        onOpen={onOpen}
      />
      {rest > 0 && <Button onClick={() => setMost(most + STEP)}>{m.actors.more(Math.min(rest, STEP))}</Button>}
    </div>
  )
}
