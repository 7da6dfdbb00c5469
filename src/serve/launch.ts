import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'

/** How the browser of the person who started the server is told from all others: a token that opens once, then a cookie. */
export type Launch = {
  /** Where to go first: the path with the token. */
  readonly path: string
  /** Whether a request brings the token for the first time; it is used up then. */
  readonly isTokenOf: (request: FastifyRequest) => boolean
  readonly hasToken: (request: FastifyRequest) => boolean
  /** Gives the browser the cookie. */
  readonly admit: (reply: FastifyReply) => void
  readonly isKnown: (request: FastifyRequest) => boolean
  /** The address asked for, without the token. */
  readonly withoutToken: (request: FastifyRequest) => string
}

const WEEK = 7 * 24 * 60 * 60

/** A launch with a token and a cookie of its own. Cookies know no ports: `port` keeps those of two servers apart. */
export function newLaunch(port: () => number): Launch {
  const token = secret()
  const session = secret()
  const cookie = (): string => `according-${port()}`
  let isUsed = false
  const tokenIn = ({ url }: FastifyRequest): string | null => urlOf(url).searchParams.get('token')
  return {
    path: `/?token=${token}`,
    hasToken: request => tokenIn(request) !== null,
    isTokenOf: request => {
      const given = tokenIn(request)
      if (isUsed || request.method !== 'GET' || given === null || !isSame(given, token)) return false
      isUsed = true
      return true
    },
    admit: reply => {
      reply.setCookie(cookie(), session, { httpOnly: true, sameSite: 'strict', path: '/', maxAge: WEEK })
    },
    isKnown: ({ cookies }) => isSame(cookies[cookie()] ?? '', session),
    withoutToken: ({ url }) => {
      const { pathname, searchParams } = urlOf(url)
      searchParams.delete('token')
      const rest = searchParams.toString()
      const path = pathname.replace(/^\/+/, '/')
      return rest ? `${path}?${rest}` : path
    },
  }
}

const secret = (): string => randomBytes(32).toString('base64url')

/** A path like "//elsewhere" stays a path of this server. */
const urlOf = (url: string): URL => new URL(`http://localhost/${url.replace(/^\/+/, '')}`)

/** Compares in a time that tells nothing of how much is right. */
const isSame = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
