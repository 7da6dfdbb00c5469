import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'

const MAIN = fileURLToPath(new URL('../../src/cli/main.mjs', import.meta.url))

/** `according serve` in a process of its own for the time of `work`, which gets the address it prints. */
export async function onServed<T>(ledger: string, work: (address: string) => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [MAIN, 'serve', '--ledger', ledger], { stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = once(child, 'exit')
  try {
    const [line] = await once(child.stdout, 'data')
    return await work(String(line).trim())
  } finally {
    child.kill('SIGINT')
    await ended
  }
}

/** A page of plain HTML at an address of its own for the time of `work`. */
export async function onPlain<T>(html: string, work: (address: string) => Promise<T>): Promise<T> {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(`<!doctype html><html lang="en"><title>plain</title><body>${html}</body></html>`)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
