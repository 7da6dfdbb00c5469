import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOf, extractedIn, failuresIn, holds, mutations, streamOf } from '../extracted.fixture.ts'
import { pdfOf } from '../pdf.fixture.ts'
import { eml } from './eml.ts'
import { mbox } from './mbox.ts'

const readEml = (mail: string | Uint8Array) => allOf(eml({ path: 'mail.eml', bytes: streamOf(mail) }))
const readMbox = (box: string | Uint8Array, size?: number) =>
  allOf(mbox({ path: 'box.mbox', bytes: streamOf(box, size) }))
const HEAD = `From: Tarsk Health Office <press@Health.Tarsk.example>
To: list@example.org
Subject: Three dead in
 Tarsk
Date: Sun, 2 Mar 2025 01:30:00 +0300 (MSK)
Message-ID: <a1@health.tarsk.example>
`
const BODY = 'Three people were killed in Tarsk on Saturday, the office said.\n'
const MAIL = `${HEAD}\n${BODY}`
const multipart = (...parts: string[]) =>
  `${HEAD}MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n${parts.map(part => `--b\n${part}\n`).join('')}--b--\n`

test('a message is a report: subject, sender, domain, date in its zone, Message-ID', async () => {
  const [found, ...more] = await readEml(MAIL.replaceAll('\n', '\r\n'))
  assert.equal(more.length, 0)
  const report = holds(found)
  assert.equal(report.text, BODY.trim())
  assert.deepEqual(report.fields, {
    id: 'mid:a1@health.tarsk.example',
    title: 'Three dead in Tarsk',
    author: 'Tarsk Health Office',
    outlet: 'health.tarsk.example',
    publishedAt: '2025-03-02T01:30:00+03:00',
  })
  assert.equal(report.part, null)
  assert.equal(Buffer.from(report.original).toString(), MAIL.replaceAll('\n', '\r\n'))
})

test('encoded words, character sets and transfer encodings are undone, an answer and an archive are told', async () => {
  const cyrillic = Buffer.from([0xd2, 0xf0, 0xe8, 0x20, 0xee, 0xea, 0xe0]).toString('base64')
  const report = holds(
    (
      await readEml(
        `From: =?utf-8?q?Bureau_de_la_Sant=C3=A9?= <sante@bor.example>
Subject: =?windows-1251?b?${cyrillic}?=
In-Reply-To: <q@x.example>
Archived-At: <https://lists.example/42>
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

Trois personnes ont =E9t=E9 tu=E9es=
 hier.`,
      )
    )[0],
  )
  assert.equal(report.text, 'Trois personnes ont été tuées hier.')
  assert.deepEqual(report.fields, {
    title: 'Три ока',
    author: 'Bureau de la Santé',
    outlet: 'bor.example',
    url: 'https://lists.example/42',
    inReplyTo: 'mid:q@x.example',
  })
})

test('quoted replies and signatures stay in the text, as quotations', async () => {
  const body = `Two more have died.

On Sun, 2 Mar 2025, Omar <omar@bor.example>
wrote:
> Three people were killed.
>> Who says so?

We are still counting.

-- \nTarsk Health Office
`
  const { text, blocks } = holds((await readEml(`${HEAD}\n${body}`))[0])
  assert.deepEqual(
    blocks.map(({ kind, start, end }) => [kind, text.slice(start, end).split('\n')[0]]),
    [
      ['paragraph', 'Two more have died.'],
      ['quote', 'On Sun, 2 Mar 2025, Omar <omar@bor.example>'],
      ['paragraph', 'We are still counting.'],
      ['quote', '-- '],
    ],
  )
  const forwarded = holds(
    (await readEml(`${HEAD}\nSee below.\n\n-----Original Message-----\nFrom: Omar\n\nThree dead.`))[0],
  )
  assert.deepEqual(
    forwarded.blocks.map(({ kind }) => kind),
    ['paragraph', 'quote', 'quote'],
  )
})

test('plain text is preferred to HTML; attached texts and messages are reports too, other files are named', async () => {
  const found = await readEml(
    multipart(
      'Content-Type: multipart/alternative; boundary=c\n\n--c\nContent-Type: text/plain\n\nPlain words.\n--c\nContent-Type: text/html\n\n<p>HTML words.</p>\n--c--',
      'Content-Type: text/plain\nContent-Disposition: attachment; filename="../../statement.txt"\n\nOur statement: two were hurt.',
      'Content-Type: application/msword\nContent-Disposition: attachment; filename=list.doc\n\nxx',
      `Content-Type: message/rfc822\n\n${MAIL.replace('a1@', 'b2@')}`,
    ),
  )
  const reports = extractedIn(found).map(holds)
  assert.deepEqual(
    reports.map(({ text, part, fields }) => [text, part, fields.id, fields.title]),
    [
      ['Plain words.', null, 'mid:a1@health.tarsk.example', 'Three dead in Tarsk'],
      [
        'Our statement: two were hurt.',
        'attachment 1 ("../../statement.txt")',
        'mid:a1@health.tarsk.example/1',
        '../../statement.txt',
      ],
      [BODY.trim(), 'attachment 3', 'mid:b2@health.tarsk.example', 'Three dead in Tarsk'],
    ],
  )
  assert.deepEqual(
    reports[0]!.issues.map(({ message }) => message),
    [
      'the message has an attachment, "../../statement.txt" (text/plain)',
      'the message has an attachment, "list.doc" (application/msword)',
      'the message has an attachment, without a name (message/rfc822)',
    ],
  )
})

test('a message that is only HTML is read as a page, by what the message says of itself', async () => {
  const html = `<html><head><title>Newsletter</title></head><body><p>${BODY.trim()}</p><p>Two more died of their wounds on Monday, and the army denied that it had fired into the town.</p></body></html>`
  const encoded = Buffer.from(html).toString('base64')
  const [found] = await readEml(
    `${HEAD}Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${encoded}\n`,
  )
  const report = holds(found)
  assert.match(report.text, /Three people were killed in Tarsk on Saturday, the office said\./)
  assert.equal(report.fields.title, 'Three dead in Tarsk')
  assert.equal(report.fields.outlet, 'health.tarsk.example')
})

test('injected and repeated header lines change nothing but are told', async () => {
  const report = holds(
    (await readEml(`Subject: =?utf-8?q?a=0D=0AFrom=3A_x=40evil.example?=\n${MAIL}From: not a header\n`))[0],
  )
  assert.equal(report.fields.title, 'a From: x@evil.example')
  assert.equal(report.fields.outlet, 'health.tarsk.example')
  assert.deepEqual(
    report.issues.map(({ message }) => message),
    ['the message has 2 lines "subject:"; the first was taken'],
  )
})

test('what no mail is, and what is too much, ends in failures', async () => {
  const nested = Array.from({ length: 100_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}`)
  for (const [mail, failure] of [
    ['', /^format: the file is no mail/],
    ['only words\n\nand more', /^format: the file is no mail/],
    [HEAD, /^empty: there is no report in it \(left out: messages without words: 1\)/],
    [`${HEAD}X-Long: ${'x'.repeat(10_000_000)}\n\nBody.`, /^format: the message cannot be read \(Maximum header size/],
    [`${HEAD}${'X-More: x\n'.repeat(1_000_000)}\nBody.`, /^format: the message cannot be read \(Maximum header size/],
    [HEAD + nested.join('\n'), /^format: the message cannot be read \(Maximum MIME nesting/],
  ] as const)
    assert.match(failuresIn(await readEml(mail)).join(), failure)
  const attached = (depth: number): string =>
    depth
      ? `${HEAD}Content-Type: multipart/mixed; boundary=level${depth}.\n\n--level${depth}.\nContent-Type: message/rfc822\n\n${attached(depth - 1)}\n--level${depth}.--\n`
      : MAIL
  assert.match(failuresIn(await readEml(attached(7))).join(), /messages lie too deep in messages/)
  const parts = await readEml(multipart(...Array.from({ length: 20_000 }, () => 'Content-Type: text/plain\n\nA word.')))
  assert.equal(parts.length, 1)
})

test('character sets that nobody knows or that lie give a text or a failure', async () => {
  for (const charset of ['utf-99', '', '"', 'utf-7', 'x'.repeat(5000), 'utf-16', '../../etc/passwd']) {
    const found = await readEml(`${HEAD}Content-Type: text/plain; charset=${charset}\n\nÉté: three dead.`)
    for (const one of extractedIn(found)) holds(one)
    assert.equal(found.length, 1)
  }
})

test('a mailbox gives its messages one by one; quoted "From " lines are no separators', async () => {
  const box = `From press@tarsk Sun Mar  2 01:30:00 2025
${MAIL}>From here on it is quiet.
>>From the hills comes smoke.

From our correspondent: no separator.

From - Mon Mar  3 09:00:00 2025
${MAIL.replace('a1@', 'a2@')}
From 3@xxx Tue Mar 04 10:00:00 +0000 2025
no header line

`
  for (const size of [1, 13, 65_536]) {
    const found = await readMbox(box, size)
    assert.deepEqual(
      extractedIn(found).map(({ part, fields }) => [part, fields.id]),
      [
        ['message 1', 'mid:a1@health.tarsk.example'],
        ['message 2', 'mid:a2@health.tarsk.example'],
      ],
    )
    const first = holds(extractedIn(found)[0])
    assert.match(
      first.text,
      /said\.\nFrom here on it is quiet\.\n>From the hills comes smoke\.\n\nFrom our correspondent/,
    )
    assert.ok(Buffer.from(first.original).toString().startsWith('From press@tarsk'))
    assert.match(failuresIn(found)[0]!, /^format: message 3 is no mail/)
  }
})

test('an endless message of a mailbox is told and passed over', async () => {
  async function* box(): AsyncGenerator<Uint8Array> {
    const chunk = Buffer.alloc(1 << 20, 'line of words\n')
    yield Buffer.from(`From a Sun Mar  2 01:30:00 2025\n${MAIL}`)
    for (let i = 0; i < 60; i++) yield chunk
    yield Buffer.from(`\n\nFrom b Sun Mar  2 01:30:00 2025\n${MAIL}`)
  }
  const found = await allOf(mbox({ path: 'box.mbox', bytes: box() }))
  assert.match(failuresIn(found)[0]!, /^too-long: message 1 is longer than 48 MB/)
  assert.equal(holds(extractedIn(found)[0]).part, 'message 2')
})

test('mutated mail ends in reports and failures, always the same', async () => {
  const whole = `From a Sun Mar  2 01:30:00 2025\n${multipart('Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\nVGhyZWUgZGVhZCBpbiBUYXJzay4=', `Content-Type: message/rfc822\n\n${MAIL}`)}\n\nFrom b Sun Mar  2 01:30:00 2025\n${MAIL}`
  for (const bytes of mutations(whole, 300)) {
    const found = await readMbox(bytes)
    assert.ok(found.length > 0)
    for (const one of found) if (one.kind === 'extracted') holds(one)
    assert.deepEqual(await readMbox(bytes, 17), found)
  }
})

test('documents that are attached are reports of their own, by what they hold; what cannot be read is told by its part', async () => {
  const pdf = pdfOf([[{ x: 72, y: 700, words: 'Five people were killed by shelling in Tarsk on Friday.' }]])
  const attached = (bytes: Buffer, name: string) =>
    `Content-Type: application/octet-stream; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\n\n${bytes.toString('base64')}`
  const found = await readEml(
    multipart(
      `Content-Type: text/plain\n\n${BODY}`,
      attached(pdf, 'statement.pdf'),
      attached(pdf.subarray(0, 40), 'broken.pdf'),
      attached(Buffer.from('\x89PNG'), 'a.png'),
    ),
  )
  const [, document] = found.filter(({ kind }) => kind === 'extracted').map(holds)
  assert.deepEqual(
    [document!.text, document!.part, document!.fields.title, document!.origin[0]!.page],
    ['Five people were killed by shelling in Tarsk on Friday.', 'attachment 1 ("statement.pdf")', 'statement.pdf', 1],
  )
  assert.deepEqual(Buffer.from(document!.original), pdf)
  const [broken, ...others] = failuresIn(found)
  assert.match(broken!, /: attachment 2 \("broken.pdf"\): /)
  assert.deepEqual([found.length, others.length], [3, 0])
})
