import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { according } from './according.ts'

const folder = mkdtempSync(join(tmpdir(), 'mapping-'))
after(() => rmSync(folder, { recursive: true }))
const table = join(folder, 'events.csv')
writeFileSync(
  table,
  'event_id_cnty,event_date,notes,fatalities\nTSK1,2025-03-02,"The army said that it shelled Tarsk and killed three civilians.",3\n',
)

async function run(...args: string[]) {
  const said = { out: '', err: '' }
  const terminal = {
    print: (text: string) => {
      said.out += text
    },
    printBytes: async () => {},
    tell: (text: string) => {
      said.err += text
    },
    columns: 80,
    colour: false,
    watched: false,
  }
  return { status: await according(args, terminal), ...said }
}

test('read --mapping shows what the columns are taken for and reads nothing', async () => {
  const { status, out } = await run('read', table, '--mapping')
  assert.equal(status, 0)
  assert.equal(
    out,
    `${table}
  event_id_cnty → id: its name, “event_id_cnty”, says so
      TSK1
  event_date → published: its name, “event_date”, says so
      2025-03-02
  notes → text: its name, “notes”, says so
      The army said that it shelled Tarsk and killed three civilians.
  fatalities → not used: neither its name nor its values say what it is
      3
`,
  )
})

test('what --map says is shown and read by; what it gets wrong is told', async () => {
  assert.match((await run('read', table, '--mapping', '--map', 'id=fatalities')).out, /fatalities → id: you said so/)
  const { status, out } = await run('read', table, '--map', 'id=fatalities,title=', '--format', 'jsonl')
  assert.equal(status, 0)
  assert.equal(JSON.parse(out).report.id, '3')
  assert.match((await run('read', table, '--mapping', '--map', 'text=none')).err, /has no column "none" for the text/)
  const wrong = await run('read', table, '--map', 'body=notes')
  assert.equal(wrong.status, 2)
  assert.match(wrong.err, /"body=notes" is no FIELD=COLUMN/)
  assert.match((await run('read', join(folder, 'none.csv'), '--mapping')).err, /no such file/)
})
