import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOf, extractedIn, failuresIn, holds, mutations, streamOf } from '../extracted.fixture.ts'
import { telegramHtml } from './html.ts'
import { telegramJson } from './json.ts'

const read = (page: string) => allOf(telegramHtml({ path: 'messages.html', bytes: streamOf(page) }))
const page = (...messages: string[]) => `<!DOCTYPE html>
<html><head><title>Exported Data</title></head><body onload="CheckLocation();"><div class="page_wrap">
<div class="page_header"><div class="content"><div class="text bold">
Tarsk &amp; Bor Monitor
</div></div></div>
<div class="page_body chat_page"><div class="history">
${messages.join('\n')}
</div></div></div></body></html>`
const message = (
  id: number,
  body: string,
  kind = 'default clearfix',
) => `<div class="message ${kind}" id="message${id}">
 <div class="pull_left userpic_wrap"><div class="initials" title="T">T</div></div>
 <div class="body"><div class="pull_right date details" title="02.03.2025 01:30:00 UTC+03:00">01:30</div>
${body}</div></div>`
const from = (name: string) => `<div class="from_name">
${name}
</div>`
const text = (words: string) => `<div class="text">
${words}
</div>`

test('a post is a report of the channel with the same words, blocks and time as in the JSON export', async () => {
  const words =
    'Shelling in <a href="https://example.org/tarsk">Tarsk</a>: <strong>two</strong> dead.<br><blockquote>We deny it.</blockquote><br>Source: <a href="https://example.org/a">https://example.org/a</a> <a href="" onclick="return ShowHashtag(&quot;x&quot;)">#tarsk</a>'
  const report = holds((await read(page(message(7, from('Tarsk &amp; Bor Monitor') + text(words)))))[0])
  assert.deepEqual(report.fields, { outlet: 'Tarsk & Bor Monitor', publishedAt: '2025-03-01T22:30:00Z' })
  assert.equal(report.part, 'message 7')
  const [json] = await allOf(
    telegramJson({
      path: 'result.json',
      bytes: streamOf(
        JSON.stringify({
          name: 'Tarsk & Bor Monitor',
          messages: [
            {
              id: 7,
              date_unixtime: '1740868200',
              text: [
                'Shelling in ',
                { type: 'text_link', text: 'Tarsk', href: 'https://example.org/tarsk' },
                ': two dead.\n',
                { type: 'blockquote', text: 'We deny it.' },
                '\nSource: https://example.org/a #tarsk',
              ],
            },
          ],
        }),
      ),
    }),
  )
  const { text: same, blocks, issues, fields } = holds(json)
  assert.deepEqual([report.text, report.blocks, report.issues, report.fields], [same, blocks, issues, fields])
})

test('forwards, joined posts, signatures, media and what has no words', async () => {
  const forwarded = (words: string, name = '') =>
    `<div class="forwarded body">${name && from(`${name} <span class="date details" title="01.03.2025 10:00:00">01.03.2025</span>`)}${text(words)}</div>`
  const found = await read(
    page(
      '<div class="message service" id="message-1"><div class="body details">2 March 2025</div></div>',
      message(1, from('Omar') + forwarded('Three dead in Bor.', 'Bor Health')),
      message(2, forwarded('Four dead in Bor.'), 'default clearfix joined'),
      message(3, `${text('Quiet now.')}<div class="signature details">A. Editor</div>`, 'default clearfix joined'),
      message(
        4,
        '<div class="media_wrap clearfix"><a class="photo_wrap clearfix pull_left" href="../../etc/passwd"></a></div>',
      ),
      message(
        5,
        `<div class="media_wrap clearfix"><a class="photo_wrap" href="photos/1.jpg"></a></div>${text('Picture.')}`,
      ),
    ),
  )
  assert.deepEqual(
    extractedIn(found).map(({ part, text, fields: { author, forwardedFrom } }) => [part, text, author, forwardedFrom]),
    [
      ['message 1', 'Three dead in Bor.', 'Omar', 'Bor Health'],
      ['message 2', 'Four dead in Bor.', 'Omar', 'Bor Health'],
      ['message 3', 'Quiet now.', 'A. Editor', undefined],
      ['message 5', 'Picture.', undefined, undefined],
    ],
  )
  const last = holds(found.at(-1))
  assert.deepEqual(
    last.issues.map(({ message }) => message),
    [
      'the post has a photo ("photos/1.jpg"), which was not read',
      'left out of this file: service messages: 1, posts without words: 1',
    ],
  )
})

test('a page without posts, a post too long, and 20,000 nested tags', async () => {
  assert.match(failuresIn(await read(page()))[0]!, /^empty: there is no report/)
  assert.match(failuresIn(await read(''))[0]!, /^empty/)
  const found = await read(
    page(
      message(1, text('x'.repeat(5_000_000))),
      message(2, text(`${'<b>'.repeat(20_000)}Deep.`)),
      message(3, text('Last.')),
    ),
  )
  const [long, deep] = failuresIn(found)
  assert.match(long!, /^too-long: part 2 of the page/)
  assert.match(deep!, /^format: part 3 of the page: its elements lie more than 2500 deep/)
  assert.ok(extractedIn(found).some(({ text }) => text === 'Last.'))
})

test('mutated pages end in reports and failures, always the same', async () => {
  const whole = page(
    message(1, from('Omar') + text('One <a href="https://example.org">two</a>.')),
    message(2, text('Three.')),
  )
  for (const bytes of mutations(whole, 150)) {
    const found = await allOf(telegramHtml({ path: 'messages.html', bytes: streamOf(bytes) }))
    assert.ok(found.length > 0)
    for (const one of found) if (one.kind === 'extracted') holds(one)
    assert.deepEqual(await allOf(telegramHtml({ path: 'messages.html', bytes: streamOf(bytes, 11) })), found)
  }
})
