import { fileURLToPath } from 'node:url'
import { according } from './according.ts'
import { processTerminal } from './terminal.ts'

// `npm start`: reads the paths after `--`, or the sample reports where there are none.
const terminal = processTerminal()
const SAMPLES = fileURLToPath(new URL('../../fixtures/reports', import.meta.url))
const args = process.argv.slice(2)
if (args.length) process.exitCode = await according(['read', ...args], terminal)
else {
  terminal.print(`According reads reports of conflict and keeps the ledger: who did what to whom, where and when,
according to whom, and how sure. It reports what was said and by whom; it does not decide what is true.

Below: sample reports of our own about one invented incident, from rival outlets.

`)
  process.exitCode = await according(['read', SAMPLES], terminal)
  terminal.print(`
Next:  npm start -- YOUR-REPORT.txt --published 2025-10-23     your own report (or a folder, or JSON Lines)
       npm start -- YOUR-REPORT.txt --explain                  the words and the rule behind each value
       npm run -s according -- help read                       everything that the command can do
`)
}
