import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { falls, loadBaseline } from './baseline.ts'
import { folderOf } from './corpora.ts'
import { EXERCISES } from './exercises.ts'
import { runExercise } from './run.ts'

/** Quick enough for every run of the tests; `according evaluate` runs all. */
const QUICK = ['exam', 'polnear', 'wikiwars', 'trnews', 'sentences', 'treebank']
const baseline = loadBaseline()

test('a figure has fallen when it lost more than its noise', () => {
  const accepted = { exam: { score: { value: 50, low: 46, high: 54 }, error: { value: 100, low: 90, high: 110 } } }
  const outcome = (score: number, error: number) => ({
    exercise: 'exam',
    units: 1,
    scores: [
      { name: 'score', value: score, low: 0, high: 0 },
      { name: 'error', value: error, low: 0, high: 0, unit: 'km' as const },
    ],
  })
  assert.deepEqual(falls(outcome(48.1, 104), accepted), [])
  assert.deepEqual(falls(outcome(60, 10), accepted), [])
  assert.equal(falls(outcome(47.9, 106), accepted).length, 2)
})

for (const exercise of EXERCISES.filter(({ name }) => QUICK.includes(name))) {
  const found = folderOf(exercise)
  const skip = 'absent' in found ? found.absent : baseline[exercise.name] ? false : 'no accepted figures yet'
  test(`${exercise.name}: no figure fell by more than its noise below the accepted one`, { skip }, () => {
    if ('absent' in found) return
    assert.deepEqual(falls(runExercise(exercise, found.folder, loadKnowledge()), baseline), [])
  })
}
