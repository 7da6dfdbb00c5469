import assert from 'node:assert/strict'
import type { TestContext } from 'node:test'
import { type Loopback, webServer } from './canary.fixture.ts'
import { type Fetched, type Fetching, type Got, openFetcher } from './fetcher.ts'
import { openHost } from './guard.ts'

/** A clock that only moves when somebody sleeps; how long each slept. */
export function stillClock() {
  let at = Date.UTC(2025, 9, 23)
  const slept: number[] = []
  const sleep = async (milliseconds: number) => {
    if (milliseconds > 0) slept.push(milliseconds)
    at += milliseconds
  }
  return { now: () => at, sleep, slept }
}

/** What gets pages from this machine at once. */
export const fetcherOf = (fetching: Partial<Fetching> = {}) =>
  openFetcher({ open: [openHost('127.0.0.1')], pause: 0, clock: stillClock(), ...fetching })

/** A web server for the time of a test. */
export async function site(t: TestContext, answer: Parameters<typeof webServer>[0]): Promise<Loopback> {
  const server = await webServer(answer)
  t.after(server.close)
  return server
}
/** A page that was got. */
export const fetched = (got: Got): Fetched => {
  assert.ok('kind' in got && got.kind === 'fetched', JSON.stringify(got))
  return got
}
/** What became of a page, for programs. */
export const codeOf = (got: Got): string => ('code' in got ? got.code : got.kind)
/** The same for people, ports apart. */
export const why = (got: Got): string => ('code' in got ? got.message.replaceAll(/\d{5}/g, 'PORT') : got.kind)
