import { acceptOutcomes, falls, loadBaseline } from '../evaluate/baseline.ts'
import { folderOf } from '../evaluate/corpora.ts'
import type { Exercise } from '../evaluate/exercise.ts'
import { EXERCISES } from '../evaluate/exercises.ts'
import { type Outcome, runExercise } from '../evaluate/run.ts'
import { loadKnowledge } from '../intake/knowledge.ts'
import type { Knowledge } from '../read.ts'
import { nearest } from '../text/nearest.ts'
import { outcomeTable } from './outcome-table.ts'
import { progressOn } from './progress.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

export const evaluateVerb: Verb = {
  name: 'evaluate',
  operands: '[NAME…]',
  summary: 'Measure the readings against the exam and the corpora.',
  description: [
    `NAME is one or more of ${EXERCISES.map(e => e.name).join(', ')}; without a name all are run that are there.`,
    'The corpora are no part of the project: they lie in the folder that ACCORDING_CORPORA names, else in ../shared/corpora beside the checkout (the exam in ../shared/exam). What is absent is said and left out.',
    'Intervals are 95 % by the percentile bootstrap over documents (sentences of a treebank), 1,000 draws with a fixed seed. The accepted figures stand in evaluation/baseline.json; a figure that fell by more than its noise is told, and the exit status is then 1.',
  ],
  options: [
    { name: 'folder', value: 'DIR', help: 'Another folder of the same shape, for the one NAME given.' },
    {
      name: 'format',
      choices: ['table', 'json'],
      help: 'table (the default) or json (one array of outcomes; of muc34 alone one object with ceafRee and official).',
    },
    { name: 'accept', help: 'Write the figures to evaluation/baseline.json as the accepted ones.' },
  ],
  examples: [
    { command: 'according evaluate exam', does: 'The exam alone.' },
    { command: 'according evaluate polnear --folder corpora/polnear/train', does: 'One corpus in another folder.' },
    { command: 'according evaluate --format json > figures.json', does: 'All figures for other programs.' },
  ],
  run: runEvaluate,
}

async function runEvaluate(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const misuse = (text: string): ExitStatus => {
    terminal.tell(`according: evaluate: ${text}\n`)
    return 2
  }
  const unknown = call.operands.find(name => !EXERCISES.some(e => e.name === name))
  if (unknown !== undefined) {
    const names = EXERCISES.map(e => e.name)
    const near = nearest(unknown, names)
    return misuse(`no exercise "${unknown}"${near ? `; did you mean ${near}?` : ` among ${names.join(', ')}`}`)
  }
  const chosen = EXERCISES.filter(e => !call.operands.length || call.operands.includes(e.name))
  const given = call.options.folder
  if (given !== undefined && chosen.length !== 1) return misuse('--folder goes with exactly one NAME')
  if (given !== undefined && 'accept' in call.options)
    return misuse('--accept goes with the own folders of the corpora, not with --folder')
  return printOutcomes(chosen, call, terminal)
}

function printOutcomes(chosen: readonly Exercise[], call: Call, terminal: Terminal): ExitStatus {
  const { options } = call
  const given = options.folder
  const json = options.format === 'json'
  const baseline = loadBaseline()
  const knowledge = loadKnowledge()
  const outcomes: Outcome[] = []
  for (const exercise of chosen) {
    const found = folderOf(exercise, given)
    if ('absent' in found) {
      terminal.tell(`according: ${exercise.name} is left out: ${found.absent}\n`)
      continue
    }
    const outcome = runWatched(exercise, found.folder, knowledge, terminal)
    outcomes.push(outcome)
    if (!json) terminal.print(`${outcomeTable(outcome, given ? {} : baseline, exercise.about, terminal.columns)}\n`)
  }
  if (json) terminal.print(`${JSON.stringify(inJson(chosen, outcomes), null, 2)}\n`)
  if ('accept' in options) acceptOutcomes(outcomes)
  const fallen = given || 'accept' in options ? [] : outcomes.flatMap(outcome => falls(outcome, baseline))
  for (const fall of fallen) terminal.tell(`according: fell by more than its noise: ${fall}\n`)
  const asked = call.operands.length || outcomes.length === 0
  return fallen.length || (asked && outcomes.length < chosen.length) ? 1 : 0
}

/** One array of outcomes; one object where a single exercise with a shape of its own is asked for. */
function inJson(chosen: readonly Exercise[], outcomes: readonly Outcome[]): object {
  const [outcome] = outcomes
  const shape = chosen.length === 1 ? chosen[0]!.json : undefined
  return shape && outcome ? { ...outcome, ...shape(outcome.scores) } : outcomes
}

function runWatched(exercise: Exercise, folder: string, knowledge: Knowledge, terminal: Terminal): Outcome {
  const progress = progressOn(terminal)
  const outcome = runExercise(exercise, folder, knowledge, (done, total) => progress.step(exercise.name, done, total))
  progress.clear()
  return outcome
}
