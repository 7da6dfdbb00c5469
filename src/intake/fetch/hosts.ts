import { type Exchange, headerOf } from './exchange.ts'
import type { Refusal } from './refusal.ts'

/** Time as a run has it: milliseconds since 1970, and how to let some pass. */
export type Clock = { readonly now: () => number; readonly sleep: (milliseconds: number) => Promise<unknown> }

/** Asks a host when it is its turn; `delay`: milliseconds that the host wants between two questions. */
export type Turns = (host: string, delay: number, ask: () => Promise<Exchange | Refusal>) => Promise<Exchange | Refusal>

type Host = {
  turn: Promise<unknown>
  /** When the last question was answered, and when it may be asked again after it failed or asked for rest. */
  asked: number
  notBefore: number
  failures: number
}

const FIRST_REST = 60_000
const LONGEST_REST = 6 * 3_600_000
/** What a host may ask for by "retry-after". */
const LONGEST_ASKED = 24 * 3_600_000

/**
 * One question at a time to each host, with a pause between two. A host that cannot be reached, or answers that it has too
 * much to do, rests: as long as it says, else a minute, and twice as long each time after that, up to six hours; until then
 * it is not asked.
 */
export function takingTurns({ now, sleep }: Clock): Turns {
  const hosts = new Map<string, Host>()
  return (name, delay, ask) => {
    const host = hosts.get(name) ?? { turn: Promise.resolve(), asked: 0, notBefore: 0, failures: 0 }
    hosts.set(name, host)
    const turn = host.turn.then(async () => {
      if (host.notBefore > now()) return resting(name, host.notBefore)
      await sleep(Math.max(0, host.asked + delay - now()))
      const answer = await ask()
      host.asked = now()
      const rest = restOf(answer, host.failures, now())
      host.failures = rest ? host.failures + 1 : 0
      host.notBefore = now() + rest
      return answer
    })
    host.turn = turn.catch(() => {})
    return turn
  }
}

function restOf(answer: Exchange | Refusal, failures: number, now: number): number {
  if ('code' in answer) return answer.code === 'unreachable' || answer.code === 'slow' ? restAfter(failures) : 0
  return answer.status === 429 || answer.status === 503 ? (restAsked(answer, now) ?? restAfter(failures)) : 0
}

/** How long what failed so often before is left alone, in milliseconds. */
export const restAfter = (failures: number): number => Math.min(LONGEST_REST, FIRST_REST * 2 ** Math.min(failures, 20))

/** How long a host asks to be left alone: "retry-after" in seconds or as a date; null where it does not say. */
export function restAsked(answer: Pick<Exchange, 'headers'>, now: number): number | null {
  const said = headerOf(answer, 'retry-after')?.trim() ?? ''
  const rest = /^\d{1,9}$/.test(said) ? 1000 * Number(said) : Date.parse(said) - now
  return Number.isNaN(rest) ? null : Math.max(0, Math.min(LONGEST_ASKED, rest))
}

const resting = (host: string, notBefore: number): Refusal => ({
  code: 'wait',
  message: `${host} is left alone until ${new Date(notBefore).toISOString()}, since it could not answer before; try again then`,
  notBefore,
})
