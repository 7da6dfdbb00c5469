import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEventReports } from './event-reports.ts'

test('NA is missing, quoted or not; an empty text is a text', () => {
  const { rows } = readEventReports('id,city,deaths_best,date_start\na,NA,"NA",\nb,"NA",3,2031-01-02\nc,"",,NA\n')
  assert.deepEqual(
    rows.map(({ cells }) => [cells.city, cells.deaths_best, cells.date_start]),
    [
      [null, null, null],
      [null, 3, '2031-01-02'],
      ['', null, null],
    ],
  )
})

test('a value that does not fit its column is told with its line and taken as missing', () => {
  const { rows, troubles } = readEventReports(
    'id,note,deaths_best,date_end\r\na,"two\nlines",some,2031-02-30\r\nb,x,7,2031-02-28\r\n',
  )
  assert.deepEqual(troubles, [
    { line: 2, column: 'deaths_best', message: '"some" is no number' },
    { line: 2, column: 'date_end', message: '"2031-02-30" is no day; write it as 2025-10-23' },
  ])
  assert.deepEqual(
    rows.map(({ line, cells }) => [line, cells.deaths_best, cells.date_end]),
    [
      [2, null, null],
      [4, 7, '2031-02-28'],
    ],
  )
})

test('rows go by their own id where each has one, else by number', () => {
  assert.deepEqual(
    readEventReports('id,city\nx,A\nx,B\n').rows.map(({ id }) => id),
    ['1', '2'],
  )
  assert.deepEqual(
    readEventReports('\ufeffid,city\nx,A\ny,B\n').rows.map(({ id }) => id),
    ['x', 'y'],
  )
})

test('columns beyond the code book are numbers where all their values are', () => {
  const { numeric } = readEventReports('id,wounded,ward\na,1.5,3\nb,NA,upper\n')
  assert.deepEqual([...numeric], ['wounded'])
})

test('semicolons with decimal commas, and tabs, are read as commas are', () => {
  const { rows, columns } = readEventReports('"id";"city, or none";latitude\na;x;6,74\nb;y;7.5\n')
  assert.deepEqual(columns, ['id', 'city, or none', 'latitude'])
  assert.deepEqual(
    rows.map(({ cells }) => cells.latitude),
    [6.74, 7.5],
  )
  assert.deepEqual(readEventReports('id\tcity\na\tx\n').columns, ['id', 'city'])
})

test('each row keeps itself and its header as they stand in the file', () => {
  const { originals } = readEventReports('id,note\r\na,"two\r\nlines"\r\n\r\nb,x')
  assert.deepEqual([...originals.values()], ['id,note\r\na,"two\r\nlines"\r\n', 'id,note\r\nb,x\n'])
})

test('what is no table is told', () => {
  assert.throws(() => readEventReports(''), /the file is empty; give a CSV file/)
  assert.throws(() => readEventReports('id,a\n'), /no row/)
  assert.throws(() => readEventReports('id,a,a\n1,2,3\n'), /two columns are named "a"/)
  assert.throws(() => readEventReports('id,a\n1,2,3\n'), /line 2/)
})
