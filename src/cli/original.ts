import { writeFileSync } from 'node:fs'
import type { Block } from '../intake/extract/extracted.ts'
import type { KeptExchange } from '../store/exchanges.ts'
import type { Layout } from '../store/layout.ts'
import type { Original } from '../store/originals.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { printable, type Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

export const originalVerb: Verb = {
  name: 'original',
  operands: 'REPORT',
  summary: 'Give back what a report was read from, byte by byte, and say where and when it was got.',
  description: [
    'REPORT is the id of a report. The bytes are compared with the SHA-256 that they were kept under before anything was read from them; if they have changed since, that is said and nothing is given out.',
    'Without --output only the hash, the size and the places are printed. A file that is there is not overwritten.',
  ],
  options: [
    LEDGER_OPTION,
    { name: 'output', short: 'o', value: 'FILE', help: 'Write the bytes into this new file.' },
    {
      name: 'layout',
      help: 'What each stretch of its text is (headline, caption …), and on which page or at which bytes it stands.',
    },
    {
      name: 'exchange',
      help: 'What was said over HTTP to get it, and when its page was asked for again: each question as it was sent, each answer with its headers.',
    },
  ],
  examples: [
    {
      command: 'according original market --ledger mali',
      does: 'Where the report came from, and that it is unchanged.',
    },
    { command: 'according original market --ledger mali -o market.html', does: 'The bytes themselves.' },
    {
      command: 'according original statement --ledger mali --layout',
      does: 'On which page of the PDF, or at which bytes, each paragraph stands.',
    },
    {
      command: 'according original market --ledger mali --exchange',
      does: 'How its page was got, question and answer.',
    },
  ],
  run: runOriginal,
}

async function runOriginal(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const tell = (text: string, status: ExitStatus): ExitStatus => {
    terminal.tell(`according: original: ${text}\n`)
    return status
  }
  const [report, extra] = call.operands
  if (report === undefined) return tell('no REPORT; according search finds reports', 2)
  if (extra !== undefined) return tell(`one report at a time; "${extra}" is too much`, 2)
  return onLedger('original', call, 'read', terminal, async ledger => {
    const { originalOf } = await import('../store/originals.ts')
    const original = await originalOf(ledger, report)
    if (!original) return tell(`the ledger ${ledger.address} has no report "${report}"`, 1)
    const file = call.options.output
    if (file)
      try {
        writeFileSync(file, original.bytes, { flag: 'wx' })
      } catch (error) {
        return tell(`${file} cannot be written (${(error as Error).message}); give the name of a new file`, 1)
      }
    terminal.print(originalWords(original))
    if ('layout' in call.options) {
      const { layoutOf } = await import('../store/layout.ts')
      const layout = await layoutOf(ledger.db, report)
      if (!layout) return tell(`the report "${report}" is plain text, which has no layout`, 1)
      terminal.print(layoutWords(layout, terminal.columns))
    }
    if (!('exchange' in call.options)) return 0
    const { exchangesOf } = await import('../store/exchanges.ts')
    const exchanges = await exchangesOf(ledger.db, report)
    if (!exchanges.length) return tell(`the report "${report}" did not come over HTTP`, 1)
    terminal.print(exchanges.map(exchangeWords).join(''))
    return 0
  })
}

/** "SHA-256 …, 1,234 bytes, unchanged" and a line a place. */
const originalWords = ({ sha256, bytes, acquired }: Original): string =>
  [
    `SHA-256 ${sha256}, ${bytes.length.toLocaleString('en')} bytes, unchanged`,
    ...acquired.map(({ origin, line, gotAt }) => {
      const place = origin === '-' ? 'standard input' : printable(origin)
      return `got from ${place}${line === null ? '' : `, line ${line}`}, ${gotAt}`
    }),
    '',
  ].join('\n')

/** A line a stretch: what it is, where it stands in the original, and how it begins. */
function layoutWords({ part, blocks, origin, text }: Layout & { readonly text: string }, columns: number): string {
  const whereOf = ({ start, end }: Block): string => {
    const runs = origin.filter(run => run.start < end && run.end > start)
    const pages = runs.flatMap(({ page }) => page ?? [])
    if (pages.length) return `page ${[...new Set([pages[0], pages.at(-1)])].join('–')}`
    const [first, last] = [runs[0]?.from, runs.at(-1)?.to]
    return first == null || last == null ? '' : `bytes ${first}–${last}`
  }
  const lines = blocks.map(block => {
    const opening = text.slice(block.start, block.end).replace(/\s+/g, ' ')
    return `${block.kind.padEnd(10)}${whereOf(block).padEnd(20)}${printable(opening)}`.slice(0, columns)
  })
  return [...(part === null ? [] : [`it is ${printable(part)} of its file`]), ...lines, ''].join('\n')
}

/** Where and when, the question as it was sent, the answer's line and headers, and its body by its hash. */
function exchangeWords({ request, status, reason, headers, ...one }: KeptExchange): string {
  const lines = (text: readonly string[], sign: string): readonly string[] =>
    text.map(line => `${sign} ${printable(line)}`.trimEnd())
  return [
    '',
    `${one.at}, ${one.milliseconds} ms, ${one.address} port ${one.port}: ${printable(one.url)}`,
    ...lines(request.split('\r\n').slice(0, -1), '>'),
    ...lines([`HTTP/1.1 ${status} ${reason}`, ...headers.map(([name, value]) => `${name}: ${value}`)], '<'),
    `body: ${one.bodySize.toLocaleString('en')} bytes, SHA-256 ${one.bodySha256}`,
    '',
  ].join('\n')
}
