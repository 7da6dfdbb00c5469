import fastifyCookie from '@fastify/cookie'
import fastifyMultipart from '@fastify/multipart'
import fastifySwagger from '@fastify/swagger'
import fastify from 'fastify'
import { jsonSchemaTransform, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod'
import type { App } from './app.ts'
import { serveAssets } from './assets.ts'
import { answerError } from './errors.ts'
import { guard } from './guard.ts'
import { HEADERS, setHeaders } from './headers.ts'
import type { Launch } from './launch.ts'
import { DOCUMENT } from './openapi.ts'
import { ROUTES } from './routes.ts'
import type { Serving } from './serving.ts'

/** What the server needs to know besides the ledger: who may look, under which names, and where the built pages lie. */
export type ServerOptions = {
  readonly launch: Launch
  /** "127.0.0.1:4000", the first the one that is printed; asked when the port is known. */
  readonly hosts: () => readonly string[]
  readonly assets: string
}

/** Bytes of a request that is not a file. */
const BODY = 16 * 1024 * 1024
/** Bytes of one file that is added: many reports as JSON Lines. */
const FILE = 512 * 1024 * 1024

/** The server over a ledger, not listening yet. */
export async function makeServer(serving: Serving, { launch, hosts, assets }: ServerOptions): Promise<App> {
  const app: App = fastify({
    bodyLimit: BODY,
    forceCloseConnections: true,
    // What is not even a path meets no hook.
    frameworkErrors: (error, request, reply) => {
      answerError(serving)(error, request, reply.headers(HEADERS))
    },
    routerOptions: { maxParamLength: 500 },
  }).withTypeProvider<ZodTypeProvider>()
  app.setValidatorCompiler(validatorCompiler)
  // Answers are typed by their schemas and held against them in the tests.
  app.setSerializerCompiler(() => data => JSON.stringify(data))
  app.setErrorHandler(answerError(serving))
  await app.register(fastifyCookie)
  await app.register(fastifyMultipart, { limits: { fileSize: FILE, files: 1000 } })
  await app.register(fastifySwagger, { openapi: DOCUMENT, transform: jsonSchemaTransform })
  app.addHook('onRequest', setHeaders)
  app.addHook('onRequest', guard(launch, hosts))
  for (const route of ROUTES) route(app, serving)
  await serveAssets(app, assets)
  return app
}
