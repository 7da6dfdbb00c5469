import { once } from 'node:events'
import { createServer as createHttpServer, type RequestListener } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'

/** A server on this machine for the time of a test. */
export type Loopback = {
  readonly port: number
  /** "http://127.0.0.1:40123" */
  readonly origin: string
  /** Connections that came in so far. */
  readonly connections: () => number
  readonly close: () => Promise<void>
}

/** A listener that nobody must reach: it only counts. */
export const canary = (host = '127.0.0.1', port = 0): Promise<Loopback> =>
  listening(
    createServer(socket => socket.destroy()),
    host,
    port,
  )

/** A web server that answers as `answer` does. */
export const webServer = (answer: RequestListener, host = '127.0.0.1', port = 0): Promise<Loopback> =>
  listening(createHttpServer(answer), host, port)

/** Starts a server and counts who connects. */
export async function listening(server: Server, host: string, port = 0): Promise<Loopback> {
  const sockets = new Set<Socket>()
  let connections = 0
  server.on('connection', socket => {
    connections++
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => {})
  })
  server.listen(port, host)
  server.unref()
  await once(server, 'listening')
  const bound = (server.address() as AddressInfo).port
  return {
    port: bound,
    origin: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    connections: () => connections,
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
