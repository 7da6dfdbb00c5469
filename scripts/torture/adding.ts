import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { Told } from './troubles.ts'

const MAIN = fileURLToPath(new URL('../../src/cli/main.mjs', import.meta.url))

/** How a run of `according add` ended: its status (null where a signal ended it), what it told, its error output. */
export type Run = { readonly status: number | null; readonly told: readonly Told[]; readonly errors: string }

/** Runs `according add` in a process of its own; `killAfter` milliseconds it is killed (signal 9). */
export async function runAdd(file: string, address: string, killAfter: number | null = null): Promise<Run> {
  const child = spawn(process.execPath, [MAIN, 'add', file, '--ledger', address, '--format', 'jsonl'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
  const told: Told[] = []
  let errors = ''
  child.stderr.on('data', data => {
    errors += data
  })
  const lines = createInterface({ input: child.stdout }).on('line', line => {
    const whole = wholeLine(line)
    if (whole?.report) told.push({ report: whole.report, claims: whole.claims })
  })
  const ended = new Promise<number | null>(resolve => child.on('exit', resolve))
  await new Promise(resolve => lines.on('close', resolve))
  const status = await ended
  if (timer) clearTimeout(timer)
  return { status, told, errors }
}

/** A line of the output; null where a kill cut it off. */
function wholeLine(line: string): { readonly report: string | null; readonly claims: number } | null {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
