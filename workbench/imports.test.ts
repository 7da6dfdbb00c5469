import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const modules = globSync('**/*.{ts,tsx}', { cwd: HERE })
  .map(path => path.replaceAll('\\', '/'))
  .filter(path => !/\.(?:test|fixture)\.tsx?$/.test(path))
  .map(path => ({ path, code: readFileSync(join(HERE, path), 'utf8') }))

test('the workbench knows types of the API alone, and by way of api/types.ts', () => {
  const wrong = modules.flatMap(({ path, code }) =>
    [...code.matchAll(/^(?:import|export)( type)?\b[^'"`;]*?\bfrom '([^']*\/src\/[^']+)'/gm)]
      .filter(([, type, to]) => path !== 'api/types.ts' || !type || !to!.includes('/src/serve/api/'))
      .map(([, , to]) => `workbench/${path} imports ${to}`),
  )
  assert.deepEqual(wrong, [])
})

test('no page imports another', () => {
  const wrong = modules.flatMap(({ path, code }) => {
    const page = /^pages\/(\w+)\//.exec(path)?.[1]
    const others = [...code.matchAll(/from '([^']+)'/g)].filter(
      ([, to]) =>
        page &&
        new RegExp(
          `/pages/(?!${page}/)|^(?:\\.\\./)+(?!${page}/)(?:incidents?|reader|review|sources|actors|export|add)/`,
        ).test(to!),
    )
    return others.map(([, to]) => `workbench/${path} imports ${to}`)
  })
  assert.deepEqual(wrong, [])
})

test('texts are never HTML', () => {
  const wrong = modules.filter(({ code }) =>
    /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write/.test(code),
  )
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  )
})
