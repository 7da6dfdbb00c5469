#!/usr/bin/env node
import './compile-cache.ts'

// Imported only now, so that the cache serves them too.
const { according } = await import('./according.ts')
const { processTerminal } = await import('./terminal.ts')
process.exitCode = await according(process.argv.slice(2), processTerminal())
