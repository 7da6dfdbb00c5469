import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from './errors.ts'
import type { Launch } from './launch.ts'

const HARMLESS = new Set(['GET', 'HEAD'])

/**
 * Lets in what comes from the page of this very server in the browser of the person who started it, and nothing else: by
 * name (another site's name may point to this machine), by origin where something may change, by the cookie of the launch.
 */
export const guard =
  (launch: Launch, hosts: () => readonly string[]) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const { host, origin } = request.headers
    if (host === undefined || !hosts().includes(host))
      throw new Refusal(403, {
        code: 'foreign-host',
        message: 'this server answers only under its own name',
        where: 'Host',
        value: host ?? null,
        wayOut: `open http://${hosts()[0]}`,
      })
    if (!HARMLESS.has(request.method) && !hosts().some(own => origin === `http://${own}`))
      throw new Refusal(403, {
        code: 'foreign-origin',
        message: 'this comes from a page of somebody else',
        where: 'Origin',
        value: origin ?? null,
        wayOut: `do it in the workbench at http://${hosts()[0]}`,
      })
    const isNew = launch.isTokenOf(request)
    if (isNew || (launch.hasToken(request) && launch.isKnown(request))) {
      if (isNew) launch.admit(reply)
      reply.redirect(launch.withoutToken(request), 303)
      return
    }
    if (launch.isKnown(request)) return
    throw new Refusal(401, {
      code: 'no-key',
      message: launch.hasToken(request)
        ? 'this address was opened before; it opens the workbench once'
        : 'only the browser in which the workbench was opened may look at the ledger',
      wayOut: 'open the address that the terminal printed, or start again for a new one',
    })
  }
