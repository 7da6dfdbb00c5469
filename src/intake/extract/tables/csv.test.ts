import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Failure } from '../../failure.ts'
import { allOf, extractedIn, failuresIn, holds, mutations, streamOf } from '../extracted.fixture.ts'
import { csv, csvMapping } from './csv.ts'
import { type Mapping, readSaidMapping, type SaidMapping } from './mapping.ts'

const read = (table: string | Uint8Array, said: SaidMapping = {}, size?: number) =>
  allOf(csv({ path: 'table.csv', bytes: streamOf(table, size), columns: said }))
const mapping = async (table: string, said: SaidMapping = {}): Promise<Mapping> => {
  const found = await csvMapping({ path: 'table.csv', bytes: streamOf(table), columns: said })
  assert.ok(!('kind' in found), (found as Failure).message)
  return found
}
const fieldsOf = async (table: string, said: SaidMapping = {}) =>
  Object.fromEntries((await mapping(table, said)).columns.flatMap(({ name, field }) => (field ? [[field, name]] : [])))

const NOTES = 'On 2 March 2025, three people were killed by shelling in Tarsk, according to the health office.'

test('a row is a report: quoted cells, line breaks in them, doubled marks; where its text stands in the row', async () => {
  const table = `id,headline,date,source,link,body\r\n1,"Shelling, again",2025-03-02,Tarsk Wire,https://example.org/1,"They said: ""three dead"".\r\n\r\nMore followed."\r\n\r\n2,,,,,Two people were killed in Bor.\r\n`
  const found = (await read(table)).map(holds)
  assert.deepEqual(
    found.map(({ text, fields, part }) => ({ text, fields, part })),
    [
      {
        text: 'They said: "three dead".\r\n\r\nMore followed.',
        fields: {
          id: '1',
          title: 'Shelling, again',
          outlet: 'Tarsk Wire',
          url: 'https://example.org/1',
          publishedAt: '2025-03-02',
        },
        part: 'row 2',
      },
      { text: 'Two people were killed in Bor.', fields: { id: '2' }, part: 'row 4' },
    ],
  )
  const { original, origin } = found[1]!
  assert.equal(
    Buffer.from(original).subarray(origin[0]!.from!, origin[0]!.to!).toString(),
    'Two people were killed in Bor.\r',
  )
})

test('tables of ACLED and UCDP are told by their columns', async () => {
  assert.deepEqual(
    await fieldsOf(
      `event_id_cnty,event_date,year,time_precision,disorder_type,event_type,actor1,country,location,latitude,source,source_scale,notes,fatalities,tags,timestamp\nTSK12,2025-03-02,2025,1,Political violence,Explosions/Remote violence,Military Forces,Tarsk,Tarsk,1.5,Tarsk Wire; Bor Radio,National,"${NOTES}",3,,1741000000\n`,
    ),
    { id: 'event_id_cnty', published: 'event_date', outlet: 'source', text: 'notes' },
  )
  assert.deepEqual(
    await fieldsOf(
      `id,relid,year,type_of_violence,dyad_name,side_a,source_article,source_office,source_date,source_headline,source_original,where_description,date_start,date_end,best\n12,TSK-1,2025,1,A - B,A,"Tarsk Wire,2025-03-03,Three killed by shelling in Tarsk",Tarsk Wire,2025-03-03,Three killed by shelling,police,Tarsk town,2025-03-02,2025-03-02,3\n`,
    ),
    {
      id: 'id',
      text: 'source_article',
      outlet: 'source_office',
      published: 'source_date',
      title: 'source_headline',
    },
  )
})

test('columns are told in other languages, and by their values where their names say nothing', async () => {
  assert.deepEqual(
    await fieldsOf(`العنوان;التاريخ;النص;المصدر;الرابط\nقصف;2025-03-02;${NOTES};وكالة;https://example.org\n`),
    {
      title: 'العنوان',
      published: 'التاريخ',
      text: 'النص',
      outlet: 'المصدر',
      url: 'الرابط',
    },
  )
  assert.deepEqual(await fieldsOf(`Дата\tИсточник\tТекст новости\n02.03.2025\tАгентство\t${NOTES}\n`), {
    published: 'Дата',
    outlet: 'Источник',
    text: 'Текст новости',
  })
  const { columns } = await mapping(`a|b|c|d\n${NOTES}|17/03/2025|https://example.org|x\n`)
  assert.deepEqual(
    columns.map(({ field, because, samples }) => [field, because, samples.length]),
    [
      ['text', 'its values are long texts', 1],
      ['published', 'its values are dates', 1],
      ['url', 'its values are web addresses', 1],
      [null, 'not used: neither its name nor its values say what it is', 1],
    ],
  )
})

test('a name that its values speak against is not believed, and of two columns the better is taken', async () => {
  assert.deepEqual(await fieldsOf(`text,data,content,url\ntrue,12,"${NOTES}",none\nfalse,13,"${NOTES}",\n`), {
    text: 'content',
  })
  const { columns } = await mapping(`title,text,notes\nA,"${NOTES}","${NOTES}"\n`)
  assert.deepEqual(
    columns.map(({ field, because }) => [field, because]),
    [
      ['title', 'its name, “title”, says so'],
      ['text', 'its name, “text”, says so'],
      [null, 'not used: another column is the text'],
    ],
  )
})

test('what the person says wins, also against a guess; what fits no table is refused with the way out', async () => {
  const table = `title,text,extra\nShort title,"${NOTES}",Five people fled.\n`
  const [found] = await read(table, readSaidMapping('text=extra,title='))
  assert.equal(holds(found).text, 'Five people fled.')
  assert.equal(holds(found).fields.title, undefined)
  assert.match(
    failuresIn(await read(table, { text: 'Extra' }))[0]!,
    /^field: the table has no column "Extra" for the text; its columns are "title", "text", "extra"/,
  )
  assert.match(
    failuresIn(await read('a,b\n1,2\n'))[0]!,
    /^field: no column of the table holds the text .* --map text=COLUMN: "a", "b"/,
  )
  assert.throws(() => readSaidMapping('body=x'), /"body=x" is no FIELD=COLUMN; the fields are text, title/)
})

test('without a header the columns are numbered', async () => {
  const found = await read(`2025-03-02,"${NOTES}"\n2025-03-03,"${NOTES}"\n`)
  assert.deepEqual(
    extractedIn(found).map(({ part, fields }) => [part, fields.publishedAt]),
    [
      ['row 1', '2025-03-02'],
      ['row 2', '2025-03-03'],
    ],
  )
})

test('dates by numbers are read in the order that the column shows, or left as they are', async () => {
  const dated = async (...dates: string[]) =>
    extractedIn(await read(`date;text\n${dates.map(date => `${date};${NOTES}`).join('\n')}\n`)).map(
      ({ fields }) => fields.publishedAt,
    )
  assert.deepEqual(await dated('03/04/2025', '13/04/2025'), ['2025-04-03', '2025-04-13'])
  assert.deepEqual(await dated('03/04/2025', '04/13/2025'), ['2025-03-04', '2025-04-13'])
  assert.deepEqual(await dated('03/04/2025'), ['03/04/2025'])
  assert.deepEqual(await dated('03.04.2025', '2025/4/3', '3 April 2025'), ['2025-04-03', '2025-04-03', '2025-04-03'])
})

test('a row without text, with too few cells, or with a stray mark is told; empty rows are passed over', async () => {
  const found = await read(`id,text\n1,"${NOTES}"\n2,\n,\n3\n4,"He said "no" twice."\n5,"${NOTES}",more\n`)
  assert.deepEqual(
    extractedIn(found).map(({ part, issues }) => [part, issues.map(({ message }) => message)]),
    [
      ['row 2', []],
      ['row 6', ['a quotation mark within a cell is not doubled: see whether rows have run together']],
      ['row 7', ['the row has 3 cells where the table has 2 columns']],
    ],
  )
  assert.equal(holds(found[3]).text, 'He said "no" twice.')
  assert.deepEqual(
    found.flatMap(one => (one.kind === 'failure' ? [[one.line, one.message]] : [])),
    [
      [3, 'row 3 has no text in the column “text”; fill it in or leave it out'],
      [5, 'row 5 has no text in the column “text”; fill it in or leave it out'],
    ],
  )
})

test('delimiters, byte order marks, and encodings are told', async () => {
  const rows = (delimiter: string) =>
    `${['id', 'text', 'note'].join(delimiter)}\n1${delimiter}Été: three people dead, "two" hurt${delimiter}x\n`
  for (const delimiter of [',', ';', '\t', '|']) {
    const cell =
      delimiter === ',' ? rows('\u0001').replace('dead, "two" hurt', 'dead').replaceAll('\u0001', ',') : rows(delimiter)
    for (const bytes of [Buffer.from(cell), Buffer.from(`\ufeff${cell}`), Buffer.from(`\ufeff${cell}`, 'utf16le')])
      assert.match(holds((await read(bytes))[0]).text, /^Été: three people dead/, delimiter)
    const latin = Buffer.from(cell, 'latin1')
    assert.match(holds((await read(latin))[0]).text, /^Été: three people dead/)
    assert.match(holds((await read(latin))[0]).issues[0]!.message, /Windows-1252/)
  }
  assert.equal(
    holds((await read('sep=;\nid;text\n1;Three, or four, were killed.\n'))[0]).text,
    'Three, or four, were killed.',
  )
  const long = `text\n${'Three people were killed.\n'.repeat(10_081)}`
  const cut = `${long}${'x'.repeat(2 ** 18 - 1 - long.length)} é\n`.replace('x é', 'xé')
  assert.equal(
    Buffer.from(cut)
      .subarray(0, 2 ** 18)
      .at(-1),
    0xc3,
  )
  assert.ok(extractedIn(await read(`${cut}Ночью было тихо в городе.\n`)).every(one => holds(one).issues.length === 0))
  const late = Buffer.concat([
    Buffer.from(`text\n${`${NOTES.replaceAll(',', '')}\n`.repeat(4000)}`),
    Buffer.from('Ao fim do m\xeas tr\xeas pessoas.\n', 'latin1'),
  ])
  assert.equal(holds((await read(late)).at(-1)).text, 'Ao fim do mês três pessoas.')
})

test('cells of 10 MB, marks that are never closed, NULs and a million columns end in failures, and the others are read', async () => {
  const good = `9,"${NOTES}"\n`
  for (const [table, failure] of [
    [`id,text\n${good}2,"${'word '.repeat(2_000_000)}"\n${good}`, /^too-long: row 3 is longer/],
    [`id,text\n${good}2,${'word '.repeat(2_000_000)}\n${good}`, /^too-long: row 3 is longer/],
    [
      `id,text\n${good}2,"never closed\n3,more\n${good.replaceAll('"', '')}`,
      /^format: row 3 has a quotation mark that is never closed/,
    ],
    [`id,text\n${good}${','.repeat(1_000_000)}\n${good}`, /^too-long: row 3 is longer .* more columns/],
    [`id,text\n${good}2,"${'word '.repeat(2_000_000)}`, /^format: row 3 and all after it cannot be told apart/],
  ] as const) {
    const found = await read(table)
    assert.match(failuresIn(found)[0]!, failure)
    assert.ok(extractedIn(found).length >= 1)
    assert.ok(extractedIn(found).every(one => holds(one).text.length < 1000))
  }
  const nul = holds((await read(`id,text\n1,"Three\0 people were killed."\n`))[0])
  assert.equal(nul.text, 'Three\0 people were killed.')
  assert.match(failuresIn(await read(Buffer.from('PK\x03\x04xl/workbook.xml')))[0]!, /^format: /)
  assert.match(failuresIn(await read(''))[0]!, /^empty/)
  const unclosed = failuresIn(await read(`id,text\n${'1,"a,b\n'.repeat(20)}`))
  assert.ok(unclosed.length <= 12)
})

test('mutated tables end in reports and failures, the same in whatever chunks they come', async () => {
  const table = `id,title,date,text\n1,"A, b",2025-03-02,"${NOTES}"\n2,"C ""d""",2025-03-03,"Line one.\n\nLine two, été."\n3,,,x\n`
  for (const bytes of mutations(table, 400)) {
    const found = await read(bytes)
    for (const one of found) if (one.kind === 'extracted') holds(one)
    assert.deepEqual(await read(bytes, {}, 5), found)
  }
})
