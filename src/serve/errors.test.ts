import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { sqlite } from '../store/differences.ts'
import type { Ledger } from '../store/open.ts'
import { trouble } from '../store/trouble.ts'
import { UnmetWish } from '../store/wish.ts'
import { answerError, Refusal } from './errors.ts'

const ledger = { address: 'mali', differences: sqlite } as unknown as Ledger

/** What is answered where something throws `error`, and what the person at the terminal is told. */
function answered(error: Error): { readonly status: number; readonly error: unknown; readonly told: string } {
  const out = { status: 0, error: null as unknown, told: '' }
  const reply = {
    code: (status: number) => {
      out.status = status
      return reply
    },
    type: () => reply,
    send: (body: { readonly error: unknown }) => {
      out.error = body.error
      return reply
    },
  }
  const request = { method: 'GET', url: '/api/x' } as FastifyRequest
  const tell = (text: string): void => {
    out.told += text
  }
  answerError({ ledger, tell })(error as FastifyError, request, reply as unknown as FastifyReply)
  return out
}

test('whatever goes wrong has one shape, and a way out where the program knows one', () => {
  const shape = { where: null, value: null, wayOut: null }
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' })
  for (const [error, status, expected] of [
    [
      new RangeError('"x" is not a cursor; take the one that the page before ends with'),
      400,
      { code: 'bad-request', message: '"x" is not a cursor', wayOut: 'take the one that the page before ends with' },
    ],
    [
      new UnmetWish('one report alone cannot be merged'),
      409,
      { code: 'unmet', message: 'one report alone cannot be merged' },
    ],
    [
      trouble('being-written', 'mali'),
      409,
      {
        code: 'being-written',
        message: 'the ledger mali is being written by another program',
        wayOut: 'wait for it or stop it',
      },
    ],
    [
      full,
      507,
      {
        code: 'full',
        message: 'the ledger mali is not changed, for its disk is full',
        wayOut: 'free some space and run the same again (no space left)',
      },
    ],
    [
      new Refusal(404, { code: 'not-found', message: 'none', where: 'id' }),
      404,
      { code: 'not-found', message: 'none', where: 'id' },
    ],
  ] as const) {
    const answer = answered(error)
    assert.deepEqual([answer.status, answer.error], [status, { ...shape, ...expected }])
    assert.equal(answer.told, '')
  }
})

test('a fault of the program is told to the person at the terminal with its place', () => {
  const { status, error, told } = answered(new TypeError('x is undefined'))
  assert.equal(status, 500)
  assert.deepEqual(error, {
    code: 'fault',
    message: 'a fault of According (x is undefined)',
    where: null,
    value: null,
    wayOut: 'please report it with what you did',
  })
  assert.match(told, /^according: serve: GET \/api\/x: TypeError: x is undefined\n +at /)
})
