import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { documentIdOf } from '../../intake/document-id.ts'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { read } from '../../read.ts'
import { inFolder } from '../../store/ledger.fixture.ts'
import { withPlaced } from '../../store/placed.fixture.ts'
import { withhold } from '../../store/withheld.ts'
import { exportedTo } from './exporting.fixture.ts'
import { FORMATS } from './formats.ts'

const TEXT = 'Gunmen attacked the market of Bankass in central Mali on 14 October 2025, residents said.'
const reading = read(
  {
    id: 'wire',
    documentId: documentIdOf(TEXT),
    title: 'Trader Ousmane Barry and two children killed at market in Bankass',
    outlet: 'Sample Wire',
    url: 'https://wire.example/ousmane-barry-killed',
    publishedAt: '2025-10-15',
    language: 'en',
  },
  TEXT,
  loadKnowledge(),
)

test('a name on the list leaves in no format where only the headline and its reading give it', async t => {
  assert.ok(JSON.stringify(reading.headline).includes('Ousmane Barry'))
  await inFolder(folder =>
    withPlaced(
      join(folder, 'ledger'),
      async ledger => {
        const exported = async (format: string, profile: string): Promise<string> => {
          const file = join(folder, `${format}-${profile}`)
          assert.equal((await exportedTo(ledger, file, { format, profile })).incidents, 1)
          return readFileSync(file, 'latin1')
        }
        const by = { who: 'Ana', why: 'asked for it', at: '2026-01-02T03:04:05.000Z' }
        assert.match(await exported('csv', 'internal'), /Ousmane Barry/)
        await withhold(ledger, ['Ousmane Barry'], by)
        for (const format of Object.keys(FORMATS))
          for (const profile of ['public', 'partner'])
            await t.test(`${format}, ${profile}`, async () =>
              assert.doesNotMatch(await exported(format, profile), /Ousmane|Barry/i),
            )
      },
      [reading],
    ),
  )
})
