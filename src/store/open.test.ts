import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { sql } from 'kysely'
import { inFolder, testOnBoth, testOnPostgres } from './ledger.fixture.ts'
import { openLedger } from './open.ts'
import { keepOriginals, sha256Of } from './originals.ts'
import { asTrouble } from './trouble.ts'

const now = () => '2025-03-04T05:06:07.000Z'
const bytes = new TextEncoder().encode('Five people were killed, officials said.')

testOnBoth('a ledger is made by writing and opened by reading', async address => {
  await assert.rejects(openLedger(address, 'read', now), { name: 'LedgerTrouble', code: 'missing' })
  const ledger = await openLedger(address, 'write', now)
  const [sha256] = await keepOriginals(ledger, [{ bytes, origin: 'a.txt', line: null, method: 'file' }], now)
  await ledger.close()
  const again = await openLedger(address, 'read', now)
  const rows = await again.db.selectFrom('original').select(['sha256', 'bytes']).execute()
  assert.deepEqual(
    rows.map(row => [row.sha256, [...row.bytes]]),
    [[sha256, [...bytes]]],
  )
  await assert.rejects(again.db.deleteFrom('acquisition').execute(), /read-?only/)
  await again.close()
})

test('the second writer of a folder is told who writes', async () =>
  inFolder(async folder => {
    const ledger = await openLedger(folder, 'write', now)
    await assert.rejects(openLedger(folder, 'write', now), {
      code: 'being-written',
      message: `the ledger ${folder} is being written by process ${process.pid} since 05:06:07 UTC; wait for it or stop it`,
    })
    const reader = await openLedger(folder, 'read', now)
    await reader.close()
    await ledger.close()
    await (await openLedger(folder, 'write', now)).close()
  }))

test('the right to write a folder ends with the process, however that ends', async () =>
  inFolder(async folder => {
    const opened = `const { openLedger } = await import(${JSON.stringify(import.meta.resolve('./open.ts'))})
      await openLedger(process.argv[1], 'write')
      console.log('open')
      setInterval(() => {}, 1000)`
    const writer = spawn(process.execPath, ['--input-type=module', '-e', opened, folder])
    await once(writer.stdout, 'data')
    await assert.rejects(openLedger(folder, 'write', now), { message: new RegExp(`by process ${writer.pid} since`) })
    writer.kill('SIGKILL')
    await once(writer, 'exit')
    await (await openLedger(folder, 'write', now)).close()
  }))

test('a full disk is one line, and what was kept stays', async () =>
  inFolder(async folder => {
    const ledger = await openLedger(folder, 'write', now)
    await sql.raw('pragma max_page_count = 140').execute(ledger.db)
    const kept: string[] = []
    const fill = async () => {
      for (let i = 0; i < 100; i++)
        kept.push(
          ...(await keepOriginals(
            ledger,
            [{ bytes: new Uint8Array(9000).fill(i), origin: '-', line: i, method: 'stdin' }],
            now,
          )),
        )
    }
    await assert.rejects(
      fill().catch(error => Promise.reject(asTrouble(error, ledger))),
      {
        code: 'full',
        message: `the ledger ${folder} is not changed, for its disk is full; free some space and run the same again (database or disk is full)`,
      },
    )
    await ledger.close()
    const again = await openLedger(folder, 'read', now)
    assert.ok(kept.length > 3)
    const there = await again.db.selectFrom('original').select(['sha256', 'bytes']).execute()
    assert.deepEqual(there.map(row => [row.sha256, sha256Of(row.bytes)]).sort(), kept.map(name => [name, name]).sort())
    assert.equal((await again.db.selectFrom('acquisition').select('id').execute()).length, kept.length)
    await again.close()
  }))

testOnPostgres('several writers of a team make a ledger at the same time', async address => {
  const ledgers = await Promise.all([1, 2, 3].map(() => openLedger(address, 'write', now)))
  await Promise.all(
    ledgers.map(ledger => keepOriginals(ledger, [{ bytes, origin: 'a', line: null, method: 'file' }], now)),
  )
  const rows = await ledgers[0]!.db.selectFrom('acquisition').select('id').execute()
  assert.equal(rows.length, 1)
  await Promise.all(ledgers.map(ledger => ledger.close()))
})

testOnPostgres('a connection that breaks is one line, and the next one works', async address => {
  const [ledger, other] = [await openLedger(address, 'write', now), await openLedger(address, 'write', now)]
  const broken = ledger.db.transaction().execute(async transaction => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(transaction)
    await sql`select pg_terminate_backend(${rows[0]!.pid})`.execute(other.db)
    await sql`select 1`.execute(transaction)
  })
  await assert.rejects(
    broken.catch(error => Promise.reject(asTrouble(error, ledger))),
    { code: 'unreachable' },
  )
  assert.deepEqual(await ledger.db.selectFrom('report').selectAll().execute(), [])
  for (const open of [ledger, other]) await open.close()
})

testOnPostgres('a place that is not there is told', async address => {
  const elsewhere = (change: (url: URL) => void): string => {
    const url = new URL(address)
    change(url)
    return url.href
  }
  for (const [wrong, code] of [
    [elsewhere(url => (url.pathname = '/according_has_none')), 'no-database'],
    [elsewhere(url => url.searchParams.set('options', '-csearch_path=according_has_none')), 'no-database'],
    [`${address.slice(0, 12)}no host`, 'unreachable'],
  ] as const)
    await assert.rejects(openLedger(wrong, 'write', now), { name: 'LedgerTrouble', code })
})

test('the password of a ledger is never told', async () => {
  const address = 'postgres://team:secret@127.0.0.1:1/mali'
  await assert.rejects(openLedger(address, 'read', now), (error: Error) => {
    assert.match(error.message, /^the ledger postgres:\/\/team@127.0.0.1:1\/mali cannot be reached/)
    return !error.message.includes('secret')
  })
})

test('what is no ledger is told in one line', async () =>
  inFolder(async folder => {
    const noDatabase = join(folder, 'a')
    mkdirSync(noDatabase)
    writeFileSync(
      join(noDatabase, 'ledger.sqlite'),
      'something else that is long enough to be no database at all'.repeat(20),
    )
    await assert.rejects(openLedger(noDatabase, 'write', now), { code: 'not-a-ledger' })
    await assert.rejects(openLedger(noDatabase, 'read', now), { code: 'not-a-ledger' })
    await assert.rejects(openLedger(join(noDatabase, 'ledger.sqlite'), 'write', now), { code: 'not-a-ledger' })
    await assert.rejects(openLedger('postgres://nobody@127.0.0.1:1/none', 'read', now), { code: 'unreachable' })
  }))
