import assert from 'node:assert/strict'
import { test } from 'node:test'
import { progressOn } from './progress.ts'

function watched(watchedBySomebody: boolean) {
  let [told, clock] = ['', 0]
  const terminal = {
    print: () => {},
    printBytes: async () => {},
    tell: (text: string) => (told += text),
    columns: 80,
    colour: false,
  }
  const progress = progressOn({ ...terminal, watched: watchedBySomebody }, () => clock)
  return { progress, wait: (ms: number) => (clock += ms), told: () => told }
}

test('a bar is drawn on long work that somebody watches, and wiped away after it', () => {
  const { progress, wait, told } = watched(true)
  progress.step('one.txt', 1, 40)
  assert.equal(told(), '', 'nothing on short work')
  wait(2000)
  progress.step('two.txt', 20, 40)
  assert.match(told(), /^\r\u001b\[K\[█{12}·{12}\] 20 of 40 2 s {2}two\.txt$/)
  progress.clear()
  assert.ok(told().endsWith('\r\u001b[K'))
})

test('nothing is drawn in a pipe', () => {
  const { progress, wait, told } = watched(false)
  wait(60_000)
  progress.step('two.txt', 20, 40)
  progress.clear()
  assert.equal(told(), '')
})
