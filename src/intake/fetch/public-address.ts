import { BlockList, isIP } from 'node:net'

/**
 * Whether an IP address is one of the public Internet. IPv4: all but what the IANA registry of special-purpose addresses
 * (RFC 6890 and what it was brought up to date with), multicast and the reserved rest keep apart. IPv6: global unicast alone
 * (2000::/3), without what stands for an IPv4 address or a document's example; every mapped, translated, link-local and
 * unique-local form lies outside of it.
 */
export function isPublicAddress(address: string): boolean {
  const [bare = ''] = address.split('%', 1)
  const family = isIP(bare)
  if (family === 4) return !APART.check(bare, 'ipv4')
  return family === 6 && GLOBAL.check(bare, 'ipv6') && !APART.check(bare, 'ipv6')
}

const GLOBAL = new BlockList()
GLOBAL.addSubnet('2000::', 3, 'ipv6')

/** What no public host has. */
const SUBNETS: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8], // "this network"
  ['10.0.0.0', 8], // private
  ['100.64.0.0', 10], // carrier-grade NAT
  ['127.0.0.0', 8], // loopback
  ['169.254.0.0', 16], // link-local, with the metadata services of clouds
  ['172.16.0.0', 12], // private
  ['192.0.0.0', 24], // protocol assignments
  ['192.0.2.0', 24], // examples
  ['192.31.196.0', 24], // AS112
  ['192.52.193.0', 24], // multicast tunnels
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16], // private
  ['192.175.48.0', 24], // AS112
  ['198.18.0.0', 15], // measurements of networks
  ['198.51.100.0', 24], // examples
  ['203.0.113.0', 24], // examples
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
  ['2001::', 23], // protocol assignments, Teredo among them
  ['2001:db8::', 32], // examples
  ['2002::', 16], // 6to4
  ['2620:4f:8000::', 48], // AS112
  ['3fff::', 20], // examples
]

const APART = new BlockList()
for (const [network, bits] of SUBNETS) APART.addSubnet(network, bits, network.includes(':') ? 'ipv6' : 'ipv4')
