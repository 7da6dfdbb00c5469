// Speed and memory of a whole reading beside two libraries, on the same texts in the same run;
// `npm run bench -- ledger`: of searches in a ledger of a million claims (scripts/bench-ledger.ts); `-- workbench`: of the pages;
// `-- gazetteer`: of building, loading and asking the gazetteer; `-- intake`: of reading files of each format.
// Each reads in a process of its own, so that memory is its own too; rounds take turns, one process working at a time.
import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { corporaFolder } from '../src/evaluate/corpora.ts'
import { LONG_TEXTS, longText } from '../src/evaluate/long-texts.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const ROUNDS = 5
const STARTS = 5
/** As much for what is thrown away at once as the readers of a ledger have (src/store/readers.ts): a third of 24 MB. */
const YOUNG = ['--max-semi-space-size=8']
/** The name says what is run; each gives a function that analyses one text. */
const READERS: Readonly<Record<string, () => Promise<(text: string) => unknown>>> = {
  'according (whole reading)': async () => {
    const { loadKnowledge, read } = await import('../src/index.ts')
    const knowledge = loadKnowledge()
    const report = {
      id: '',
      documentId: '',
      title: null,
      outlet: null,
      url: null,
      publishedAt: '2025-10-23',
      language: 'en',
    }
    return text => read(report, text, knowledge)
  },
  'compromise (three)': async () => (await import('compromise/three')).default,
  'wink-nlp (tags, names)': async () => {
    const [{ default: winkNLP }, { default: model }] = await Promise.all([
      import('wink-nlp'),
      import('wink-eng-lite-web-model'),
    ])
    const nlp = winkNLP(model)
    return text => nlp.readDoc(text)
  },
}

type Round = { readonly seconds: number; readonly peakMb: number }

/** In the child: one pass over all texts for every message, its seconds sent back. */
async function serveRounds(reader: string): Promise<void> {
  const analyse = await READERS[reader]!()
  const { texts } = benchTexts()
  process.on('message', () => {
    const started = process.hrtime.bigint()
    for (const text of texts) analyse(text)
    const seconds = Number(process.hrtime.bigint() - started) / 1e9
    process.send!({ seconds, peakMb: process.resourceUsage().maxRSS / 1024 } satisfies Round)
  })
  process.send!('ready')
}

async function bench(): Promise<void> {
  const { texts, from } = benchTexts()
  const tokens = texts.reduce((sum, text) => sum + countTokens(text), 0)
  console.log(`${texts.length} reports from ${from}, ${tokens} tokens (one count for all: words, numbers and marks)`)
  const children = new Map<string, ChildProcess>()
  for (const reader of Object.keys(READERS)) {
    const env = { ...process.env, ACCORDING_BENCH: reader }
    const child = fork(fileURLToPath(import.meta.url), { env, execArgv: YOUNG })
    await answer(child)
    children.set(reader, child)
  }
  const rounds = new Map<string, Round[]>([...children.keys()].map(reader => [reader, []]))
  for (let round = 0; round <= ROUNDS; round++)
    for (const [reader, child] of children) {
      child.send('round')
      const result = (await answer(child)) as Round
      // The first round warms up.
      if (round > 0) rounds.get(reader)!.push(result)
    }
  for (const child of children.values()) child.disconnect()
  printRounds(rounds, texts.length, tokens)
  printStart()
  await printLongTexts()
}

const answer = (child: ChildProcess): Promise<unknown> =>
  new Promise((resolve, reject) => {
    child.once('message', message => {
      child.off('exit', reject)
      resolve(message)
    })
    child.once('exit', reject)
  })

function printRounds(rounds: ReadonlyMap<string, readonly Round[]>, reports: number, tokens: number): void {
  console.log(`\n${`medians of ${ROUNDS} rounds`.padEnd(26)}  reports/s  tokens/s  slowest – fastest  peak MB`)
  const speed = new Map<string, number>()
  for (const [reader, list] of rounds) {
    const seconds = list.map(round => round.seconds).sort((a, b) => a - b)
    const middle = median(seconds)
    speed.set(reader, tokens / middle)
    const [slowest, fastest] = [tokens / seconds.at(-1)!, tokens / seconds[0]!].map(Math.round)
    const peak = Math.max(...list.map(round => round.peakMb))
    const cells = [
      (reports / middle).toFixed(1).padStart(9),
      String(Math.round(tokens / middle)).padStart(8),
      `${slowest} – ${fastest}`.padStart(17),
      peak.toFixed(0).padStart(7),
    ]
    console.log([reader.padEnd(26), ...cells].join('  '))
  }
  const [own, compromise] = [...speed.values()]
  const peak = Math.max(...[...rounds.values()][0]!.map(round => round.peakMb))
  console.log(
    `\nTokens a second, against compromise: ${goal((own! / compromise!).toFixed(2), own! >= compromise!, 'at least 1.0')}`,
  )
  console.log(`Peak memory: ${goal(`${peak.toFixed(0)} MB`, peak < 500, 'under 500 MB')}`)
}

/** From the start of the process to the first reading, as a user waits for it. */
function printStart(): void {
  const report = globSync('fixtures/reports/*.txt', { cwd: ROOT }).sort()[0]!
  const seconds = Array.from({ length: STARTS }, () => {
    const started = process.hrtime.bigint()
    const { status } = spawnSync(process.execPath, ['src/cli/main.mjs', 'read', report, '--format', 'jsonl'], {
      cwd: ROOT,
    })
    if (status !== 0) throw new Error(`reading ${report} ended with status ${status}`)
    return Number(process.hrtime.bigint() - started) / 1e9
  }).sort((a, b) => a - b)
  const middle = median(seconds)
  console.log(`Start to first reading, median of ${STARTS}: ${goal(`${middle.toFixed(2)} s`, middle < 1, 'under 1 s')}`)
}

/** Seconds for 100 kB of each kind of odd text, and how they grow from 50 kB. */
async function printLongTexts(): Promise<void> {
  const analyse = await READERS['according (whole reading)']!()
  const seconds = (text: string): number => {
    const started = process.hrtime.bigint()
    analyse(text)
    return Number(process.hrtime.bigint() - started) / 1e9
  }
  seconds(longText('plain reports', 50_000))
  console.log(`\n${'100 kB of'.padEnd(28)}  seconds  beside 50 kB`)
  let slowest = 0
  for (const kind of Object.keys(LONG_TEXTS)) {
    const [half, whole] = [50_000, 100_000].map(length => seconds(longText(kind, length)))
    slowest = Math.max(slowest, whole!)
    console.log(`${kind.padEnd(28)}  ${whole!.toFixed(2).padStart(7)}  × ${(whole! / half!).toFixed(1)}`)
  }
  console.log(`Slowest 100 kB: ${goal(`${slowest.toFixed(2)} s`, slowest < 2, 'under 2 s')}`)
}

const goal = (value: string, met: boolean, words: string): string =>
  `${value} (goal ${words}: ${met ? 'met' : 'NOT met'})`

const median = (sorted: readonly number[]): number => sorted[sorted.length >> 1]!

const countTokens = (text: string): number =>
  text.match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\p{N}+(?:[.,]\p{N}+)*|[^\s\p{L}\p{M}\p{N}]/gu)?.length ?? 0

/** Real reports where the corpora are present, else the sample reports. */
function benchTexts(): { readonly texts: readonly string[]; readonly from: string } {
  const corpus = join(corporaFolder(), 'reports', 'articles.jsonl')
  if (existsSync(corpus))
    return {
      texts: readFileSync(corpus, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line).text as string),
      from: 'the corpora',
    }
  const files = globSync('fixtures/reports/*.txt', { cwd: ROOT }).sort()
  return { texts: files.map(file => readFileSync(join(ROOT, file), 'utf8')), from: 'fixtures/reports' }
}

const name = process.env.ACCORDING_BENCH
if (name) await serveRounds(name)
else if (process.argv[2] === 'ledger') await import('./bench-ledger.ts')
else if (process.argv[2] === 'add') await import('./bench-add.ts')
else if (process.argv[2] === 'gazetteer') await import('./bench-gazetteer.ts')
else if (process.argv[2] === 'intake') await import('./bench-intake.ts')
else if (process.argv[2] === 'workbench') await import('./bench-workbench.ts')
else await bench()
