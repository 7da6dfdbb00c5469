import { once } from 'node:events'
import { addVerb } from './add.ts'
import { userName } from './decide.ts'
import { INTAKE_OPTIONS } from './intake-call.ts'
import { LEDGER_OPTION, ledgerAddress, tellingTrouble } from './on-ledger.ts'
import { openBrowser } from './open-browser.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

export const serveVerb: Verb = {
  name: 'serve',
  operands: '[PATH…]',
  summary: 'Open a ledger in the browser.',
  description: [
    'Prints the address of the workbench and serves it until Ctrl-C. The address lets in one browser, once; nobody else on this machine or any other can look, and nothing that the pages show or load comes from anywhere but this machine.',
    'A ledger that is not there is made. The reports of PATH are added first, as `according add` does. Other commands may add to it meanwhile: the pages show what they add.',
  ],
  options: [
    LEDGER_OPTION,
    ...INTAKE_OPTIONS,
    { name: 'port', value: 'N', help: 'The port; without it (or 0) one that is free.' },
    { name: 'who', value: 'NAME', help: "Who decides; this system's name of the user where it is not given." },
    { name: 'open', help: 'Open the address, where there is a desktop.' },
  ],
  examples: [
    { command: 'according serve --ledger mali', does: 'The ledger mali in the browser.' },
    { command: 'according serve reports.jsonl --ledger mali --open', does: 'The same, with more reports.' },
  ],
  run: runServe,
}

async function runServe(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const port = Number(call.options.port ?? 0)
  if (!(Number.isInteger(port) && port >= 0 && port <= 65_535)) {
    terminal.tell(`according: serve: --port "${call.options.port}" is not a port from 0 to 65535\n`)
    return 2
  }
  let isStopped = false
  const stopped = Promise.race(['SIGINT', 'SIGTERM'].map(signal => once(process, signal))).then(() => {
    isStopped = true
  })
  if (call.operands.length) {
    const status = await addVerb.run(toAdd(call), terminal)
    if (isStopped || status === 2) return status
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
      if ('open' in call.options) openBrowser(served.address)
      await stopped
      await served.close()
      return 0
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error
      terminal.tell(`according: serve: the port ${port} is taken by another program; give another one or none\n`)
      return 1
    }
  })
}

/** The call of `add` that a call of `serve` begins with. */
const toAdd = ({ operands, options }: Call): Call => ({
  operands,
  options: Object.fromEntries(
    Object.entries(options).filter(([name]) => addVerb.options.some(option => option.name === name)),
  ),
})
