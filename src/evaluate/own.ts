import { examScores } from './exam/scores.ts'
import { tallyExam } from './exam/tally.ts'
import type { Exercise } from './exercise.ts'
import { ownGold } from './own/annotations.ts'
import { readText } from './read-text.ts'

/** Every second annotated report, by name, is never looked at while the readers are made: it is their check. */
const half = (name: string, about: string, first: 0 | 1): Exercise => ({
  name,
  about,
  path: 'reports',
  holds: 'articles.jsonl',
  units: folder =>
    ownGold(folder)
      .filter((_, at) => at % 2 === first)
      .map(({ name, gold }) => ({ id: name, tally: knowledge => tallyExam(gold, readText(gold, knowledge)) })),
  scores: examScores,
})

export const own = half(
  'own',
  'whole readings of reports that we annotated, by the measure of the exam: the half that is looked at',
  1,
)
export const ownCheck = half(
  'own-check',
  'whole readings of reports that we annotated, by the measure of the exam: the half that is never looked at',
  0,
)
