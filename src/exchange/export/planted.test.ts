import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet'
import { inFolder } from '../../store/ledger.fixture.ts'
import { withPlaced } from '../../store/placed.fixture.ts'
import { withhold } from '../../store/withheld.ts'
import { exportedTo } from './exporting.fixture.ts'
import { FORMATS } from './formats.ts'
import { PLANTED, plantedReadings } from './planted.fixture.ts'
import { lossFileOf } from './prepared.ts'

const AT = '2026-01-02T03:04:05.000Z'

/** A text with everything that hides letters undone, in the plainest way. */
function bare(given: string): string {
  let text = given
  for (let i = 0; i < 3; i++)
    text = text
      .replace(/(?:%[0-9a-f]{2})+/gi, run => Buffer.from(run.replaceAll('%', ''), 'hex').toString())
      .replace(/\\u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(/\\[nrt]/g, ' ')
      .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replace(/&amp;/g, '&')
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, '')
}

/** Which of the names are in the bytes: whole in any writing, or by the family's name where that is long enough to be nothing else. */
function namesIn(bytes: Uint8Array): readonly string[] {
  const texts = [Buffer.from(bytes).toString('utf8'), Buffer.from(bytes).toString('latin1')].map(bare)
  return PLANTED.filter(name => {
    const family = bare(name.split(' ').at(-1)!)
    const looked = family.length > 4 ? [bare(name), family] : [bare(name)]
    return looked.some(letters => texts.some(text => text.includes(letters)))
  })
}

test('of 300 names on the list none is in any byte of a public export, in no format', async t => {
  assert.equal(new Set(PLANTED).size, 300)
  await inFolder(folder =>
    withPlaced(
      join(folder, 'ledger'),
      async ledger => {
        await withhold(ledger, PLANTED, { who: 'tester', why: 'a test', at: AT })
        for (const format of Object.keys(FORMATS))
          for (const profile of format === 'csv' ? ['public', 'partner'] : ['public'])
            await t.test(`${format}, ${profile}`, async () => {
              const file = join(folder, `${format}-${profile}`)
              const { incidents } = await exportedTo(ledger, file, { format, profile })
              assert.ok(incidents > 20, `${incidents} incidents`)
              assert.deepEqual([...namesIn(readFileSync(file)), ...namesIn(readFileSync(lossFileOf(file)))], [])
              if (format !== 'parquet') return
              const rows = await parquetReadObjects({ file: await asyncBufferFromFile(file) })
              assert.ok(rows.length > 100)
              assert.deepEqual(namesIn(Buffer.from(JSON.stringify(rows))), [])
            })
        const open = join(folder, 'csv-internal')
        await exportedTo(ledger, open, { format: 'csv', profile: 'internal' })
        const left = namesIn(readFileSync(open))
        assert.ok(left.length > 290, `the search finds ${left.length} of the names where they are given`)
      },
      plantedReadings(),
    ),
  )
})
