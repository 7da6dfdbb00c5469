import { once } from 'node:events'
import { userName } from './decide.ts'
import { LEDGER_OPTION, ledgerAddress, tellingTrouble } from './on-ledger.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

export const serveVerb: Verb = {
  name: 'serve',
  operands: '',
  summary: 'Open a ledger in the browser.',
  description: [
    'Prints the address of the workbench and serves it until Ctrl-C. The address lets in one browser, once; nobody else on this machine or any other can look, and nothing that the pages show or load comes from anywhere but this machine.',
    'A ledger that is not there is made. Other commands may add to it meanwhile: the pages show what they add.',
  ],
  options: [
    LEDGER_OPTION,
    { name: 'port', value: 'N', help: 'The port; without it (or 0) one that is free.' },
    { name: 'who', value: 'NAME', help: "Who decides; this system's name of the user where it is not given." },
  ],
  examples: [{ command: 'according serve --ledger mali', does: 'The ledger mali in the browser.' }],
  run: runServe,
}

async function runServe(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const [extra] = call.operands
  const port = Number(call.options.port ?? 0)
  const misuse =
    extra !== undefined
      ? `"${extra}" is not needed here; the ledger is given with --ledger`
      : Number.isInteger(port) && port >= 0 && port <= 65_535
        ? null
        : `--port "${call.options.port}" is not a port from 0 to 65535`
  if (misuse) {
    terminal.tell(`according: serve: ${misuse}\n`)
    return 2
  }
  return tellingTrouble('serve', terminal, async () => {
    const { serve } = await import('../serve/serve.ts')
    try {
      const served = await serve({
        ledger: ledgerAddress(call),
        port,
        who: call.options.who ?? userName(),
        tell: terminal.tell,
      })
      for (const warning of served.warnings) terminal.tell(`according: serve: ${warning}\n`)
      terminal.print(`${served.address}\n`)
      terminal.tell('Open this address in the browser; Ctrl-C ends.\n')
      await Promise.race(['SIGINT', 'SIGTERM'].map(signal => once(process, signal)))
      await served.close()
      return 0
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      terminal.tell(`according: serve: the port ${port} is taken by another program; give another one or none\n`)
      return 1
    }
  })
}
