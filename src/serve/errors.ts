import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import { asTrouble, LedgerTrouble, type TroubleCode } from '../store/trouble.ts'
import { UnmetWish } from '../store/wish.ts'
import type { ApiError } from './api/error.ts'
import { ownWords } from './own-words.ts'
import { requestTrouble } from './request-trouble.ts'
import type { Serving } from './serving.ts'

type Told = ApiError['error']

/** A request that cannot be met: the HTTP status and what is said of it. */
export class Refusal extends Error {
  readonly status: number
  readonly told: Told
  constructor(status: number, told: Pick<Told, 'code' | 'message'> & Partial<Told>) {
    super(told.message)
    this.name = 'Refusal'
    this.status = status
    this.told = { where: null, value: null, wayOut: null, ...told }
  }
}

/** Answers whatever was thrown in the one shape of errors; what is a fault of the program is told to the person, too. */
export const answerError =
  ({ ledger, tell }: Pick<Serving, 'ledger' | 'tell'>) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { status, told } = refusalOf(asTrouble(error, ledger) as FastifyError)
    if (status === 500) tell(`according: serve: ${request.method} ${request.url}: ${error.stack ?? error.message}\n`)
    return reply.code(status).type('application/json').send({ error: told })
  }

function refusalOf(error: FastifyError): Refusal {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) return new Refusal(400, requestTrouble(error))
  if (error.statusCode !== undefined && error.statusCode < 500)
    return new Refusal(
      error.statusCode,
      error.statusCode === 413 ? TOO_LARGE : { code: 'bad-request', message: error.message },
    )
  if (error instanceof RangeError) return new Refusal(400, { code: 'bad-request', ...ownWords(error.message) })
  if (error instanceof UnmetWish) return new Refusal(409, { code: 'unmet', ...ownWords(error.message) })
  if (error instanceof LedgerTrouble)
    return new Refusal(TROUBLE[error.code] ?? 503, { code: error.code, ...ownWords(error.message) })
  return new Refusal(500, {
    code: 'fault',
    message: `a fault of According (${error.message})`,
    wayOut: 'please report it with what you did',
  })
}

const TOO_LARGE = {
  code: 'too-large',
  message: 'more was sent at once than is taken',
  wayOut: 'send it in parts, a long text as a file',
}

const TROUBLE: Readonly<Partial<Record<TroubleCode, number>>> = { 'being-written': 409, full: 507 }
