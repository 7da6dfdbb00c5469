import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { takeIn } from '../intake/intake.ts'
import { readerVersion } from '../intake/reader-version.ts'
import { add } from '../store/add.ts'
import { inFolder } from '../store/ledger.fixture.ts'
import { openLedger } from '../store/open.ts'
import { openReaders } from '../store/readers.ts'
import { type Served, serve } from './serve.ts'

export const SAMPLES = fileURLToPath(new URL('../../fixtures/reports', import.meta.url))

/** A server over a ledger of sample reports, and a browser that opened it. */
export type Opened = {
  readonly served: Served
  /** The folder of the ledger. */
  readonly ledger: string
  /** "http://127.0.0.1:4000" */
  readonly origin: string
  readonly cookie: string
  /** Asks as the browser does. */
  readonly ask: (path: string, init?: RequestInit) => Promise<Response>
  /** What a path answers as JSON, which must be 200. */
  readonly json: <T>(path: string, init?: RequestInit) => Promise<T>
  readonly faults: readonly string[]
}

/** Serves some reports for the time of `work`. */
export async function onServer(reports: readonly string[], work: (opened: Opened) => Promise<void>): Promise<void> {
  await inFolder(async folder => {
    const ledger = join(folder, 'ledger')
    if (reports.length) await addAll(ledger, reports)
    const assets = join(folder, 'workbench')
    mkdirSync(join(assets, 'assets'), { recursive: true })
    writeFileSync(join(assets, 'index.html'), '<!doctype html><title>According</title>')
    writeFileSync(join(assets, 'assets', 'index-abc.js'), '')
    const faults: string[] = []
    const served = await serve({ ledger, port: 0, who: 'tester', tell: text => faults.push(text), assets })
    try {
      await work({ ...(await opened(served)), ledger, faults })
      assert.deepEqual(faults, [])
    } finally {
      await served.close()
    }
  })
}

async function opened(served: Served): Promise<Omit<Opened, 'ledger' | 'faults'>> {
  const { origin } = new URL(served.address)
  const first = await fetch(served.address, { redirect: 'manual' })
  const cookie = first.headers.get('set-cookie')!.split(';')[0]!
  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`${origin}${path}`, { ...init, headers: { cookie, origin, ...init.headers } })
  const json = async <T>(path: string, init?: RequestInit): Promise<T> => {
    const response = await ask(path, init)
    const body = await response.json()
    assert.equal(response.status, 200, `${path}: ${JSON.stringify(body)}`)
    return body as T
  }
  return { served, origin, cookie, ask, json }
}

async function addAll(address: string, paths: readonly string[]): Promise<void> {
  const ledger = await openLedger(address, 'write')
  const readers = openReaders(1)
  const adding = { reader: readerVersion(), now: () => new Date().toISOString() }
  try {
    for await (const _ of add(ledger, takeIn(paths), readers, adding));
  } finally {
    await readers.close()
    await ledger.close()
  }
}
