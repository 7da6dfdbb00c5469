import assert from 'node:assert/strict'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inFolder } from '../store/ledger.fixture.ts'
import { countReports } from './count-reports.ts'

test('files and lines are counted; where a file may hold any number of reports, nothing is promised', () =>
  inFolder(async folder => {
    const put = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text)
      return join(folder, name)
    }
    mkdirSync(join(folder, 'texts'))
    put('texts/a.txt', 'Five people were killed.')
    put('texts/b.html', '<html><body><p>Five people were killed.</p></body></html>')
    const lines = put('lines', '{"text":"One."}\n{"text":"Two."}\n{"text":"Three."}\n')
    const box = put('news', 'From a@example.org Thu Oct 23 09:00:00 2025\nSubject: a\n\nOne.\n')
    const all = [join(folder, 'texts'), lines, join(folder, 'nowhere')]
    assert.deepEqual(
      await Promise.all([all, [...all, box], ['-'], ['https://wire.example/feed'], []].map(countReports)),
      [6, null, null, null, 0],
    )
  }))
