import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { readTable } from './text/table.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

for (const file of globSync('lexicon/**/*.tsv', { cwd: ROOT }).sort()) {
  const tsv = readFileSync(`${ROOT}/${file}`, 'utf8')
  const lines = tsv.split('\n').filter(line => line && !line.startsWith('#'))
  const rows = lines.slice(1)

  test(`${file} tells its provenance, has an example a row, and stands sorted (as \`LC_ALL=C sort\` on the first column)`, () => {
    assert.match(tsv, /^#/, 'a comment about provenance on top')
    assert.match(tsv.slice(0, tsv.indexOf(lines[0]!)), /provenance|own list|written for this project/i)
    assert.equal(lines[0]!.split('\t').at(-1), 'example')
    assert.ok(tsv.endsWith('\n') && !tsv.includes('\r'))
    assert.deepEqual(
      readTable(file, tsv)
        .filter(({ cells }) => !cells.example)
        .map(({ line }) => line),
      [],
      'rows without an example',
    )
    assert.deepEqual(
      rows.filter((row, i) => i > 0 && keyOf(rows[i - 1]!) > keyOf(row)),
      [],
      'rows out of order',
    )
    assert.deepEqual(
      rows.filter((row, i) => rows.indexOf(row) !== i),
      [],
      'rows that stand twice',
    )
  })
}

function keyOf(row: string): string {
  return row.slice(0, row.indexOf('\t'))
}
