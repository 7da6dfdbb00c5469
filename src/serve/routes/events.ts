import type { z } from 'zod'
import { ledgerStamp } from '../../store/ledger-counts.ts'
import { change } from '../api/change.ts'
import { apiError } from '../api/error.ts'
import type { App } from '../app.ts'
import { HEADERS } from '../headers.ts'
import type { Serving } from '../serving.ts'

/** Milliseconds between two looks whether another program wrote to the ledger. */
const LOOK = 2000

/** Server-sent events: one for every change, as long as the page is open. */
export function eventRoutes(app: App, { ledger, changes }: Serving): void {
  const open = new Set<() => void>()
  app.addHook('preClose', async () => {
    for (const end of [...open]) end()
  })

  app.get(
    '/api/events',
    {
      schema: {
        tags: ['events'],
        summary: 'Changes while they happen, as server-sent events; the data of each is one change.',
        response: {
          200: { description: change.description ?? 'Changes', content: { 'text/event-stream': { schema: change } } },
          401: apiError,
          403: apiError,
        },
      },
    },
    (_request, reply) => {
      reply.hijack()
      const stream = reply.raw
      stream.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream' })
      stream.write('retry: 1000\n\n')
      const send = (data: z.infer<typeof change>) => stream.write(`data: ${JSON.stringify(data)}\n\n`)
      const end = () => {
        quiet()
        clearInterval(looking)
        open.delete(end)
        stream.end()
      }
      open.add(end)
      stream.on('close', end)
      let stamp: string | null = null
      const quiet = changes.listen(told => {
        // What this program tells of itself is no news of another one.
        if (told.kind !== 'job' && told.kind !== 'export') stamp = null
        send(told)
      })
      const look = async () => {
        const now = await ledgerStamp(ledger.db)
        if (stamp !== null && now !== stamp) send({ kind: 'added', reports: [], incidents: [] })
        stamp = now
      }
      const looking = setInterval(() => look().catch(end), LOOK)
      look().catch(end)
    },
  )
}
