import { createReadStream } from 'node:fs'
import type { Taking } from '../intake/feeds/take-feed.ts'
import { isAddress } from '../intake/fetch/address.ts'
import type { Fetcher, Got } from '../intake/fetch/fetcher.ts'

/** A feed or page to be watched. */
type Listed = { readonly url: string; readonly title: string | null }

/**
 * The feeds and pages that operands name, lists of feeds read, be they files or addresses. What was got to see what lies at
 * an address is left in `got`. RangeError where one names none.
 */
export async function listedIn(
  operands: readonly string[],
  fetch: Fetcher,
  got: Map<string, Got>,
): Promise<readonly Listed[]> {
  const [{ takingOf }, { levelOf }, { asStream }] = await Promise.all([
    import('../intake/intake.ts'),
    import('../intake/feeds/take-feed.ts'),
    import('../intake/lines.ts'),
  ])
  const taking = takingOf(fetch)
  try {
    const listed: Listed[] = []
    for (const operand of operands) {
      const url = isAddress(operand) ? (URL.parse(operand)?.href ?? null) : null
      if (url === null) listed.push(...(await listIn(createReadStream(operand), operand, taking)))
      else {
        const answer = await fetch(url)
        if ('code' in answer && (answer.code === 'url' || answer.code === 'private'))
          throw new RangeError(`${operand}: ${answer.message}`)
        const list = 'content' in answer && levelOf(answer.content, answer.url) === 'list' ? answer : null
        if (list) listed.push(...(await listIn(asStream(list.content), list.url, taking)))
        else {
          listed.push({ url, title: null })
          got.set(url, answer)
        }
      }
    }
    return listed
  } finally {
    taking.close()
  }
}

async function listIn(bytes: AsyncIterable<Uint8Array>, path: string, taking: Taking): Promise<readonly Listed[]> {
  const found = await taking.listIn(bytes, { path }).catch(error => {
    throw new RangeError(
      `${path} is neither an address nor a list that can be read (${error.code}); write https://… or check the path`,
    )
  })
  if ('kind' in found) throw new RangeError(`${path}: ${found.message}`)
  return found
}

const UNITS: Readonly<Record<string, number>> = { s: 1, m: 60, h: 3600, d: 86_400 }

/** "15m" → 900. RangeError where it is no time that can be kept. */
export function secondsOf(text: string): number {
  const [, number, unit] = /^(\d{1,5})([smhd])$/.exec(text) ?? []
  const seconds = Number(number) * (UNITS[unit ?? ''] ?? Number.NaN)
  if (seconds >= 60 && seconds <= 366 * 86_400) return seconds
  throw new RangeError(`--every "${text}" is no time of a minute to a year; write 15m, 2h or 1d`)
}
