import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { exportsMade, recordExport } from '../../store/exports.ts'
import { inFolder } from '../../store/ledger.fixture.ts'
import { withPlaced } from '../../store/placed.fixture.ts'
import { NameLeft } from './checked.ts'
import type { ExportFormat, Piece } from './exported.ts'
import { exportTo } from './exporting.ts'
import { sensitiveReadings } from './leaving.fixture.ts'
import { profileNamed } from './profile.ts'

const NAME = 'Zoë Qelvbuda'
const readings = sensitiveReadings()

/** A format that writes what no incident holds. */
const writing = (...pieces: readonly Piece[]): ExportFormat => ({
  name: 'careless',
  summary: 'a format that says more than it is given',
  extension: 'txt',
  mediaType: 'text/plain',
  write: async function* (): AsyncGenerator<Piece> {
    yield* pieces
  },
})

/** What an export of these pieces leaves behind: an error or none, files, records. */
async function left(...pieces: readonly Piece[]) {
  let error: unknown = null
  let files: readonly string[] = []
  let records = 0
  await inFolder(folder =>
    withPlaced(
      join(folder, 'ledger'),
      async ledger => {
        const asked = {
          format: writing(...pieces),
          profile: profileNamed('public'),
          rule: 'representative',
          filter: {},
          incidents: [],
          file: join(folder, 'out'),
          names: [NAME],
          who: 'tester',
          forWhom: null,
          since: null,
          at: '2026-01-02T03:04:05.000Z',
          version: '0.0.0',
        } as const
        const around = { record: recordExport.bind(null, ledger), print: () => {}, step: () => {} }
        await exportTo(ledger, asked, around).catch(thrown => {
          error = thrown
        })
        files = readdirSync(folder).filter(name => name !== 'ledger')
        records = (await exportsMade(ledger.db)).length
      },
      readings,
    ),
  )
  return { error, files, records }
}

test('a name that a format lets slip is found in every encoding, and then there is no file and no record', async () => {
  const escaped = [...NAME].map(sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')
  const slips: readonly Piece[] = [
    `so said ${NAME}.`,
    Buffer.from(`so said ${NAME}.`, 'latin1'),
    `https://x.example/${encodeURIComponent(NAME)}`,
    `{"by":"${escaped}"}`,
    '<b>Zo&euml;&nbsp;Qelvbuda</b>',
    `<b>${[...NAME].map(sign => `&#${sign.charCodeAt(0)};`).join('')}</b>`,
    '"qelvbuda-zoe.html"',
    { kind: 'loss', incident: 'i1', field: 'who', rule: 'r', kept: null, left: [{ value: NAME, accounts: [] }] },
  ]
  for (const slip of slips) {
    const { error, files, records } = await left('a line\n', slip, 'another\n')
    assert.ok(error instanceof NameLeft, JSON.stringify(slip))
    assert.doesNotMatch(error.message, /Qelv|Zo/)
    assert.deepEqual([files, records], [[], 0])
  }
})

test('a name is found where it stands across pieces', async () => {
  const filler = 'x '.repeat(1 << 15)
  const { error } = await left(`${filler.slice(0, -6)}Zo`, 'ë Qelv', `buda ${filler}`)
  assert.ok(error instanceof NameLeft)
})

test('what is clean is written', async () => {
  const { error, files, records } = await left('Zoë Karam and nobody else')
  assert.equal(error, null)
  assert.deepEqual([files, records], [['out', 'out.losses.jsonl'], 1])
})
