import { globSync } from 'node:fs'
import { join } from 'node:path'
import { loadGold } from './exam/gold.ts'
import { examScores } from './exam/scores.ts'
import { tallyExam } from './exam/tally.ts'
import type { Exercise } from './exercise.ts'
import { readText } from './read-text.ts'

export const exam: Exercise = {
  name: 'exam',
  about: 'whole readings of real reports, by the measure of the exam; the ledger score is the mean of twelve parts',
  path: '../exam/gold',
  holds: '*.gold.json',
  units: folder =>
    globSync('*.gold.json', { cwd: folder })
      .sort()
      .map(name => ({
        id: name,
        tally: knowledge => {
          const gold = loadGold(join(folder, name))
          return tallyExam(gold, readText(gold, knowledge))
        },
      })),
  scores: examScores,
}
