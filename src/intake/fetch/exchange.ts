import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { Socket } from 'node:net'
import { Client } from 'undici'
import { guardedConnector } from './connect.ts'
import { faultIn } from './fault.ts'
import { type Guard, isOpen, portOf } from './guard.ts'
import type { Refusal } from './refusal.ts'

/** One question and its answer over HTTP, as they went over the wire. */
export type Exchange = {
  readonly kind: 'exchange'
  readonly url: string
  /** When the question was begun, ISO 8601 in UTC, and how long all of it took. */
  readonly at: string
  readonly milliseconds: number
  /** Where the answer came from: "203.0.113.7", 443. */
  readonly address: string
  readonly port: number
  /** The question as it was sent: its line and its headers, each ended by CR LF, without the empty line. */
  readonly request: string
  readonly status: number
  /** The words behind the status: "Not Found". */
  readonly reason: string
  /** The headers of the answer in their order, as they were written. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** The body as it was sent, still packed where "content-encoding" says so, without the framing of chunks. */
  readonly body: Uint8Array
}

/** What an answer may cost. */
export type Limits = {
  readonly milliseconds: number
  /** Between two pieces of an answer. */
  readonly idleMilliseconds: number
  /** Of a body, packed or not. */
  readonly bytes: number
  /** Of all headers of an answer. */
  readonly headerBytes: number
}

/** What a page may cost: no page of the web that holds a report needs more. */
export const LIMITS: Limits = {
  milliseconds: 30_000,
  idleMilliseconds: 10_000,
  bytes: 20 * 1024 * 1024,
  headerBytes: 64 * 1024,
}

/** Asks one address once, over a connection of its own, following nothing. `now` gives milliseconds since 1970. */
export async function exchange(
  url: URL,
  headers: Readonly<Record<string, string>>,
  guard: Guard,
  limits: Limits,
  now: () => number,
): Promise<Exchange | Refusal> {
  const began = now()
  const wire: { socket: Socket | null; sent: string } = { socket: null, sent: '' }
  const onSent = (message: unknown) => {
    const { socket, headers: sent } = message as { socket: Socket; headers: string }
    if (socket === wire.socket) wire.sent = sent
  }
  const client = new Client(url.origin, {
    connect: guardedConnector(guard, isOpen(guard, url), socket => {
      wire.socket = socket
    }),
    pipelining: 1,
    allowH2: false,
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.milliseconds,
    bodyTimeout: limits.idleMilliseconds,
  })
  subscribe(SENT, onSent)
  try {
    const answer = await client.request({
      method: 'GET',
      path: `${url.pathname}${url.search}`,
      headers,
      reset: true,
      responseHeaders: 'raw',
      signal: AbortSignal.timeout(limits.milliseconds),
    })
    const address = wire.socket?.remoteAddress ?? ''
    const parts: Uint8Array[] = []
    let size = 0
    for await (const part of answer.body as AsyncIterable<Uint8Array>) {
      size += part.length
      if (size > limits.bytes) return tooLong(limits.bytes)
      parts.push(part)
    }
    return {
      kind: 'exchange',
      url: url.href,
      at: new Date(began).toISOString(),
      milliseconds: now() - began,
      address,
      port: portOf(url),
      request: wire.sent,
      status: answer.statusCode,
      reason: answer.statusText,
      headers: pairs(answer.headers as unknown as readonly string[]),
      body: Buffer.concat(parts),
    }
  } catch (error) {
    return faultIn(error, url, limits)
  } finally {
    unsubscribe(SENT, onSent)
    await client.destroy()
  }
}

/** Where undici tells what it writes on a socket. */
const SENT = 'undici:client:sendHeaders'

/** The refusal of a body that is larger than a page may be. */
export const tooLong = (bytes: number): Refusal => ({
  code: 'too-long',
  message: `the page is longer than ${bytes / 1024 / 1024} MB; save the part you need and add the file`,
})

const pairs = (flat: readonly string[]): readonly (readonly [string, string])[] =>
  Array.from({ length: flat.length / 2 }, (_, i) => [flat[2 * i]!, flat[2 * i + 1]!])

/** The value of a header of an answer, the last where it stands there more often; null where it has none. */
export const headerOf = ({ headers }: Pick<Exchange, 'headers'>, name: string): string | null =>
  headers.findLast(([other]) => other.toLowerCase() === name)?.[1] ?? null
