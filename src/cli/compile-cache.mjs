import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

// Node keeps the sources as it stripped and compiled them: half of the time to the first reading. Plain JavaScript, as are
// main.mjs and start.mjs: where nothing needs stripping, Node does not even load what strips.
enableCompileCache(fileURLToPath(new URL('../../build/compile-cache', import.meta.url)))
