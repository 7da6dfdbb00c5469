import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inFolder } from '../store/ledger.fixture.ts'
import { openLedger } from '../store/open.ts'
import { put, readingsForPlacing } from '../store/placed.fixture.ts'
import { according } from './according.ts'

/** What a command line prints and tells, and its exit status. */
async function run(...args: readonly string[]) {
  let [printed, told] = ['', '']
  const terminal = {
    print: (text: string) => {
      printed += text
    },
    tell: (text: string) => {
      told += text
    },
    columns: 100,
    colour: false,
    watched: false,
  }
  const status = await according(args, terminal)
  return { status, printed, told }
}

test('incidents are merged, previewed, listed and the decision revoked by command', () =>
  inFolder(async folder => {
    const ledger = await openLedger(folder, 'write')
    for (const reading of readingsForPlacing()) await put(ledger, reading)
    const rows = await ledger.db.selectFrom('telling').select(['id', 'incident_id']).execute()
    await ledger.close()
    const incident = (telling: string) => rows.find(({ id }) => id === telling)!.incident_id!
    const pair = [incident('march#e1'), incident('march#e2')] as const
    const on = ['--ledger', folder] as const

    assert.deepEqual(await run('merge', ...pair, ...on), {
      status: 2,
      printed: '',
      told: 'according: merge: no reason; give --why TEXT\n',
    })
    const preview = await run('merge', ...pair, '--why', 'one march', '--dry-run', ...on)
    assert.match(preview.printed, /^- i.*\n- i.*\n\+ i.* 2 reports: march, union\nnothing was changed \(--dry-run\)\n$/)
    assert.equal((await run('decisions', ...on)).told, 'according: decisions: nobody has decided anything yet\n')

    const merged = await run('merge', ...pair, '--why', 'one march', '--who', 'anna', ...on)
    assert.equal(merged.printed, preview.printed.replace('nothing was changed (--dry-run)', 'decision 1'))
    const list = await run('decisions', ...on)
    assert.match(
      list.printed,
      /^1 {2}merge, in force {2}anna, \d{4}-\d\d-\d\d: one march\n {3}one {4}i\w+ {2}march: “marched”\n/,
    )

    assert.match((await run('split', pair[0], 'bomb', '--why', 'x', ...on)).told, /the report bomb does not tell of/)
    assert.equal((await run('revoke', '2', '--why', 'x', ...on)).status, 1)
    assert.match(
      (await run('revoke', '1', '--why', 'two crowds', ...on)).printed,
      /^- i.*\n\+ i.*\n\+ i.*\ndecision 1\n$/,
    )
    assert.match((await run('decisions', '--format', 'jsonl', ...on)).printed, /"state":"revoked"/)
  }))
