// How long searches and filters take in a ledger of a million claims, on SQLite and on PostgreSQL.
// Each ledger is asked in a process of its own; some questions again in a fresh process each, with opening told apart.
import { type ChildProcess, fork } from 'node:child_process'
import { statSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { type Ledger, openLedger } from '../src/store/open.ts'
import { searchClaims } from '../src/store/search-claims.ts'
import { searchIncidents } from '../src/store/search-incidents.ts'
import { type Built, builtFolder, builtPostgres } from './ledger-bench/build.ts'
import { type Question, questionsFor } from './ledger-bench/questions.ts'

const CLAIMS = Number(process.env.ACCORDING_BENCH_CLAIMS ?? 1_000_000)
const SERVER = process.env.ACCORDING_TEST_POSTGRES ?? 'postgres://postgres@127.0.0.1:5432/postgres'
/** 'sqlite' or 'postgres' asks that one alone. */
const ONLY = process.env.ACCORDING_BENCH_ONLY
const GOAL_MS = 200
const PAGE = { limit: 20, after: null }
/** Questions asked in a fresh process. */
const COLD = 40
/** Words of which the bare scan is asked. */
const SCANNED = 3

type Asked = Question & {
  readonly ms: number
  readonly cpuMs: number
  readonly count: number
  readonly isMore: boolean
}
type Round = {
  readonly asked: readonly Asked[]
  readonly again: readonly Asked[]
  readonly peakMb: number
  readonly rowMs: number
  readonly scans: readonly { word: string; scanMs: number; searchMs: number }[]
  readonly diskMb: number
}
type ColdStart = { readonly loadMs: number; readonly openMs: number; readonly askMs: number }

const since = (started: number): number => performance.now() - started
const ask = async (ledger: Ledger, question: Question): Promise<Asked> => {
  const [started, cpu] = [performance.now(), process.cpuUsage()]
  const search = question.of === 'claims' ? searchClaims : searchIncidents
  const { count, isMore } = await search(ledger, question.filter, PAGE)
  const { user, system } = process.cpuUsage(cpu)
  return { ...question, ms: since(started), cpuMs: (user + system) / 1000, count, isMore }
}

/** In a child: every question once in an order of chance, then once more; then what they are compared with. */
async function askAll({ address }: Built): Promise<Round> {
  const ledger = await openLedger(address, 'read')
  const questions = (await questionsFor(ledger.db)).toSorted((a, b) => order(a) - order(b))
  const asked: Asked[] = []
  for (const question of questions) asked.push(await ask(ledger, question))
  const again: Asked[] = []
  for (const question of questions) again.push(await ask(ledger, question))
  const rows: number[] = []
  for (let id = 1; id <= 200; id++) {
    const started = performance.now()
    await ledger.db
      .selectFrom('claim')
      .selectAll()
      .where('id', '=', id * 37)
      .execute()
    rows.push(since(started))
  }
  const scans: { word: string; scanMs: number; searchMs: number }[] = []
  for (const { filter, ms } of again.filter(({ kind }) => kind === 'rare word').slice(0, SCANNED)) {
    const started = performance.now()
    await sql`select id from claim where searched like ${`%${filter.words}%`} order by published_at desc, id desc limit 20`.execute(
      ledger.db,
    )
    scans.push({ word: filter.words!, scanMs: since(started), searchMs: ms })
  }
  const diskMb = await diskOf(ledger, address)
  await ledger.close()
  return { asked, again, peakMb: process.resourceUsage().maxRSS / 1024, rowMs: median(rows), scans, diskMb }
}

/** A number that depends on the question alone, so that kinds are mixed. */
const order = (question: Question): number =>
  [...JSON.stringify(question)].reduce((hash, letter) => (Math.imul(hash, 31) + letter.codePointAt(0)!) >>> 0, 7)

async function diskOf({ db, kind }: Ledger, address: string): Promise<number> {
  if (kind === 'sqlite') return statSync(join(address, 'ledger.sqlite')).size / 2 ** 20
  const { rows } = await sql<{ bytes: number }>`
    select sum(pg_total_relation_size(oid)) as bytes from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r'`.execute(db)
  return rows[0]!.bytes / 2 ** 20
}

const median = (values: readonly number[]): number => percentile(values, 0.5)
const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.ceil(values.length * share) - 1)]!

async function bench(): Promise<void> {
  const tell = (line: string) => console.log(`  ${line}`)
  console.log(`A ledger of ${CLAIMS} claims; goal: any question under ${GOAL_MS} ms at p95`)
  console.log(
    `${availableParallelism()} cores, ${loadavg()[0]!.toFixed(1)} processes at work: more than cores make times longer`,
  )
  const builds = [() => builtFolder(CLAIMS, rarely(tell)), () => builtPostgres(CLAIMS, SERVER, rarely(tell))]
  for (const build of builds.filter((_, i) => !ONLY || ONLY === ['sqlite', 'postgres'][i])) {
    const built = await build().catch((error: Error) => error)
    if (built instanceof Error) {
      console.log(`\nNot measured: ${built.message}`)
      continue
    }
    console.log(
      `\n${built.kind}: ${built.buildSeconds === null ? 'stood already' : `built in ${built.buildSeconds.toFixed(0)} s`}`,
    )
    const round = (await inChild('ask', built)) as Round
    printRound(round)
    await printCold(built, round.asked)
  }
}

/** Progress every 100,000 claims at the most. */
function rarely(tell: (line: string) => void): (line: string) => void {
  let last = ''
  return line => {
    const step = line.replace(/\d{5} of.*$/, '')
    if (step !== last) tell(line)
    last = step
  }
}

async function inChild(task: string, built: Built, question?: Question): Promise<unknown> {
  const child: ChildProcess = fork(fileURLToPath(import.meta.url), {
    env: { ...process.env, ACCORDING_BENCH_TASK: JSON.stringify({ task, built, question }) },
  })
  return new Promise((resolve, reject) => {
    child.once('message', resolve)
    child.once('exit', code => reject(new Error(`the asking process ended with ${code}`)))
  })
}

function printRound({ asked, again, peakMb, rowMs, scans, diskMb }: Round): void {
  console.log(`${'kind of question'.padEnd(40)} ${'n'.padStart(4)}     p50     p95     max ms   (first time asked)`)
  const kinds = [...Map.groupBy(asked, ({ kind }) => kind)].toSorted(([a], [b]) => (a < b ? -1 : 1))
  for (const [kind, of] of kinds) printLine(kind, of)
  printLine('ALL, asked for the first time', asked)
  printLine('ALL, asked once more', again)
  printLine(
    'ALL, processor time of this process',
    asked.map(question => ({ ...question, ms: question.cpuMs })),
  )
  const worst = asked.toSorted((a, b) => b.ms - a.ms).slice(0, 5)
  console.log('slowest:')
  for (const { ms, of, filter, count, isMore } of worst)
    console.log(
      `  ${ms.toFixed(0).padStart(5)} ms  ${of} ${JSON.stringify(filter)} → ${isMore ? 'more than ' : ''}${count}`,
    )
  const p95 = percentile(
    asked.map(({ ms }) => ms),
    0.95,
  )
  console.log(`p95: ${p95.toFixed(0)} ms (goal under ${GOAL_MS} ms: ${p95 < GOAL_MS ? 'met' : 'NOT met'})`)
  console.log(
    `a row by its id: ${rowMs.toFixed(2)} ms, so the median question takes ${(median(asked.map(({ ms }) => ms)) / rowMs).toFixed(0)} times as long`,
  )
  for (const { word, scanMs, searchMs } of scans)
    console.log(
      `“${word}” by a bare LIKE scan: ${scanMs.toFixed(0)} ms, by search ${searchMs.toFixed(1)} ms: × ${(scanMs / searchMs).toFixed(0)}`,
    )
  console.log(`peak memory of the asking process ${peakMb.toFixed(0)} MB, disk ${diskMb.toFixed(0)} MB`)
}

function printLine(kind: string, asked: readonly Asked[]): void {
  const times = asked.map(({ ms }) => ms)
  const cells = [percentile(times, 0.5), percentile(times, 0.95), Math.max(...times)].map(ms =>
    ms.toFixed(1).padStart(7),
  )
  console.log(`${kind.padEnd(40)} ${String(times.length).padStart(4)} ${cells.join(' ')}`)
}

async function printCold(built: Built, asked: readonly Asked[]): Promise<void> {
  const starts: ColdStart[] = []
  for (let i = 0; i < COLD; i++)
    starts.push((await inChild('cold', built, asked[Math.floor((i * asked.length) / COLD)])) as ColdStart)
  const line = (of: keyof ColdStart) =>
    `${percentile(
      starts.map(start => start[of]),
      0.5,
    ).toFixed(0)} / ${percentile(
      starts.map(start => start[of]),
      0.95,
    ).toFixed(0)}`
  console.log(
    `a fresh process for each of ${COLD} questions, p50 / p95 ms: opening ${line('openMs')}, asking ${line('askMs')}`,
  )
}

const task = process.env.ACCORDING_BENCH_TASK
if (task) {
  const { task: what, built, question } = JSON.parse(task) as { task: string; built: Built; question: Question }
  if (what === 'ask') process.send!(await askAll(built))
  else {
    const started = performance.now()
    const ledger = await openLedger(built.address, 'read')
    const openMs = since(started)
    const { ms: askMs } = await ask(ledger, question)
    await ledger.close()
    process.send!({ loadMs: started, openMs, askMs } satisfies ColdStart)
  }
  process.disconnect()
} else await bench()
