import { streams } from './deny.ts'
import { framed, framesOf, KIND } from './frames.ts'

// A parser that was taken over, in the place of child.ts: tries what the file's name asks for and tells what came of it.

const tries: Readonly<Record<string, (arg: string) => unknown>> = {
  read: async path => (await import('node:fs')).readFileSync(path, 'utf8').slice(0, 20),
  write: async path => (await import('node:fs')).writeFileSync(path, 'x'),
  sqlite: async () => import(String('node:sqlite')),
  env: () => JSON.stringify(process.env),
  net: async () => import(String('node:net')),
  'net by another way': () => process.getBuiltinModule('net'),
  'net by the old way': async () => {
    const { default: yauzl } = (await import('yauzl')) as unknown as { default: { constructor: unknown } }
    return (
      String(yauzl.constructor) && (process as unknown as { binding: (name: string) => unknown }).binding('tcp_wrap')
    )
  },
  http: async () => import(String('http')),
  dns: async () => import(String('dns/promises')),
  dgram: async () => import(String('dgram')),
  socket: async port => {
    // A socket like our own is no other than one that is to be opened.
    const Socket = streams.input.constructor as new () => { connect: (port: number, host: string) => unknown }
    return new Socket().connect(Number(port), '127.0.0.1')
  },
  fetch: async url => (globalThis as { fetch?: (url: string) => Promise<unknown> }).fetch!(url),
  websocket: url => new (globalThis as unknown as { WebSocket: new (url: string) => unknown }).WebSocket(url),
  fork: async () => (await import(String('node:child_process'))).spawnSync('true'),
  worker: async () => import(String('node:worker_threads')),
  eval: () => new Function('return 1')(),
  hooks: async () => import(String('node:module')),
  data: async () => import(String('data:text/javascript,export default 1')),
  memory: () => {
    const kept: string[][] = []
    for (;;) kept.push(Array.from({ length: 1e5 }, (_, i) => `${i}`))
  },
  buffers: async () => {
    const kept: Buffer[] = []
    for (;;) {
      kept.push(Buffer.alloc(16 * 1024 * 1024, 1))
      await new Promise(soon => setTimeout(soon, 20))
    }
  },
  endless: () => {
    for (;;);
  },
}

const block = { kind: 'paragraph', start: -1, end: 1e9 }
const report = { kind: 'extracted', text: 'x', fields: {}, blocks: [block], origin: [], issues: [], part: null }
const item = { kind: 'item', id: null, title: null, author: null, publishedAt: null, updatedAt: null, language: null }
/** Parts that break the contract. */
const LIES: Readonly<Record<string, unknown>> = {
  lie: report,
  'lie about a page': { ...item, link: 'file:///etc/passwd', content: null, enclosures: [] },
  'lie about a kind': { kind: 'sandwich' },
}

const frames = framesOf(streams.input)
for (let file = await frames.next(); !file.done; file = await frames.next()) {
  const [name = '', argument = ''] = (file.value.value as { readonly path: string }).path.split('|')
  for (let next = await frames.next(); !next.done && next.value.kind !== KIND.end; next = await frames.next());
  if (name in LIES) {
    for (const chunk of framed(KIND.part, { part: LIES[name], head: null })) streams.output.write(chunk)
    continue
  }
  let fault: string
  try {
    fault = `done: ${String(await tries[name]!(argument))}`
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException
    fault = `denied: ${code ?? message}`
  }
  for (const chunk of framed(KIND.done, { fault })) streams.output.write(chunk)
}
