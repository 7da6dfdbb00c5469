import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../../intake/knowledge.ts'
import { analyse } from '../../language/english.ts'
import { findTimes } from '../times.ts'

const knowledge = loadKnowledge()
const codes = (text: string) => findTimes(analyse(text, knowledge.language), knowledge.times, '2025-10-23')[0]?.codes

test('times have the codes of ACLED and UCDP by the days that they leave open', () => {
  assert.deepEqual(codes('The town fell on Monday.'), { acled: 1, ucdp: 1 })
  assert.deepEqual(codes('The town fell on Monday evening.'), { acled: 1, ucdp: 1 })
  assert.deepEqual(codes('The town fell between 3 and 5 May.'), { acled: 2, ucdp: 2 })
  assert.deepEqual(codes('The town fell last week.'), { acled: 2, ucdp: 3 })
  assert.deepEqual(codes('The town fell in early June.'), { acled: 2, ucdp: 4 })
  assert.deepEqual(codes('The town fell in June.'), { acled: 3, ucdp: 4 })
  assert.deepEqual(codes('The town fell in 2014.'), { acled: null, ucdp: 5 })
})

test('what names no days has no codes', () => {
  assert.equal(codes('The war began in the 1990s.'), null)
  assert.equal(codes('The siege lasted three weeks.'), null)
  assert.equal(codes('They march every Friday.'), null)
})
