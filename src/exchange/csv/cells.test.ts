import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { armed, csvLine, disarmed } from './cells.ts'

const FORMULAS = [
  '=1+1',
  '+cmd|"/c calc"!A1',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\0=1',
  ' =1+1',
  '\u200b=1',
  '\ufeff=HYPERLINK("http://x.example")',
  '＝1+1',
  '＋1',
  '－1x',
  '＠A1',
  "'=1",
  "''=1",
  '+223 70 00 00 00',
  '-',
  '−5 killed',
]
const PLAIN = [
  '',
  'said',
  "'tis",
  "''",
  '12',
  '-3.51594',
  '+5',
  '1e-7',
  'a=b',
  'x@y.example',
  'Koné; Diarra',
  'a "b"\r\nc',
  'NA',
]

test('no text that a spreadsheet would run begins as one, and each comes back as it was', () => {
  for (const text of [...FORMULAS, ...PLAIN]) {
    const cell = disarmed(text)
    assert.equal(armed(cell), text, JSON.stringify(text))
    assert.doesNotMatch(cell, /^[\s\0]*[=@\t\0\uff1d\uff0b\uff0d\uff20]/u, JSON.stringify(text))
  }
  for (const text of FORMULAS) assert.equal(disarmed(text)[0], "'")
  for (const text of PLAIN) assert.equal(disarmed(text), text)
})

test('a line is read back by any reader of CSV, a line of TSV by one of TSV', () => {
  const values = [...FORMULAS, ...PLAIN]
  for (const delimiter of [',', '\t']) {
    const [row] = parse(csvLine(values, delimiter), { delimiter }) as string[][]
    assert.deepEqual(row!.map(armed), values)
  }
})

test('nothing is an empty cell, numbers and truths are written plainly', () => {
  assert.equal(csvLine([null, -3.5, true, 0]), ',-3.5,true,0\r\n')
})
