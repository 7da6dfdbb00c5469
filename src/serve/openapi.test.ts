import assert from 'node:assert/strict'
import { test } from 'node:test'
import { apiError } from './api/error.ts'
import { onServer } from './served.fixture.ts'

type Schema = { readonly $ref?: string; readonly [key: string]: unknown }
type Media = { readonly schema?: Schema }
type Operation = {
  readonly summary?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly schema: Schema }[]
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> }
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Readonly<Record<string, Media>> }>
  >
}
type Document = {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string }
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
}

test('the document of the API is OpenAPI 3.1, and every route says in it what it takes and gives', () =>
  onServer([], async ({ json }) => {
    const document = await json<Document>('/api/openapi.json')
    assert.match(document.openapi, /^3\.1\.\d$/)
    assert.ok(document.info.title && document.info.version)
    const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    )
    for (const path of [
      '/api/incidents',
      '/api/incidents/view',
      '/api/incidents/{id}',
      '/api/reports/{id}',
      '/api/events',
    ])
      assert.ok(document.paths[path]?.get, path)
    for (const { path, method, operation } of operations) {
      const name = `${method} ${path}`
      assert.ok(operation.summary && operation.tags?.length, name)
      for (const [status, { description, content = {} }] of Object.entries(operation.responses)) {
        assert.match(status, /^[2-5]\d\d$/)
        assert.ok(description, `${name} ${status}`)
        for (const { schema } of Object.values(content)) assert.ok(isSchema(schema), `${name} ${status}`)
        assert.ok(Object.keys(content).length, `${name} ${status} gives nothing`)
      }
      assert.ok(operation.responses['200'] && operation.responses['401'], name)
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameter)
      const parameters = operation.parameters ?? []
      assert.deepEqual(
        parameters.filter(parameter => parameter.in === 'path').map(parameter => parameter.name),
        named,
        name,
      )
      for (const { schema } of parameters) assert.ok(isSchema(schema), name)
      if (method === 'post')
        for (const { schema } of Object.values(operation.requestBody!.content)) assert.ok(isSchema(schema), name)
    }
    assert.doesNotMatch(JSON.stringify(document), /"\$ref":"(?!#\/)/)
  }))

test('whatever is asked wrongly has the one shape of errors, with a status that the document tells', () =>
  onServer([], async ({ ask, json }) => {
    const { paths } = await json<Document>('/api/openapi.json')
    const troubleOf = async (path: string, init?: RequestInit) => {
      const response = await ask(path, init)
      const { error } = apiError.parse(await response.json())
      assert.ok(error.message, path)
      return { status: response.status, error }
    }
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' } }
    for (const [path, { get, post }] of Object.entries(paths)) {
      const asked = path.replaceAll(/\{\w+\}/gu, '0')
      if (get && path !== '/api/events') {
        const { status, error } = await troubleOf(`${asked}?nonsense=1`)
        assert.deepEqual([status, error.where], [400, 'nonsense'], path)
        assert.ok(get.responses[status])
      }
      for (const body of post ? ['{', '{"nonsense":1}'] : []) {
        const { status } = await troubleOf(asked, { ...sent, body })
        assert.equal(status, 400, path)
        assert.ok(post!.responses[status])
      }
    }
    assert.equal((await troubleOf('/api/incidents/%E0%A4%A')).status, 400)
    assert.equal((await troubleOf('/api/nothing')).status, 404)
    assert.equal((await troubleOf('/api/incidents', { method: 'DELETE' })).status, 404)
    const form = { method: 'POST', headers: { 'content-type': 'multipart/form-data' }, body: 'x' }
    assert.equal((await troubleOf('/api/add', form)).error.where, 'content-type')
  }))

const isSchema = (schema: Schema | undefined): boolean =>
  schema !== undefined && ['type', 'anyOf', 'oneOf', '$ref', 'enum', 'const'].some(key => key in schema)
