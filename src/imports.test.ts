import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const SRC = fileURLToPath(new URL('.', import.meta.url))

/** Each layer may import those before it: text ← language ← reading ← claims ← incidents. */
const LAYERS = ['text', 'language', 'reading', 'claims', 'incidents']
/** Outer folders and what else in src they may import; all may import the layers and read.ts. */
const OUTER: Readonly<Record<string, readonly string[]>> = {
  intake: [],
  store: ['intake'],
  exchange: ['intake', 'store'],
  review: ['intake', 'store'],
  serve: ['intake', 'store', 'exchange', 'review'],
  train: ['intake'],
  evaluate: ['intake', 'train', 'store', 'exchange'],
  cli: ['intake', 'store', 'exchange', 'review', 'serve', 'evaluate'],
  'index.ts': ['intake'],
}

type Module = {
  readonly path: string
  readonly folder: string
  readonly code: string
  readonly imports: readonly { readonly to: string; readonly onlyTypes: boolean }[]
}

const modules: readonly Module[] = globSync('**/*.ts', { cwd: SRC })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => !path.endsWith('.test.ts'))
  .sort()
  .map(path => {
    const code = readFileSync(join(SRC, path), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    const statements = [...code.matchAll(/^(?:import|export)( type)?\b[^'"`;]*?\bfrom '([^']+)'|^import '([^']+)'/gm)]
    const imports = statements.map(([, onlyTypes, from, bare]) => ({
      to: from ?? bare!,
      onlyTypes: Boolean(onlyTypes),
    }))
    return {
      path,
      folder: folderOf(path),
      code,
      imports: imports.map(({ to, onlyTypes }) => ({
        to: to.startsWith('.') ? relative(SRC, join(SRC, dirname(path), to)).replaceAll('\\', '/') : to,
        onlyTypes,
      })),
    }
  })
const within = modules.filter(({ folder, path }) => LAYERS.includes(folder) || path === 'read.ts')

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : ''
}
const filesOf = ({ imports }: Module): string[] => imports.map(({ to }) => to).filter(to => to.endsWith('.ts'))

test('layers import only what stands before them; nothing inner imports an outer folder', () => {
  const allowed = ({ path, folder }: Module, to: string): boolean => {
    const other = folderOf(to)
    const layer = LAYERS.indexOf(folder)
    if (other === folder && folder !== '') return true
    if (layer >= 0) return LAYERS.slice(0, layer).includes(other)
    if (path === 'read.ts') return LAYERS.includes(other)
    return LAYERS.includes(other) || to === 'read.ts' || (OUTER[path] ?? OUTER[folder] ?? []).includes(other)
  }
  const wrong = modules.flatMap(module =>
    filesOf(module)
      .filter(to => !allowed(module, to))
      .map(to => `src/${module.path} imports src/${to}`),
  )
  assert.deepEqual(wrong, [])
})

test('Node, packages, the clock, chance and the process stay outside of reading', () => {
  const forbidden =
    /\bDate\.now\b|\bnew Date\(\s*\)|\bMath\.random\b|\bprocess\.|\bperformance\.|\bfetch\(|\brequire\(|\bimport\(/
  const wrong = within.flatMap(({ path, code, imports }) => [
    ...imports.filter(({ to }) => !to.endsWith('.ts')).map(({ to }) => `src/${path} imports ${to}`),
    ...(forbidden.exec(code) ?? []).map(use => `src/${path} uses ${use}`),
  ])
  assert.deepEqual(wrong, [])
})

test('readers never call each other: they receive layers, and import no more than their types', () => {
  const readers = filesOf(modules.find(({ path }) => path === 'read.ts')!).filter(
    to => to.startsWith('reading/') && to !== 'reading/reading.ts',
  )
  const isOther = (path: string, to: string): boolean =>
    readers.includes(to) && to !== path && !path.startsWith(to.replace(/\.ts$/, '/'))
  const wrong = modules
    .filter(({ folder }) => folder === 'reading')
    .flatMap(({ path, imports }) =>
      imports
        .filter(({ to, onlyTypes }) => !onlyTypes && isOther(path, to))
        .map(({ to }) => `src/${path} imports the reader src/${to}`),
    )
  assert.deepEqual(wrong, [])
})

test('no file imports itself by way of others, types apart', () => {
  const importsOf = new Map(
    modules.map(({ path, imports }) => [
      path,
      imports.flatMap(({ to, onlyTypes }) => (onlyTypes || !to.endsWith('.ts') ? [] : to)),
    ]),
  )
  const done = new Set<string>()
  const cycles: string[] = []
  const visit = (path: string, way: readonly string[]) => {
    if (way.includes(path)) cycles.push([...way.slice(way.indexOf(path)), path].join(' → '))
    if (way.includes(path) || done.has(path)) return
    for (const to of importsOf.get(path) ?? []) visit(to, [...way, path])
    done.add(path)
  }
  for (const { path } of modules) visit(path, [])
  assert.deepEqual(cycles, [])
})

test('no command loads a database before it opens a ledger, nor the server before it serves one', () => {
  const importsOf = new Map(modules.map(({ path, imports }) => [path, imports]))
  const loaded = new Set<string>()
  const load = (path: string) => {
    if (loaded.has(path)) return
    loaded.add(path)
    for (const { to, onlyTypes } of importsOf.get(path) ?? []) if (!onlyTypes) load(to)
  }
  load('cli/main.ts')
  assert.ok(loaded.has('read.ts'))
  assert.deepEqual(
    ['kysely', 'pg', 'node:sqlite', 'fastify', 'zod'].filter(name => loaded.has(name)),
    [],
  )
})
