import type { Fetcher } from '../intake/fetch/fetcher.ts'
import { openHost } from '../intake/fetch/guard.ts'
import { userAgent } from '../intake/fetch/user-agent.ts'
import type { Call, Option } from './verb.ts'

/** The options of every verb that gets pages of the web. */
export const FETCH_OPTIONS: readonly Option[] = [
  {
    name: 'allow-private',
    value: 'HOST[,HOST…]',
    help: 'Hosts of your own network that may be asked, or ports of theirs: wiki.example, 10.0.0.5:8080. Without it only the public web is asked, on its own ports.',
  },
  {
    name: 'contact',
    value: 'WHO',
    help: 'Who you are, told to every host that is asked: an address of mail or of the web. Without it: what ACCORDING_CONTACT says.',
  },
]

/** What gets pages as a call wants it, made when the first is asked for. RangeError where an option cannot be used. */
export function fetcherOf({ options }: Call): Fetcher {
  const open = (options['allow-private'] ?? '').split(',').filter(Boolean).map(openHost)
  const contact = options.contact || process.env.ACCORDING_CONTACT || null
  userAgent(contact)
  let fetcher: Fetcher | null = null
  return async (address, known) => {
    fetcher ??= (await import('../intake/fetch/fetcher.ts')).openFetcher({ open, contact })
    return fetcher(address, known)
  }
}
