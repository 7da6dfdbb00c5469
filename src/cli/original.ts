import { writeFileSync } from 'node:fs'
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
  options: [LEDGER_OPTION, { name: 'output', short: 'o', value: 'FILE', help: 'Write the bytes into this new file.' }],
  examples: [
    {
      command: 'according original market --ledger mali',
      does: 'Where the report came from, and that it is unchanged.',
    },
    { command: 'according original market --ledger mali -o market.html', does: 'The bytes themselves.' },
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
