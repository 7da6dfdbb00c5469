import { readFileSync } from 'node:fs'
import { openSandbox } from '../../src/intake/extract/sandbox/sandbox.ts'
import { post, TELEGRAM_HEAD } from './samples.ts'

// A process of its own, since a peak is of the process: reads a Telegram export of so many bytes (its argument), which is
// never whole anywhere, through the sandbox, and sends what that took.

/** Peaks in MB. */
export type Streamed = {
  readonly posts: number
  readonly seconds: number
  readonly parent: number
  /** Of the process in which the export is told apart; null where the system does not tell. */
  readonly child: number | null
}

async function* exportOf(bytes: number): AsyncGenerator<Uint8Array> {
  yield Buffer.from(TELEGRAM_HEAD)
  let made = 0
  for (let i = 0; made < bytes; ) {
    const posts = Array.from({ length: 100 }, () => post(i++))
    const chunk = Buffer.from(`${made ? ',' : ''}\n${posts.join(',\n')}`)
    made += chunk.length
    yield chunk
  }
  yield Buffer.from(']}')
}

/** Most memory that this process's only child has held, where /proc tells. */
function childPeak(): number | null {
  try {
    const [pid] = readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim().split(' ')
    return Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1024
  } catch {
    return null
  }
}

const sandbox = openSandbox()
const started = process.hrtime.bigint()
let posts = 0
const input = { path: 'result.json', bytes: exportOf(Number(process.argv[2])) }
for await (const part of sandbox.extract(input, 'telegram-json')) {
  if (part.kind === 'failure') throw new Error(`the export cannot be read: ${part.message}`)
  posts++
}
const seconds = Number(process.hrtime.bigint() - started) / 1e9
const child = childPeak()
sandbox.close()
process.send!({ posts, seconds, parent: process.resourceUsage().maxRSS / 1024, child } satisfies Streamed)
