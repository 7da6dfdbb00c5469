import type { Transaction } from 'kysely'
import type { Failure, Intake, TakenIn } from '../intake/intake.ts'
import { identityOf } from '../intake/report-id.ts'
import type { Besides, Report } from '../text/report.ts'
import { keepExchanges, type WaysKept } from './exchanges.ts'
import { inBatches } from './in-batches.ts'
import { type Kept, keepReports } from './keep.ts'
import { keepFailure } from './keep-failure.ts'
import { keepLayout, type Layout } from './layout.ts'
import type { Ledger } from './open.ts'
import { keepOriginals } from './originals.ts'
import type { ReadAnswer, Readers } from './readers.ts'
import type { Tables } from './schema.ts'

/** What became of one input; told only after it is safe on the disk. `path`, `line` and `part`: where it came from, as in Intake. */
export type Added = { readonly path: string; readonly line: number | null; readonly part?: string } & (
  | {
      /** 'revision': new, and a later version of an article that the ledger has. */
      readonly state: Kept['state'] | 'revision'
      /** Its id in the ledger. */
      readonly report: string
      readonly claims: number
      /** Ids of the incidents of which it tells, as they stood then. */
      readonly incidents: readonly string[]
      /** The report of which it is a copy, null where it is none. */
      readonly copyOf: string | null
      /** The version before it, null where there is none. */
      readonly revises: string | null
    }
  | { readonly state: 'failed'; readonly report: null; readonly why: string }
)

/** By which version of the reader reports are added (src/intake/reader-version.ts), and by whose clock. */
export type Adding = { readonly reader: string; readonly now: () => string }

/** A report on its way into the ledger: where it came from, its original there, and what is or will be known of it. */
export type Underway = {
  readonly path: string
  readonly line: number | null
  readonly part?: string
  readonly original: string | null
  /** How it stood in its file; absent where that does not tell. */
  readonly layout?: Layout
  readonly work: Work | Promise<Work>
}
type Work = ReadAnswer | Kept | Failure

/** Reports a transaction at the most; as many are being read while these are written. */
const BATCH = 16
/** Bytes of originals a transaction, about, at the most. */
const BATCH_BYTES = 4 * 1024 * 1024

/**
 * Adds what was taken in to the ledger, in its order, some reports a transaction: originals first, then what was read from
 * them. Each batch is told after its commit; whoever asks for no more leaves what was told, and nothing half-written.
 */
export async function* add(
  ledger: Ledger,
  intake: AsyncIterable<Intake>,
  readers: Readers,
  adding: Adding,
): AsyncGenerator<readonly Added[]> {
  yield* written(ledger, underway(ledger, intake, readers, adding), adding)
}

/** Keeps the originals and has those reports read that this reader has not read before. */
async function* underway(
  ledger: Ledger,
  intake: AsyncIterable<Intake>,
  readers: Readers,
  { reader, now }: Adding,
): AsyncGenerator<readonly Underway[]> {
  const ways: WaysKept = new WeakMap()
  for await (const batch of batchesOf(intake)) {
    const known = await knownOf(ledger, batch, reader)
    const originals = await keptOriginals(ledger, batch, ways, now)
    yield batch.map(taken => {
      const { path, line = null, part } = taken
      const stands = part === undefined ? { path, line } : { path, line, part }
      const work =
        taken.kind === 'failure' ? taken : (known.get(identityOf(taken.report)) ?? readers.read(jobOf(taken)))
      return { ...stands, original: originals.get(taken) ?? null, ...layoutIn(taken), work }
    })
  }
}

/** How a report stood in its file, where the file told it apart. */
function layoutIn(taken: Intake): Pick<Underway, 'layout'> {
  if (taken.kind === 'failure' || !taken.blocks) return {}
  const { part = null, blocks, origin = [], report } = taken
  return { layout: { part, besides: besidesOf(report), blocks, origin } }
}

const besidesOf = ({ author, updatedAt, retrievedAt, forwardedFrom, inReplyTo }: Report): Besides =>
  Object.fromEntries(
    Object.entries({ author, updatedAt, retrievedAt, forwardedFrom, inReplyTo }).filter(
      ([, said]) => said !== undefined,
    ),
  )

async function* batchesOf(intake: AsyncIterable<Intake>): AsyncGenerator<readonly Intake[]> {
  let batch: Intake[] = []
  let bytes = 0
  for await (const taken of intake) {
    batch.push(taken)
    bytes += taken.original?.length ?? 0
    if (batch.length < BATCH && bytes < BATCH_BYTES) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length) yield batch
}

const jobOf = ({ report, text, issues }: TakenIn) => ({ report, text, issues, identity: identityOf(report) })

/** Keeps the bytes of all that has some, and how they were got; returns their names in the ledger. */
async function keptOriginals(
  ledger: Ledger,
  batch: readonly Intake[],
  ways: WaysKept,
  now: () => string,
): Promise<ReadonlyMap<Intake, string>> {
  const whole = batch.filter(taken => taken.original)
  const acquired = whole.map(({ original, path: origin, line = null, way }) => {
    const method = way ? 'fetch' : origin === '-' ? 'stdin' : line === null ? 'file' : 'line'
    return { bytes: original!, origin, line, method } as const
  })
  const names = await keepOriginals(ledger, acquired, now)
  const got = whole.flatMap(({ way }, i) => (way ? { sha256: names[i]!, way } : []))
  await keepExchanges(ledger, got, ways)
  return new Map(whole.map((taken, i) => [taken, names[i]!]))
}

/** By identity, the reports of a batch that `reader` has read already. */
async function knownOf({ db }: Ledger, batch: readonly Intake[], reader: string): Promise<ReadonlyMap<string, Kept>> {
  const identities = batch.flatMap(taken => (taken.kind === 'report' ? identityOf(taken.report) : []))
  if (!identities.length) return new Map()
  const rows = await db
    .selectFrom('report')
    .innerJoin('reading', 'reading.report_id', 'report.id')
    .leftJoin('claim', 'claim.reading_id', 'reading.id')
    .select(({ fn }) => ['report.id', 'report.identity', fn.count<number>('claim.id').as('claims')])
    .where('report.identity', 'in', identities)
    .where('reading.reader', '=', reader)
    .groupBy(['report.id', 'report.identity'])
    .execute()
  return new Map(rows.map(({ id, identity, claims }) => [identity, { id, state: 'known', claims, incidents: [] }]))
}

/** Writes each batch when it is read, while the next one is being read. */
export async function* written(
  ledger: Ledger,
  batches: AsyncIterable<readonly Underway[]>,
  adding: Adding,
): AsyncGenerator<readonly Added[]> {
  let before: readonly Underway[] = []
  for await (const batch of batches) {
    if (before.length) yield await write(ledger, before, adding)
    before = batch
  }
  if (before.length) yield await write(ledger, before, adding)
}

async function write(ledger: Ledger, batch: readonly Underway[], { reader, now }: Adding): Promise<readonly Added[]> {
  const works = await Promise.all(batch.map(({ work }) => work))
  return ledger.db.transaction().execute(async transaction => {
    await ledger.differences.alone(transaction, 'add')
    const toKeep = works.flatMap((work, i) =>
      'read' in work ? { read: work.read, original: batch[i]!.original!, made: { reader, at: now() } } : [],
    )
    const kept = (await keepReports(transaction, toKeep)).values()
    const done: (Kept | { readonly why: string })[] = []
    for (const [i, { path, line, original, layout }] of batch.entries()) {
      const work = works[i]!
      if ('state' in work) done.push(work)
      else if ('read' in work) {
        const one = kept.next().value!
        if (layout) await keepLayout(transaction, one.id, layout)
        done.push(one)
      } else {
        const { code, message } = 'fault' in work ? faultOf(work.fault) : work
        await keepFailure(transaction, { path, line, original, code, message }, now())
        done.push({ why: message })
      }
    }
    const places = await placesOf(
      transaction,
      done.flatMap(one => ('id' in one ? one.id : [])),
    )
    return batch.map(({ path, line, part }, i): Added => {
      const one = done[i]!
      const stands = part === undefined ? { path, line } : { path, line, part }
      if ('why' in one) return { ...stands, state: 'failed', report: null, why: one.why }
      const { copyOf, revises, incidents } = places.get(one.id)!
      const state = one.state === 'added' && revises !== null ? 'revision' : one.state
      return { ...stands, state, report: one.id, claims: one.claims, incidents, copyOf, revises }
    })
  })
}

const faultOf = (fault: string) => ({
  code: 'fault',
  message: `a fault of According (${fault}); please report it with the file`,
})

type Standing = Pick<Extract<Added, { report: string }>, 'copyOf' | 'revises' | 'incidents'>

/** Where reports stand among the others now, by their ids. */
async function placesOf(
  transaction: Transaction<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Standing>> {
  const rows = await inBatches(ids, some =>
    transaction
      .selectFrom('report')
      .leftJoin('telling', 'telling.report_id', 'report.id')
      .select(['report.id', 'copy_of', 'revises', 'incident_id'])
      .where('report.id', 'in', some)
      .orderBy('report.id')
      .orderBy('incident_id')
      .execute(),
  )
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, [first, ...others]]) => {
      const incidents = [first!, ...others].flatMap(({ incident_id }) => incident_id ?? [])
      const { copy_of, revises } = first!
      return [id, { copyOf: copy_of === id ? null : copy_of, revises, incidents: [...new Set(incidents)] }]
    }),
  )
}
