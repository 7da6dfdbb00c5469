import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openReaders, type ReadAnswer, type ReadJob } from './readers.ts'

const script = new URL('./readers.fixture.ts', import.meta.url)
const job = (text: string, id = text): ReadJob => ({
  report: { id, documentId: 'd', title: null, outlet: null, url: null, publishedAt: null, language: 'en' },
  text,
  issues: [],
  identity: `identity of ${id}`,
})
const words = (answer: ReadAnswer): string => ('fault' in answer ? answer.fault : answer.read.report.id)

for (const count of [1, 3])
  test(`${count} readers: a text that kills its reader takes no other with it`, async () => {
    const readers = openReaders(count, script)
    const texts = ['a', 'die', 'b', 'fault', 'c', 'throw', 'die', 'd', 'e']
    const answers = await Promise.all(texts.map((text, i) => readers.read(job(text, `${text}${i}`))))
    assert.deepEqual(answers.map(words), [
      'a0',
      'the reader died of it (status 3)',
      'b2',
      'no tree',
      'c4',
      'the reader died of it (no memory left)',
      'the reader died of it (status 3)',
      'd7',
      'e8',
    ])
    await readers.close()
    await assert.rejects(readers.read(job('f')), /closed/)
  })

test('readers that cannot begin say why', async () => {
  const readers = openReaders(2, new URL('./nowhere.fixture.ts', import.meta.url))
  await assert.rejects(readers.read(job('a')), /nowhere/)
  await readers.close()
})

test('readers that are closed amid their work let go of it', async () => {
  const readers = openReaders(1, script)
  const answers = Promise.allSettled(['a', 'b', 'c', 'd', 'e'].map(text => readers.read(job(text))))
  await readers.read(job('first')).catch(() => {})
  await readers.close()
  for (const { status } of await answers) assert.ok(status === 'fulfilled' || status === 'rejected')
})
