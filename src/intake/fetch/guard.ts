import { lookup } from 'node:dns'
import { isPublicAddress } from './public-address.ts'
import type { Refusal } from './refusal.ts'

/** A host that a person opened: its addresses may be private and its port any (null) or one that is none of the web's. */
export type OpenHost = { readonly host: string; readonly port: number | null }

/** What may be fetched from. */
export type Guard = {
  /** Ports of every host: 80 and 443. */
  readonly ports: readonly number[]
  readonly open: readonly OpenHost[]
  /** All addresses of a host. */
  readonly addressesOf: (host: string) => Promise<readonly string[]>
  /** Whether an address may be connected to for a host that is not open. */
  readonly isPublic: (address: string) => boolean
}

/** The guard of a run: the public web, and the hosts that a person opened. */
export const guardOf = (open: readonly OpenHost[], others: Partial<Guard> = {}): Guard => ({
  ports: [80, 443],
  open,
  addressesOf: systemAddressesOf,
  isPublic: isPublicAddress,
  ...others,
})

const systemAddressesOf = (host: string): Promise<readonly string[]> =>
  new Promise((resolve, reject) =>
    lookup(host, { all: true, order: 'verbatim' }, (error, found) =>
      error ? reject(error) : resolve(found.map(({ address }) => address)),
    ),
  )

/** "wiki.example", "10.0.0.5:8080", "[fd00::1]:8080" → the host that it opens. RangeError where it is none. */
export function openHost(text: string): OpenHost {
  const url = /^[^/@?#\s]+$/.test(text) ? URL.parse(`http://${text}`) : null
  if (!url?.hostname) throw new RangeError(`"${text}" is no host; write it as wiki.example or 10.0.0.5:8080`)
  const port = /:(\d+)$/.exec(text.replace(/^\[.*\]/, ''))?.[1]
  return { host: url.hostname, port: port === undefined ? null : Number(port) }
}

/** Whether a person opened the host and port of an address. */
export const isOpen = ({ open }: Guard, { hostname, port, protocol }: URL): boolean =>
  open.some(one => one.host === hostname && (one.port === null || one.port === portOf({ port, protocol })))

/** The port that an address is asked at. */
export const portOf = ({ port, protocol }: Pick<URL, 'port' | 'protocol'>): number =>
  port ? Number(port) : protocol === 'https:' ? 443 : 80

/**
 * An address as it will be asked, or why it must not be: only http and https, no names and passwords in it, the ports of the
 * web. `base`: the address that led to it. Where its host lies is only known at the socket (connect.ts).
 */
export function checkedUrl(text: string, guard: Guard, base?: URL): URL | Refusal {
  const url = URL.parse(text, base?.href)
  if (!url) return { code: 'url', message: 'this is no address of the web; write it as https://news.example/page' }
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return { code: 'url', message: `only http and https are fetched, not ${url.protocol}` }
  if (url.username || url.password)
    return { code: 'url', message: 'it has a name or password in it, which is never sent; take that out' }
  if (!isOpen(guard, url) && !guard.ports.includes(portOf(url)))
    return {
      code: 'url',
      message: `only the ports ${guard.ports.join(' and ')} are asked, not ${portOf(url)}; --allow-private ${url.host} opens it`,
    }
  url.hash = ''
  return url
}
