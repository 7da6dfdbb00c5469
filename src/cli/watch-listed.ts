import { readFile } from 'node:fs/promises'
import { isAddress } from '../intake/fetch/address.ts'
import type { Fetcher } from '../intake/fetch/fetcher.ts'

/** A feed or page to be watched. */
type Listed = { readonly url: string; readonly title: string | null }

/** The feeds and pages that operands name, lists of feeds read. RangeError where one names none. */
export async function listedIn(operands: readonly string[], fetch: Fetcher): Promise<readonly Listed[]> {
  const listed: Listed[] = []
  for (const operand of operands) {
    const url = isAddress(operand) ? URL.parse(operand) : null
    if (url && !url.pathname.endsWith('.opml')) {
      listed.push({ url: url.href, title: null })
      continue
    }
    const { readOpml } = await import('../intake/feeds/opml.ts')
    const found = readOpml(await bytesAt(operand, fetch), { path: operand })
    if ('kind' in found) throw new RangeError(`${operand}: ${found.message}`)
    listed.push(...found)
  }
  return listed
}

async function bytesAt(operand: string, fetch: Fetcher): Promise<Uint8Array> {
  if (!isAddress(operand))
    return readFile(operand).catch(error => {
      throw new RangeError(
        `${operand} is neither an address nor a list that can be read (${error.code}); write https://… or check the path`,
      )
    })
  const got = await fetch(operand)
  if ('code' in got) throw new RangeError(`${operand}: ${got.message}`)
  return got.kind === 'fetched' ? got.content : new Uint8Array()
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

/** "15m" → 900. RangeError where it is no time that can be kept. */
export function secondsOf(text: string): number {
  const [, number, unit] = /^(\d{1,5})([smhd])$/.exec(text) ?? []
  const seconds = Number(number) * (UNITS[unit ?? ''] ?? Number.NaN)
  if (seconds >= 60 && seconds <= 366 * 86_400) return seconds
  throw new RangeError(`--every "${text}" is no time of a minute to a year; write 15m, 2h or 1d`)
}
