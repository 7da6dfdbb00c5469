import type { FastifyReply } from 'fastify'

/** What the browser may do with a page of the workbench: nothing leaves this machine, nothing but its own scripts runs. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

/** The headers of every answer. */
export const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

/** Sets them before anything else happens: refusals have them too. */
export async function setHeaders(_request: unknown, reply: FastifyReply): Promise<void> {
  reply.headers(HEADERS)
}
