import assert from 'node:assert/strict'
import { test } from 'node:test'
import { allOf, extractedIn, failuresIn, holds, mutations, streamOf } from '../extracted.fixture.ts'
import { telegramJson } from './json.ts'

const read = (json: unknown, size?: number) =>
  allOf(
    telegramJson({
      path: 'result.json',
      bytes: streamOf(typeof json === 'string' ? json : JSON.stringify(json), size),
    }),
  )
const channel = (...messages: unknown[]) => ({
  name: 'Tarsk Monitor',
  type: 'public_channel',
  id: 1850001234,
  messages,
})
const post = (more: object = {}) => ({
  id: 7,
  type: 'message',
  date: '2025-03-02T01:30:00',
  date_unixtime: '1740868200',
  from: 'Tarsk Monitor',
  from_id: 'channel1850001234',
  text: 'Three people were killed in Tarsk on Saturday.',
  ...more,
})

test('a post is a report of its channel: id by number, outlet, time in UTC, its JSON as the original', async () => {
  const [found, ...more] = await read(channel(post()))
  assert.equal(more.length, 0)
  const report = holds(found)
  assert.deepEqual(report.fields, {
    id: 'telegram:1850001234/7',
    outlet: 'Tarsk Monitor',
    publishedAt: '2025-03-01T22:30:00Z',
  })
  assert.equal(report.text, post().text)
  assert.equal(report.part, 'message 7')
  assert.deepEqual(JSON.parse(Buffer.from(report.original).toString()), post())
})

test('text of entities is flattened, its hidden links told at their words, its quotations blocks of their own', async () => {
  const text = [
    ' Shelling in ',
    { type: 'text_link', text: 'Tarsk', href: 'https://example.org/tarsk' },
    ': 💥 two dead.\n',
    { type: 'blockquote', text: 'We deny it.' },
    '\n\nSource: ',
    { type: 'link', text: 'https://example.org/a' },
    null,
    { type: 'bold' },
  ]
  const report = holds((await read(channel(post({ text }))))[0])
  assert.equal(report.text, 'Shelling in Tarsk: 💥 two dead.\nWe deny it.\n\nSource: https://example.org/a')
  assert.deepEqual(
    report.blocks.map(({ kind, start, end }) => [kind, report.text.slice(start, end)]),
    [
      ['paragraph', 'Shelling in Tarsk: 💥 two dead.'],
      ['quote', 'We deny it.'],
      ['paragraph', 'Source: https://example.org/a'],
    ],
  )
  assert.deepEqual(
    report.issues.map(({ message, span }) => [message, span?.quote]),
    [['these words link to https://example.org/tarsk', 'Tarsk']],
  )
})

test('an edited, forwarded, answering, signed post says so; the words of others are quotations', async () => {
  const report = holds(
    (
      await read(
        channel(
          post({
            edited_unixtime: '1740871800',
            forwarded_from: 'Bor Health Directorate',
            reply_to_message_id: 3,
            author: 'A. Editor',
            photo: 'photos/photo_1.jpg',
          }),
        ),
      )
    )[0],
  )
  assert.deepEqual(
    { ...report.fields, id: undefined, outlet: undefined, publishedAt: undefined },
    {
      id: undefined,
      outlet: undefined,
      publishedAt: undefined,
      updatedAt: '2025-03-01T23:30:00Z',
      author: 'A. Editor',
      forwardedFrom: 'Bor Health Directorate',
      inReplyTo: 'telegram:1850001234/3',
    },
  )
  assert.ok(report.blocks.every(({ kind }) => kind === 'quote'))
  assert.deepEqual(
    report.issues.map(({ code }) => code),
    ['forwarded', 'media'],
  )
})

test('an answer in another chat names that chat; a forward of nobody named is still the words of another', async () => {
  const report = holds(
    (await read(channel(post({ reply_to_message_id: 3, reply_to_peer_id: 'channel99', forwarded_from: null }))))[0],
  )
  assert.equal(report.fields.inReplyTo, 'telegram:99/3')
  assert.equal(report.fields.forwardedFrom, undefined)
  assert.match(report.issues[0]!.message, /does not name/)
})

test('a whole account gives the posts of every chat under its own name', async () => {
  const chat = (name: string | null, id: number) => ({ ...channel(post({ from: 'Omar' })), name, id })
  const found = await read({
    about: 'Here is the data you requested.',
    contacts: { list: [{ name: 'messages', id: 1, messages: [post()] }] },
    chats: { about: 'x', list: [chat('One', 1), chat(null, 2)] },
    left_chats: { about: 'y', list: [chat('Three', 3)] },
  })
  assert.deepEqual(
    extractedIn(found).map(({ fields }) => [fields.outlet, fields.id, fields.author]),
    [
      ['One', 'telegram:1/7', 'Omar'],
      [undefined, 'telegram:2/7', 'Omar'],
      ['Three', 'telegram:3/7', 'Omar'],
    ],
  )
})

test('service messages and posts without words are counted; a poll is its question and answers', async () => {
  const found = await read(
    channel(
      { id: 1, type: 'service', action: 'create_channel', text: '' },
      post({ id: 2, text: '', photo: '../../etc/passwd' }),
      post({
        id: 3,
        text: '',
        poll: { question: 'Was it shelling?', answers: [{ text: 'Yes', voters: 1 }, { text: 'No' }] },
      }),
      post({ id: 4, text: [] }),
    ),
  )
  assert.equal(found.length, 1)
  const report = holds(found[0])
  assert.equal(report.text, 'Was it shelling?\n\nYes\nNo')
  assert.equal(report.issues.at(-1)!.message, 'left out of this file: service messages: 1, posts without words: 2')
  assert.match(failuresIn(await read(channel({ id: 1, type: 'service' })))[0]!, /empty: there is no report/)
})

test('names of files lead nowhere: they are words', async () => {
  const report = holds((await read(channel(post({ file: '../../etc/passwd', media_type: 'video_file' }))))[0])
  assert.equal(report.issues[0]!.message, 'the post has a video_file ("../../etc/passwd"), which was not read')
})

test('ids of 64 bits keep every digit, however they are written', async () => {
  const json = JSON.stringify(channel(post({ id: 'ID' }))).replace('1850001234,', '9.007199254740993e15,')
  for (const [written, id] of [
    ['9007199254740993', '9007199254740993'],
    ['12.0', '12'],
    ['1.8446744073709551615e19', '18446744073709551615'],
  ]) {
    const report = holds((await read(json.replace('"ID"', written!)))[0])
    assert.equal(report.fields.id, `telegram:9007199254740993/${id}`)
  }
})

test('a broken post is told and the others are read; a truncated export gives what came before', async () => {
  const json = JSON.stringify(channel(post(), post({ id: 8, text: 'BAD' }), post({ id: 9 })))
  const found = await read(json.replace('"BAD"', '@'))
  assert.deepEqual(
    extractedIn(found).map(({ part }) => part),
    ['message 7', 'message 9'],
  )
  assert.match(failuresIn(found)[0]!, /json: post 2 of Tarsk Monitor is no JSON object/)
  const cut = await read(json.slice(0, json.length - 40))
  assert.equal(extractedIn(cut).length, 2)
  assert.match(failuresIn(cut)[0]!, /its end is missing at byte \d+; what came before is read/)
})

test('a post longer than any report and 100,000 brackets are passed over', async () => {
  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  const json = JSON.stringify(
    channel(post({ deep: 'DEEP' }), post({ id: 8, text: 'x'.repeat(5_000_000) }), post({ id: 9 })),
  )
  const found = await read(`{"deep":${deep},${json.slice(1).replace('"DEEP"', deep)}`)
  assert.deepEqual(
    extractedIn(found).map(({ part }) => part),
    ['message 7', 'message 9'],
  )
  assert.match(failuresIn(found)[0]!, /too-long: post 2 of “Tarsk Monitor”/)
  assert.match(failuresIn(await read('['.repeat(100_000)))[0]!, /its end is missing/)
})

test('memory stays flat: an endless export is read post by post', async () => {
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"name":"Tarsk Monitor","id":1,"messages":[')
    for (let id = 1; ; id++) yield Buffer.from(`${id > 1 ? ',' : ''}${JSON.stringify(post({ id }))}`)
  }
  let [count, left] = [0, false]
  async function* watched(): AsyncGenerator<Uint8Array> {
    try {
      yield* endless()
    } finally {
      left = true
    }
  }
  for await (const found of telegramJson({ path: 'result.json', bytes: watched() })) {
    holds(found)
    if (++count === 1000) break
  }
  assert.ok(left)
})

test('mutated exports end in reports and failures, the same for the same bytes in whatever pieces they come', async () => {
  const json = JSON.stringify(
    channel(post(), post({ id: 8, text: ['a ', { type: 'bold', text: 'word' }] }), post({ id: 9 })),
  )
  for (const bytes of mutations(json, 400)) {
    const found = await allOf(telegramJson({ path: 'result.json', bytes: streamOf(bytes) }))
    assert.ok(found.length > 0)
    for (const one of found) if (one.kind === 'extracted') holds(one)
    assert.deepEqual(await allOf(telegramJson({ path: 'result.json', bytes: streamOf(bytes, 7) })), found)
  }
})
