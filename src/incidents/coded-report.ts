import type { CodedHarm, CodedParty, CodedReport } from '../reading/coded-report.ts'
import { fold } from '../reading/places/fold.ts'
import type { Cell, EventReport } from './event-report.ts'

const SLOTS = [1, 2, 3, 4, 5, 6]

/** A row as what it says of the happening. Nothing that tells which event it belongs to is looked at. */
export function codedReport({ id, cells }: EventReport): CodedReport {
  const [start, end] = [textOf(cells.date_start), textOf(cells.date_end)]
  const ends = [start ?? end, end ?? start].sort()
  const [latitude, longitude] = [numberOf(cells.latitude), numberOf(cells.longitude)]
  const source = textOf(cells.source)
  const cited = /^(.*?) \((\d{4}-\d{2}-\d{2})\) ?(.*)$/su.exec(source ?? '')
  return {
    id,
    days: ends[0] && ends[1] ? { from: ends[0], to: ends[1] } : null,
    city: textOf(cells.city),
    location: textOf(cells.location),
    point: latitude === null || longitude === null ? null : { latitude, longitude },
    parties: SLOTS.flatMap(slot => partyOf(cells, slot)),
    target: textOf(cells.target),
    killed: harmOf(cells, 'deaths'),
    injured: harmOf(cells, 'injuries'),
    source,
    outlet: cited?.[1] || textOf(cells.source_author),
    published: cited?.[2] ?? null,
    title: cited?.[3] || null,
  }
}

type Cells = EventReport['cells']

function partyOf(cells: Cells, slot: number): readonly CodedParty[] {
  const of = (column: string): string | null => textOf(cells[`actor${slot}${column}`])
  const name = cells[`actor${slot}`]
  if (typeof name !== 'string' || name.trim() === '') return []
  return [
    {
      slot,
      id: of('_id') ?? fold(name),
      name,
      identified: !/^un(?:known|identified|named)\b/i.test(name),
      type: of('_type'),
      subtype: of('_subtype'),
      party: of('_party'),
      violence: (of('_violence') ?? '').split(/;\s*/).filter(kind => kind !== '' && kind !== 'Unknown'),
    },
  ]
}

const harmOf = (cells: Cells, harm: string): CodedHarm => ({
  best: numberOf(cells[`${harm}_best`]),
  low: numberOf(cells[`${harm}_low`]),
  high: numberOf(cells[`${harm}_high`]),
})

const textOf = (cell: Cell | undefined): string | null => {
  const text = typeof cell === 'number' ? String(cell) : (cell ?? '').trim()
  return text === '' || text === 'Unknown' ? null : text
}

const numberOf = (cell: Cell | undefined): number | null => (typeof cell === 'number' ? cell : null)
