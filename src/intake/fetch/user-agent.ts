import { readFileSync } from 'node:fs'
import { ROBOT } from './robots.ts'

/** How this program names itself to hosts, and who runs it where that is said: an address of mail or of the web, a name. */
export function userAgent(contact: string | null): string {
  if (contact !== null && !/^[\x20-\x27\x2a-\x7e]{1,200}$/.test(contact))
    throw new RangeError(`"${contact}" cannot be sent; say who you are in plain letters, without brackets`)
  const { version } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'))
  return `${ROBOT}/${version} (reads reports of conflict${contact ? `; run by ${contact}` : ''})`
}
