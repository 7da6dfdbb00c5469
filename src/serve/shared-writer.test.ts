import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Ledger } from '../store/open.ts'
import { sharedWriter } from './shared-writer.ts'

/** A ledger that only tells when it is opened and closed. */
function openings(): { readonly log: string[]; readonly open: () => Promise<Ledger> } {
  const log: string[] = []
  const close = async () => {
    await Promise.resolve()
    log.push('closed')
  }
  return {
    log,
    open: async () => {
      log.push('opened')
      return { close } as unknown as Ledger
    },
  }
}

test('works that overlap share one ledger; it is closed after the last and opened again for the next', async () => {
  const { log, open } = openings()
  const write = sharedWriter(open)
  const slow = Promise.withResolvers<void>()
  const first = write(() => slow.promise)
  assert.equal(await write(async () => 2), 2)
  assert.deepEqual(log, ['opened'])
  slow.resolve()
  const next = first.then(() => {})
  await next
  assert.deepEqual(log, ['opened', 'closed'])
  const last = write(async () => log.push('work'))
  await write(async () => {})
  await last
  assert.deepEqual(log, ['opened', 'closed', 'opened', 'work', 'closed'])
})

test('a ledger that cannot be opened stops only the works that wanted it', async () => {
  const { log, open } = openings()
  let fails = true
  const write = sharedWriter(async () => {
    if (fails) throw new Error('full')
    return open()
  })
  await assert.rejects(() => write(async () => {}), /full/)
  fails = false
  assert.equal(await write(async () => 1), 1)
  assert.deepEqual(log, ['opened', 'closed'])
  await assert.rejects(
    () =>
      write(async () => {
        throw new Error('work')
      }),
    /work/,
  )
  assert.deepEqual(log, ['opened', 'closed', 'opened', 'closed'])
})
