import { according } from './according.ts'
import { processTerminal } from './terminal.ts'

process.exitCode = await according(process.argv.slice(2), processTerminal())
