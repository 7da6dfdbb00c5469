import { registerHooks } from 'node:module'

// Loaded first of all by a process that tells untrusted files apart. Node's permission model denies it files, processes,
// threads and addons; it knows no network, so that is denied here, twice: no module of it can be had, and whoever has one
// all the same finds nothing in it that works.

/** Modules that reach out of the process, and those that could undo this. */
const DENIED: ReadonlySet<string> = new Set([
  ...['net', 'tls', 'dns', 'dns/promises', 'dgram', 'http', 'https', 'http2', 'quic', 'undici', 'inspector'],
  ...['inspector/promises', 'child_process', 'cluster', 'worker_threads', 'sqlite', 'wasi', 'repl', 'module', 'vm'],
  ...['trace_events', 'v8', 'test', 'sea'],
])

const denied = (what: string): never => {
  throw Object.assign(new Error(`${what} is denied to what reads untrusted files`), { code: 'ERR_ACCESS_DENIED' })
}

const withoutScheme = (name: string): string => name.replace(/^node:/, '')

/** Ours before they are closed: standard input and output are sockets on some systems. */
export const streams = { input: process.stdin, output: process.stdout }

const builtin = process.getBuiltinModule.bind(process) as (name: string) => Record<string, unknown> | undefined

/** Replaces each function of a module, and each method of its classes, by one that denies. */
function close(name: string, { but = [] }: { readonly but?: readonly string[] } = {}): void {
  const module = builtin(name)
  if (!module) return
  for (const [key, value] of Object.entries(module)) {
    if (typeof value !== 'function' || but.includes(key)) continue
    for (const [method, own] of Object.entries(Object.getOwnPropertyDescriptors(value.prototype ?? {})))
      if (method !== 'constructor' && own.configurable && typeof own.value === 'function')
        Object.defineProperty(value.prototype, method, { value: () => denied(`${name}.${key}.${method}`) })
    Object.defineProperty(module, key, { value: () => denied(`${name}.${key}`) })
  }
}

// They are built upon each other: all are loaded before any is closed.
const NETWORK = ['tls', 'dns', 'dns/promises', 'dgram', 'http', 'https', 'http2']
for (const name of NETWORK) builtin(name)

// A socket of our own that stands cannot be told from one that is to be opened, but can no longer be opened.
const net = builtin('net') as unknown as typeof import('node:net')
for (const [prototype, methods] of [
  [net.Socket.prototype, ['connect']],
  [net.Server.prototype, ['listen']],
] as const)
  for (const method of methods)
    Object.defineProperty(prototype, method, { value: () => denied(`net.${method}`), configurable: false })
close('net', { but: ['Socket', 'Stream', 'isIP', 'isIPv4', 'isIPv6'] })
for (const name of NETWORK) close(name)

for (const name of ['fetch', 'WebSocket', 'EventSource', 'Request', 'navigator', 'localStorage', 'sessionStorage'])
  Reflect.deleteProperty(globalThis, name)
for (const name of [
  'binding',
  '_linkedBinding',
  'dlopen',
  'kill',
  'abort',
  'loadEnvFile',
  'getBuiltinModule',
  'mainModule',
])
  Object.defineProperty(process, name, {
    value: (wanted: string) =>
      name === 'getBuiltinModule' && !DENIED.has(withoutScheme(String(wanted)))
        ? builtin(wanted)
        : denied(`process.${name}`),
  })

registerHooks({
  resolve: (name, context, next) => {
    const { url, ...rest } = next(name, context)
    if (url.startsWith('node:') && DENIED.has(withoutScheme(url))) denied(url)
    if (!url.startsWith('node:') && !url.startsWith('file:')) denied(url)
    return { url, ...rest }
  },
})
