import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { App } from './app.ts'
import { Refusal } from './errors.ts'

/** Serves the built workbench; whatever address is no file and no part of the API is one of its pages. */
export async function serveAssets(app: App, folder: string): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'))
  if (isBuilt)
    await app.register(fastifyStatic, {
      root: folder,
      cacheControl: false,
      setHeaders: (reply, path) => {
        // Names of built files hold a hash of what is in them.
        if (/[/\\]assets[/\\]/.test(path)) reply.header('cache-control', 'max-age=31536000, immutable')
      },
    })
  app.setNotFoundHandler(async (request, reply) => {
    const path = request.url.split('?')[0]!
    if (path.startsWith('/api/') || path === '/api' || request.method !== 'GET')
      throw new Refusal(404, {
        code: 'not-found',
        message: `there is no ${request.method} ${path}`,
        wayOut: '/api/openapi.json lists what there is',
      })
    if (!isBuilt)
      throw new Refusal(503, {
        code: 'not-built',
        message: 'the pages of the workbench are not built',
        wayOut: 'npm start builds them',
      })
    if (path.startsWith('/assets/'))
      throw new Refusal(404, { code: 'not-found', message: `there is no file ${path}`, wayOut: 'open /' })
    return reply.sendFile('index.html')
  })
}
