import assert from 'node:assert/strict'
import { test } from 'node:test'
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

const isSchema = (schema: Schema | undefined): boolean =>
  schema !== undefined && ['type', 'anyOf', 'oneOf', '$ref', 'enum', 'const'].some(key => key in schema)
