import type { Transaction } from 'kysely'
import type { Extent } from '../incidents/anchors.ts'
import type { DecidedTelling } from './decisions.ts'
import { inBatches } from './in-batches.ts'
import { incidentNamed } from './incident-named.ts'
import type { Tables } from './schema.ts'

/** What a person wants of the incidents: these are one; these reports tell of one; these tell of another happening than the rest. */
export type Wish =
  | { readonly kind: 'merge'; readonly incidents: readonly string[] }
  | { readonly kind: 'merge'; readonly reports: readonly string[] }
  | { readonly kind: 'split'; readonly incident: string; readonly reports: readonly string[] }

/** A wish that cannot be met, in one sentence for people. Nothing has changed. */
export class UnmetWish extends Error {
  override readonly name = 'UnmetWish'
}

/** A telling that a wish is about, with its id of today. */
export type Chosen = DecidedTelling & { readonly id: string }

/** The tellings that a wish is about: of a split all that those taken out tell of has side 0. Throws UnmetWish. */
export function tellingsMeant(transaction: Transaction<Tables>, wish: Wish): Promise<readonly Chosen[]> {
  if (wish.kind === 'split') return toSplit(transaction, wish)
  return 'incidents' in wish ? toMerge(transaction, wish.incidents) : toGather(transaction, wish.reports)
}

/** Units of text of the words that are kept for people to read. */
const LONGEST = 100

async function toMerge(transaction: Transaction<Tables>, names: readonly string[]): Promise<readonly Chosen[]> {
  const incidents = new Set<string>()
  for (const name of names) incidents.add(await standing(transaction, name))
  if (incidents.size < 2) throw new UnmetWish(`${names.join(' and ')} are one incident already`)
  const tellings: Chosen[] = []
  for (const incident of incidents) tellings.push(...(await tellingsIn(transaction, incident)))
  return tellings
}

async function toGather(transaction: Transaction<Tables>, reports: readonly string[]): Promise<readonly Chosen[]> {
  const tellings = await inBatches(reports, some => chosen(transaction, 'report_id', some))
  const strange = reports.find(report => !tellings.some(telling => telling.report === report))
  if (strange !== undefined) throw new UnmetWish(`there is no report ${strange} that tells of anything`)
  if (tellings.length < 2) throw new UnmetWish('one report alone cannot be merged')
  return tellings.toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

async function toSplit(
  transaction: Transaction<Tables>,
  { incident: name, reports }: Extract<Wish, { kind: 'split' }>,
): Promise<readonly Chosen[]> {
  const tellings = await tellingsIn(transaction, await standing(transaction, name))
  const there = [...new Set(tellings.map(({ report }) => report))]
  const strange = reports.find(report => !there.includes(report))
  if (strange !== undefined)
    throw new UnmetWish(`the report ${strange} does not tell of ${name}; these do: ${there.join(', ')}`)
  if (there.every(report => reports.includes(report)))
    throw new UnmetWish(`these are all reports of ${name}; one at least must stay`)
  // Whatever else these reports tell of: else another telling of theirs takes the place of the one taken out.
  const elsewhere = (await inBatches(reports, some => chosen(transaction, 'report_id', some))).filter(
    ({ id }) => !tellings.some(telling => telling.id === id),
  )
  return [
    ...tellings.map((telling): Chosen => ({ ...telling, side: reports.includes(telling.report) ? 0 : 1 })),
    ...elsewhere,
  ]
}

async function standing(transaction: Transaction<Tables>, name: string): Promise<string> {
  const id = await incidentNamed(transaction, name)
  if (id === null) throw new UnmetWish(`there is no incident ${name}; according incidents lists them`)
  return id
}

const tellingsIn = (transaction: Transaction<Tables>, incident: string): Promise<readonly Chosen[]> =>
  chosen(transaction, 'incident_id', [incident])

async function chosen(
  transaction: Transaction<Tables>,
  by: 'incident_id' | 'report_id',
  ids: readonly string[],
): Promise<readonly Chosen[]> {
  const rows = await transaction
    .selectFrom('telling')
    .innerJoin('report', 'report.id', 'telling.report_id')
    .innerJoin('document', 'document.id', 'report.document_id')
    .select(['telling.id', 'report_id as report', 'spans', 'text'])
    .where(by, 'in', ids)
    .orderBy('telling.id')
    .execute()
  return rows.map(({ id, report, spans, text }) => {
    const extents: readonly Extent[] = JSON.parse(spans)
    const [start, end] = extents[0]!
    return { id, report, extents, words: text.slice(start, Math.min(end, start + LONGEST)), side: 0 }
  })
}
