import { parentPort } from 'node:worker_threads'
import { readWordWeights } from '../incidents/words.ts'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import { readReportOf } from './read-report.ts'
import type { ReadJob } from './readers.ts'

// A thread that reads reports: knowledge is loaded once, then each report that comes is answered in turn.
const knowledge = loadKnowledge()
const weights = readWordWeights(projectFile('models/en/word-weights.tsv'), projectFile('lexicon/en/targets.tsv'))
parentPort!.on('message', ({ report, text, issues, identity }: ReadJob) => {
  try {
    const reading = read(report, text, knowledge)
    const answer = readReportOf({ ...reading, issues: [...issues, ...reading.issues] }, issues, weights)
    parentPort!.postMessage({ read: { ...answer, identity } })
  } catch (error) {
    parentPort!.postMessage({ fault: (error as Error).message })
  }
})
parentPort!.postMessage('ready')
