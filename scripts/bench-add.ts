// How fast `according add` takes in the corpus of gun violence, end to end, beside reading the same reports without a ledger
// and beside writing the same bytes into a bare table of SQLite; each in a process of its own.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { corporaFolder } from '../src/evaluate/corpora.ts'

const MAIN = fileURLToPath(new URL('../src/cli/main.mjs', import.meta.url))
const GOAL_SPEED = 30
const GOAL_MB = 1000
/** Tells at its end what a process used: most memory and processor time, threads and all, and that of the main thread. */
const TELL_USE = `data:text/javascript,${encodeURIComponent(`
  import { isMainThread } from 'node:worker_threads'
  if (isMainThread) process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
    const { user, system } = process.threadCpuUsage()
    process.stderr.write(['use', maxRSS, userCPUTime + systemCPUTime, user + system].join(' ') + '\\n')
  })`)}`

/** `cpu` and `mainCpu` in seconds: what a busy machine does not change. */
type Run = {
  readonly seconds: number
  readonly peakMb: number
  readonly cpu: number
  readonly mainCpu: number
  readonly out: string
}

/** One command line of `according`; its output is read and thrown away but for the end. */
function according(...args: readonly string[]): Promise<Run> {
  const started = process.hrtime.bigint()
  const child = spawn(process.execPath, ['--import', TELL_USE, MAIN, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, errors] = ['', '']
  child.stdout.on('data', data => {
    out = (out + data).slice(-2000)
  })
  child.stderr.on('data', data => {
    errors = (errors + data).slice(-2000)
  })
  return new Promise((resolve, reject) =>
    child.on('close', status => {
      const seconds = Number(process.hrtime.bigint() - started) / 1e9
      const told = /use ([\d ]+)\n$/.exec(errors)?.[1]
      const [maxRss = 0, cpu = 0, mainCpu = 0] = told?.split(' ').map(Number) ?? []
      const use = { seconds, peakMb: maxRss / 1024, cpu: cpu / 1e6, mainCpu: mainCpu / 1e6, out }
      // Status 1: some texts of the corpus are empty.
      if (told && (status === 0 || status === 1)) resolve(use)
      else reject(new Error(`according ${args.join(' ')} ended with status ${status}: ${errors}`))
    }),
  )
}

/** Seconds to write each line as a row, sixteen a transaction, each safe on the disk. */
function bareInserts(lines: readonly string[], path: string): number {
  const started = process.hrtime.bigint()
  const database = new DatabaseSync(path)
  database.exec(
    'pragma journal_mode = wal; pragma synchronous = full; create table line (id integer primary key, text)',
  )
  const insert = database.prepare('insert into line (text) values (?)')
  for (let i = 0; i < lines.length; i += 16) {
    database.exec('begin')
    for (const line of lines.slice(i, i + 16)) insert.run(line)
    database.exec('commit')
  }
  database.close()
  return Number(process.hrtime.bigint() - started) / 1e9
}

/** The corpus as `add` takes it in. */
function reportLines(): readonly string[] {
  const docs = readFileSync(join(corporaFolder(), 'gva', 'docs.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
  return docs.map(line => {
    const { id, title, dct, uri, content } = JSON.parse(line)
    return JSON.stringify({ id, title, publishedAt: dct, url: uri, text: content })
  })
}

const goal = (met: boolean, words: string): string => `(goal ${words}: ${met ? 'met' : 'NOT met'})`

async function benchAdd(): Promise<void> {
  if (!existsSync(join(corporaFolder(), 'gva', 'docs.jsonl')))
    return console.log(
      `Left out: adding to a ledger, for there is no ${join(corporaFolder(), 'gva')} (set ACCORDING_CORPORA).`,
    )
  const folder = mkdtempSync(join(tmpdir(), 'according-bench-'))
  try {
    const lines = reportLines()
    const file = join(folder, 'reports.jsonl')
    writeFileSync(file, lines.join('\n'))
    const ledger = join(folder, 'ledger')
    console.log(
      `${lines.length} reports, ${(statSync(file).size / 1e6).toFixed(1)} MB, on ${availableParallelism()} cores`,
    )
    const bare = bareInserts(lines, join(folder, 'bare.sqlite'))
    const read = await according('read', file, '--format', 'jsonl')
    const added = await according('add', file, '--ledger', ledger)
    const known = await according('add', file, '--ledger', ledger)
    const row = (name: string, seconds: number, use: Run | null) =>
      console.log(
        [
          name.padEnd(28),
          seconds.toFixed(1).padStart(8),
          (lines.length / seconds).toFixed(1).padStart(10),
          (seconds / read.seconds).toFixed(2).padStart(16),
          ...(use ? [use.cpu, use.mainCpu] : []).map(cpu => cpu.toFixed(1).padStart(9)),
          use ? use.peakMb.toFixed(0).padStart(8) : '',
        ].join(' '),
      )
    console.log(`\n${''.padEnd(28)}  seconds  reports/s  times read alone     CPU s    main s  peak MB`)
    row('bare rows in SQLite', bare, null)
    row('according read', read.seconds, read)
    row('according add', added.seconds, added)
    row('according add, all known', known.seconds, known)
    console.log(`\n${added.out.trimEnd()}\n`)
    const speed = lines.length / added.seconds
    console.log(`Reports a second: ${speed.toFixed(1)} ${goal(speed >= GOAL_SPEED, `at least ${GOAL_SPEED}`)}`)
    console.log(`Peak memory: ${added.peakMb.toFixed(0)} MB ${goal(added.peakMb < GOAL_MB, `under ${GOAL_MB} MB`)}`)
    console.log(`On the disk: ${(statSync(join(ledger, 'ledger.sqlite')).size / 1e6).toFixed(0)} MB`)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

await benchAdd()
