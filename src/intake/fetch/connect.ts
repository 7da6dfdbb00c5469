import { isIP, type LookupFunction, type Socket } from 'node:net'
import { buildConnector } from 'undici'
import type { Guard } from './guard.ts'
import { asError, type Refusal } from './refusal.ts'

/**
 * Connects to a host of which every address is public, or which a person opened. Its name is asked for once, what it answers
 * is checked and only that is connected to; so no second answer can lead elsewhere. The address at the other end of the
 * socket is checked again before a byte is sent. `onSocket` is given the socket.
 */
export function guardedConnector(
  guard: Guard,
  open: boolean,
  onSocket: (socket: Socket) => void,
): buildConnector.connector {
  const allowed = (address: string): boolean => open || guard.isPublic(address)
  const lookup: LookupFunction = (host, { all }, done) => {
    guard.addressesOf(host).then(
      addresses => {
        const wrong = addresses.find(address => !allowed(address))
        if (wrong !== undefined) return done(asError(privateHost(host, wrong)), '')
        const found = addresses.map(address => ({ address, family: isIP(address) }))
        if (!found.length) done(asError(unknownHost(host)), '')
        else if (all) done(null, found)
        else done(null, found[0]!.address, found[0]!.family)
      },
      () => done(asError(unknownHost(host)), ''),
    )
  }
  const connect = buildConnector({
    lookup,
    allowH2: false,
    maxCachedSessions: 0,
    rejectUnauthorized: true,
    timeout: CONNECT_MS,
  })
  return (options, done) => {
    const host = options.hostname.replace(/^\[|\]$/g, '')
    if (isIP(host) && !allowed(host)) return done(asError(privateHost(host, host)), null)
    connect(options, (error, socket) => {
      if (error) return done(error, null)
      const reached = socket!.remoteAddress ?? 'nowhere'
      if (!allowed(reached)) {
        socket!.destroy()
        return done(asError(privateHost(host, reached)), null)
      }
      onSocket(socket!)
      done(null, socket!)
    })
  }
}

/** How long a connection may take to come about. */
const CONNECT_MS = 10_000

const privateHost = (host: string, address: string): Refusal => ({
  code: 'private',
  message: `${host === address ? host : `${host} (${address})`} lies in a private network, which is never asked; --allow-private ${isIP(host) === 6 ? `[${host}]` : host} opens it`,
})

const unknownHost = (host: string): Refusal => ({
  code: 'unreachable',
  message: `the name ${host} is not known; check it, and the way to the Internet`,
})
