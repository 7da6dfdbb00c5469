import assert from 'node:assert/strict'
import { test } from 'node:test'
import { inFolder } from '../store/ledger.fixture.ts'
import { openLedger } from '../store/open.ts'
import { put, readingsForPlacing } from '../store/placed.fixture.ts'
import { ran } from './ran.fixture.ts'

const run = (...args: readonly string[]) => ran(args, 100)

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
      out: '',
      told: 'according: merge: no reason; give --why TEXT\n',
    })
    const preview = await run('merge', ...pair, '--why', 'one march', '--dry-run', ...on)
    assert.match(preview.out, /^- i.*\n- i.*\n\+ i.* 2 reports: march, union\nnothing was changed \(--dry-run\)\n$/)
    assert.equal((await run('decisions', ...on)).told, 'according: decisions: nobody has decided anything yet\n')

    const merged = await run('merge', ...pair, '--why', 'one march', '--who', 'anna', ...on)
    assert.equal(merged.out, preview.out.replace('nothing was changed (--dry-run)', 'decision 1'))
    const list = await run('decisions', ...on)
    assert.match(
      list.out,
      /^1 {2}merge, in force {2}anna, \d{4}-\d\d-\d\d: one march\n {3}one {4}i\w+ {2}march: “marched”\n/,
    )

    assert.match((await run('split', pair[0], 'bomb', '--why', 'x', ...on)).told, /the report bomb does not tell of/)
    assert.equal((await run('revoke', '2', '--why', 'x', ...on)).status, 1)
    assert.match((await run('revoke', '1', '--why', 'two crowds', ...on)).out, /^- i.*\n\+ i.*\n\+ i.*\ndecision 1\n$/)
    assert.match((await run('decisions', '--format', 'jsonl', ...on)).out, /"state":"revoked"/)
  }))
