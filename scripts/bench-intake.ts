// What taking files in costs: each format read in this process and in the sandbox, beside plain text of as many bytes in the
// same run; and the memory for a Telegram export of 100 MB beside one of a gigabyte, each in a process of its own.
import { fork } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { streamOf } from '../src/intake/extract/extracted.fixture.ts'
import type { Extracted } from '../src/intake/extract/extracted.ts'
import { extractorOf } from '../src/intake/extract/extractors.ts'
import { openSandbox, type Sandbox } from '../src/intake/extract/sandbox/sandbox.ts'
import type { Failure } from '../src/intake/failure.ts'
import { pageOf } from '../src/intake/feeds/item-page.ts'
import { readFeed } from '../src/intake/feeds/read-feed.ts'
import { takeIn } from '../src/intake/intake.ts'
import { SAMPLES, type SampleFormat, text } from './intake-bench/samples.ts'
import type { Streamed } from './intake-bench/stream-export.ts'

/** Bytes of each format in a round: so many that the slowest takes a second or so. */
const SIZE = 1_000_000
const ROUNDS = 3
const MB = 1e6

type Extract = Sandbox['extract']

const inProcess: Extract = async function* (input, format) {
  const extract = await extractorOf(format)
  yield* extract(input)
}

/** What a file holds. What the items of a feed carry is read as pages are. */
async function* partsOf(format: SampleFormat, file: Uint8Array, extract: Extract): AsyncGenerator<Extracted | Failure> {
  if (format !== 'feed') return yield* extract({ path: `sample.${format}`, bytes: streamOf(file) }, format)
  const feed = readFeed(file, { path: 'https://wire.example/rss' })
  if (feed.kind === 'failure') return yield feed
  for (const item of feed.items)
    if (item.kind === 'failure') yield item
    else {
      const page = { path: item.link!, url: item.link, bytes: streamOf(pageOf(item, item.content!)) }
      yield* extract({ ...page, type: 'text/html; charset=utf-8' }, 'html')
    }
}

type Part = { readonly kind: string; readonly message?: string }

/** How many reports there are. What cannot be read would seem fast, and is an error. */
async function countReports(what: string, parts: AsyncIterable<Part>): Promise<number> {
  let reports = 0
  for await (const { kind, message } of parts) {
    if (kind === 'failure') throw new Error(`a sample of ${what} cannot be read: ${message}`)
    reports++
  }
  return reports
}

/** Samples of at least so many bytes together. */
function samplesOf(make: (i: number) => Uint8Array, bytes: number): readonly Uint8Array[] {
  const files: Uint8Array[] = []
  for (let made = 0; made < bytes; made += files.at(-1)!.length) files.push(make(files.length))
  return files
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = process.hrtime.bigint()
  await work()
  return Number(process.hrtime.bigint() - started) / 1e9
}

const sizeOf = (files: readonly Uint8Array[]): number => files.reduce((sum, file) => sum + file.length, 0)
const median = (list: readonly number[]): number => list.toSorted((a, b) => a - b)[list.length >> 1]!

async function readAll(format: SampleFormat, files: readonly Uint8Array[], extract: Extract): Promise<number> {
  let reports = 0
  for (const file of files) reports += await countReports(format, partsOf(format, file, extract))
  return reports
}

/** A line of the table: the ways take turns, the first round warms up. */
async function benchFormat(format: SampleFormat, sandbox: Sandbox, folder: string): Promise<void> {
  const files = samplesOf(SAMPLES[format], SIZE)
  const plain = join(folder, format)
  mkdirSync(plain)
  const texts = samplesOf(i => Buffer.from(text(i)), sizeOf(files))
  for (const [i, words] of texts.entries()) writeFileSync(join(plain, `${i}.txt`), words)
  const reports = await readAll(format, files, inProcess)
  const ways = [
    () => countReports('text', takeIn([plain])),
    () => readAll(format, files, inProcess),
    () => readAll(format, files, sandbox.extract),
  ]
  const rounds: number[][] = ways.map(() => [])
  for (let round = 0; round <= ROUNDS; round++)
    for (const [n, way] of ways.entries()) {
      const took = await seconds(way)
      if (round > 0) rounds[n]!.push(took)
    }
  const rate = sizeOf(texts) / median(rounds[0]!)
  const cells = rounds.slice(1).flatMap(times => {
    const own = sizeOf(files) / median(times)
    return [(own / MB).toFixed(1), (reports / median(times)).toFixed(0), `× ${(own / rate).toFixed(2)}`]
  })
  const told = [files.length, reports, (rate / MB).toFixed(1), ...cells]
  console.log([format.padEnd(14), ...told.map(cell => String(cell).padStart(10))].join(''))
}

function streamExport(bytes: number): Promise<Streamed> {
  const child = fork(fileURLToPath(new URL('./intake-bench/stream-export.ts', import.meta.url)), [String(bytes)])
  return new Promise((resolve, reject) => {
    child.once('message', message => resolve(message as Streamed))
    child.once('exit', status => reject(new Error(`the process ended with status ${status}`)))
  })
}

async function bench(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-intake-'))
  const sandbox = openSandbox()
  try {
    const heads = ['files', 'reports', 'MB/s', ...['MB/s', 'reports/s', '× text'], ...['MB/s', 'reports/s', '× text']]
    console.log(
      `Medians of ${ROUNDS} rounds. text: plain text of as many bytes by takeIn; × text: how many times as fast as that`,
    )
    console.log(`${' '.repeat(38)}text   in this process             in the sandbox`)
    console.log([''.padEnd(14), ...heads.map(head => head.padStart(10))].join(''))
    for (const format of Object.keys(SAMPLES) as SampleFormat[]) await benchFormat(format, sandbox, folder)
  } finally {
    sandbox.close()
    rmSync(folder, { recursive: true })
  }
  console.log('\nA Telegram export, streamed through the sandbox')
  for (const bytes of [100 * MB, 1000 * MB]) {
    const { posts, seconds, parent, child } = await streamExport(bytes)
    const peaks = `peak memory ${parent.toFixed(0)} MB, of the sandbox ${child?.toFixed(0) ?? 'unknown'} MB`
    console.log(`${bytes / MB} MB, ${posts} posts, ${seconds.toFixed(0)} s: ${peaks}`)
  }
}

await bench()
