import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countOf, type Exercise, share, type Unit } from './exercise.ts'
import { readText } from './read-text.ts'
import { spanTroubles } from './span-troubles.ts'

const REPORTS = 'reports/*.jsonl'
const NEWS = 'polnear/dev/text/*.txt'

/** Real reports, where nothing is compared with a gold: every reading must be sound in itself. */
export const spans: Exercise = {
  name: 'spans',
  about:
    'readings of real reports in which every span holds its quote and every reference leads somewhere: must be 100',
  path: '',
  holds: `{${REPORTS},${NEWS}}`,
  units: folder => [
    ...globSync(REPORTS, { cwd: folder })
      .sort()
      .flatMap(file => readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean))
      .map(line => unitOf(JSON.parse(line))),
    ...globSync(NEWS, { cwd: folder })
      .sort()
      .map(file => unitOf({ id: file, text: readFileSync(join(folder, file), 'utf8') })),
  ],
  scores: sum => [share('sound readings', countOf(sum, 'sound'))],
}

const unitOf = (report: Parameters<typeof readText>[0]): Unit => ({
  id: report.id,
  tally: knowledge => {
    const sound = spanTroubles(readText(report, knowledge)).length === 0
    return { sound: { right: sound ? 1 : 0, made: 1, gold: 1 } }
  },
})
