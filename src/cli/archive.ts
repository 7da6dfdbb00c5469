import { linkSync } from 'node:fs'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { counted } from './search-table.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'
import { versionOf } from './version.ts'

export const archiveVerb: Verb = {
  name: 'archive',
  operands: '',
  summary: 'Write what was said over HTTP to get the reports into a web archive (WARC).',
  description: [
    'The archive holds every exchange of the ledger: the question as it was sent, the answer with its headers and its body as it came, the redirects on the way, when and from which address, with SHA-256 digests; of watched pages also that one was still the same, or gone. Any program for web archives reads it (ReplayWeb.page, pywb, warcio), and so do `according read` and `according add`.',
    'Each body is compared with the SHA-256 that it was kept under before it is written. Pages stand in it as they were published, names and all: keep it as you keep the ledger. A file that is there is not overwritten.',
  ],
  options: [LEDGER_OPTION, { name: 'output', short: 'o', value: 'FILE', help: 'The new file: mali.warc.gz.' }],
  examples: [
    { command: 'according archive --ledger mali -o mali.warc.gz', does: 'All pages of the ledger, as evidence.' },
  ],
  run: runArchive,
}

async function runArchive(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const tell = (text: string, status: ExitStatus): ExitStatus => {
    terminal.tell(`according: archive: ${text}\n`)
    return status
  }
  const path = call.options.output
  if (call.operands.length) return tell(`all of the ledger is archived; "${call.operands[0]}" is too much`, 2)
  if (!path) return tell('no --output; give the name of a new file: -o mali.warc.gz', 2)
  return onLedger('archive', call, 'read', terminal, async ({ db, address }) => {
    const [{ allExchanges }, { warcOf }, { wholeFile }] = await Promise.all([
      import('../store/exchanges.ts'),
      import('../exchange/warc/warc.ts'),
      import('../exchange/export/whole-file.ts'),
    ])
    let exchanges = 0
    const counting = async function* () {
      for await (const one of allExchanges(db)) {
        exchanges++
        yield one
      }
    }
    let file: ReturnType<typeof wholeFile> | null = null
    try {
      file = wholeFile(path, () => {})
      for await (const piece of warcOf(counting(), { version: versionOf(), at: new Date().toISOString() }))
        file.add(piece)
      if (!exchanges)
        return tell(`nothing in the ledger ${address} came from the web; according add https://… gets pages`, 1)
      const { bytes, sha256 } = file.end()
      linkSync(file.unfinished, path)
      terminal.print(`${counted(exchanges, 'exchange')}, ${bytes.toLocaleString('en')} bytes, SHA-256 ${sha256}\n`)
      return 0
    } catch (error) {
      if (!(error instanceof Error && 'syscall' in error)) throw error
      return tell(`${path} cannot be written (${error.message}); give the name of a new file`, 1)
    } finally {
      file?.drop()
    }
  })
}
