import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOf, holds, mutations, streamOf } from './extracted.fixture.ts'
import { type Placed, pdfOf } from './pdf.fixture.ts'
import { pdf } from './pdf.ts'

const read = async (bytes: Uint8Array) => (await allOf(pdf({ path: 'a.pdf', bytes: streamOf(bytes) })))[0]
/** Lines one below the other. */
const lines = (x: number, top: number, ...words: readonly string[]): readonly Placed[] =>
  words.map((line, i) => ({ x, y: top - 12 * i, words: line }))

test('words in the order of reading, with their pages; running heads and page numbers out, parted words whole', async () => {
  const head = (number: number): readonly Placed[] => [
    { x: 50, y: 780, words: 'Bulletin of the Office for Sample Affairs' },
    { x: 300, y: 20, words: `Page ${number} of 3` },
  ]
  const found = holds(
    await read(
      pdfOf([
        [
          ...head(1),
          { x: 50, y: 740, size: 20, words: 'Five killed in Tarsa' },
          ...lines(
            50,
            700,
            'The army said on Tuesday that five people had been killed by shells that fell upon the mar-',
            'ket of Tarsa.',
          ),
          ...lines(
            50,
            650,
            'The rebels denied that they had fired, and the well-known head of the hospital spoke of well-',
            'known guns. Nobody could tell which side was meant, but the whole of the town',
          ),
        ],
        [...head(2), ...lines(50, 740, 'was sure of it.')],
        [...head(3), ...lines(50, 740, 'The end.')],
      ]),
    ),
  )
  assert.equal(
    found.text,
    [
      'Five killed in Tarsa',
      'The army said on Tuesday that five people had been killed by shells that fell upon the market of Tarsa.',
      'The rebels denied that they had fired, and the well-known head of the hospital spoke of well-known guns. Nobody could tell which side was meant, but the whole of the town was sure of it.',
      'The end.',
    ].join('\n\n'),
  )
  assert.equal(found.fields.title, 'Five killed in Tarsa')
  assert.deepEqual(
    found.origin.map(({ start, page }) => [found.text.slice(start, start + 7), page]),
    [
      ['Five ki', 1],
      ['was sur', 2],
      ['The end', 3],
    ],
  )
})

test('columns are read one after the other, though their lines stand side by side in the file', async () => {
  const left = [
    'Gunmen took the village',
    'of Maro at dawn on Friday',
    'and burned the houses of',
    'all who had gone away.',
    'Two people were killed,',
  ]
  const right = [
    'the elders said, and the',
    'cattle was driven off to',
    'the hills. The army came',
    'in the evening and found',
    'nobody there.',
  ]
  const both = left.flatMap((words, i) => [
    { x: 50, y: 700 - 12 * i, words },
    { x: 320, y: 700 - 12 * i, words: right[i]! },
  ])
  const { text } = holds(await read(pdfOf([both])))
  assert.equal(text, [...left, ...right].join(' '))
})

test('what is closed, drawn only, broken off or boundless is told', async () => {
  const scanned = await read(pdfOf([[], []]))
  assert.equal(scanned?.kind === 'failure' && scanned.code, 'scanned')
  const whole = pdfOf([lines(50, 700, 'The army said that five people were killed.')])
  const closed = await read(
    Buffer.from(
      whole
        .toString('latin1')
        .replace(
          '/Info 4 0 R',
          `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`,
        ),
      'latin1',
    ),
  )
  assert.equal(closed?.kind === 'failure' && closed.code, 'protected')
  const million = await read(Buffer.from(whole.toString('latin1').replace('/Count 1 ', '/Count 1000000 '), 'latin1'))
  if (million?.kind === 'failure') assert.equal(million.code, 'too-long')
  else assert.equal(holds(million).text, 'The army said that five people were killed.')
  const none = await read(Buffer.from('%PDF-1.7 and nothing else'))
  assert.equal(none?.kind === 'failure' && none.code, 'format')
  assert.ok(none?.original)
})

test('scripts, forms and files within are never looked at', async () => {
  const script =
    '/OpenAction << /S /JavaScript /JS (globalThis.owned = true; app.alert\\(1\\)) >> /AcroForm << /XFA (<x/>) >> /Names << /EmbeddedFiles << /Names [] >> >>'
  const found = holds(await read(pdfOf([lines(50, 700, 'The army said that five people were killed.')], script)))
  assert.equal(found.text, 'The army said that five people were killed.')
  assert.equal('owned' in globalThis, false)
})

test('a picture that says it is boundless is not drawn, and what a page or its files would start is not', async () => {
  const run = '<< /S /JavaScript /JS (globalThis.owned = true) >>'
  const launch = '<< /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>'
  const file = Buffer.from('MZ this file holds no words of the report').toString('hex')
  const bytes = pdfOf(
    [
      lines(50, 700, 'The army said that five people were killed.'),
      [{ x: 50, y: 700, words: 'The rebels denied it.' }],
    ],
    `/OpenAction ${run} /AA << /WC ${launch} >> /Names << /JavaScript << /Names [(a) ${run}] >> /EmbeddedFiles << /Names [(a.exe) << /Type /Filespec /F (a.exe) /EF << /F 9 0 R >> >>] >> >>`,
    '',
    {
      resources: '/XObject << /I 10 0 R >>',
      drawn: 'q 500 0 0 500 0 0 cm /I Do Q',
      objects: [
        `<< /Type /EmbeddedFile /Filter /ASCIIHexDecode /Length ${file.length} >>\nstream\n${file}\nendstream`,
        '<< /Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length 4 >>\nstream\nabcd\nendstream',
      ],
    },
  )
  const found = holds(await read(bytes))
  assert.equal(found.text, 'The army said that five people were killed.\n\nThe rebels denied it.')
  assert.equal('owned' in globalThis, false)
})

test('damaged PDFs end in reports and failures', async () => {
  const whole = pdfOf([lines(50, 700, 'The army said that five people were killed.', 'The rebels denied it.')])
  for (const bytes of mutations(whole, 100)) {
    const found = await read(bytes)
    if (found?.kind !== 'failure') holds(found)
  }
})
