import type { Fetcher, Got } from '../intake/fetch/fetcher.ts'
import { FETCH_OPTIONS, fetcherOf } from './fetch-call.ts'
import { LEDGER_OPTION, ledgerAddress, onLedger, tellingTrouble } from './on-ledger.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'
import { listedIn, secondsOf } from './watch-listed.ts'
import { watchOn } from './watch-on.ts'
import { watchLines } from './watch-words.ts'

export const watchVerb: Verb = {
  name: 'watch',
  operands: 'URL|OPML…',
  summary: 'Look at feeds and pages again and again, and add what is new or changed.',
  description: [
    'URL is a feed (RSS, Atom, RDF, JSON Feed) or a page; OPML a list of feeds, by its file or its address. The list and how it stands are kept in the ledger: without an operand the watch goes on with what is on it.',
    'An item that carries its whole text is read from the feed, any other from its page. Pages are looked at again an hour, six hours, a day, three days and a week after each other; one that changed is kept as a later version (`according changes` tells what changed). What an outlet takes away stays.',
    'A line is printed for each report when it is safe, and for each feed that cannot be got; that one is tried again later and later, and the others go on. Each host is asked one question at a time, as its robots.txt allows, and only for what changed. The ledger is held only while something is looked at, so that others may write in between. Ctrl-C ends after what is being written.',
  ],
  options: [
    LEDGER_OPTION,
    { name: 'every', value: 'TIME', help: 'From one look to the next: 15m (the default), 2h, 1d; at least 1m.' },
    { name: 'once', help: 'Look once at all that has not failed of late, then end: for a timetable (cron).' },
    { name: 'list', help: 'Print what is watched, how often, and how it stands.' },
    { name: 'remove', value: 'URL', help: 'Watch it no longer; its reports stay in the ledger.' },
    {
      name: 'format',
      choices: ['table', 'jsonl'],
      help: 'table (for people, the default) or jsonl (a line a happening).',
    },
    ...FETCH_OPTIONS,
  ],
  examples: [
    { command: 'according watch https://news.example/feed.xml --ledger mali', does: 'A feed, every 15 minutes.' },
    { command: 'according watch feeds.opml --every 1h --ledger mali', does: 'All feeds of a list.' },
    { command: 'according watch --once --ledger mali', does: 'One look at all that is watched.' },
  ],
  run: runWatch,
}

async function runWatch(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const { options, operands } = call
  const tell = (text: string, status: ExitStatus): ExitStatus => {
    terminal.tell(`according: watch: ${text}\n`)
    return status
  }
  if (('list' in options || 'remove' in options) && operands.length)
    return tell('--list and --remove take no URL|OPML', 2)
  if ('list' in options)
    return onLedger('watch', call, 'read', terminal, async ({ db }) => {
      const { watches } = await import('../store/watches.ts')
      for (const line of watchLines(await watches(db), options.format === 'jsonl', terminal))
        terminal.print(`${line}\n`)
      return 0
    })
  if (options.remove !== undefined)
    return onLedger('watch', call, 'write', terminal, async ledger => {
      const { removeWatch } = await import('../store/watches.ts')
      const wasThere = await removeWatch(ledger, URL.parse(options.remove!)?.href ?? options.remove!)
      return wasThere ? 0 : tell(`${options.remove} is not watched (according watch --list)`, 1)
    })
  try {
    const every = secondsOf(options.every ?? '15m')
    const asked = fetcherOf(call)
    // What was got to see whether it is a list need not be got again for the first look.
    const got = new Map<string, Got>()
    const fetch: Fetcher = async (address, known) => {
      const answer = got.get(address)
      got.delete(address)
      return answer ?? asked(address, known)
    }
    const listed = operands.length ? await listedIn(operands, asked, got) : []
    const put = await onLedger('watch', call, listed.length ? 'write' : 'read', terminal, async ledger => {
      const { putWatch, watches } = await import('../store/watches.ts')
      for (const { url, title } of listed) await putWatch(ledger, { url, title, every }, new Date().toISOString())
      const { length } = await watches(ledger.db)
      return length ? 0 : tell('nothing is watched; give the address of a feed or page', 2)
    })
    if (put) return put
    const how = { once: 'once' in options, jsonl: options.format === 'jsonl' }
    return await tellingTrouble('watch', terminal, () => watchOn(ledgerAddress(call), fetch, how, terminal))
  } catch (error) {
    if (error instanceof RangeError) return tell(error.message, 2)
    throw error
  }
}
