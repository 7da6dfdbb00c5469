import type { Knowledge } from '../read.ts'
import type { Exercise } from './exercise.ts'
import { type Bounded, bounded } from './intervals.ts'

/** What an exercise came to. */
export type Outcome = {
  readonly exercise: string
  readonly units: number
  readonly scores: readonly Bounded[]
}

/** Runs one exercise on a folder; `step` is called after every unit with its number and their total. */
export function runExercise(
  exercise: Exercise,
  folder: string,
  knowledge: Knowledge,
  step: (done: number, total: number) => void = () => {},
): Outcome {
  const units = [...exercise.units(folder)]
  const tallies = units.map((unit, i) => {
    const tally = unit.tally(knowledge)
    step(i + 1, units.length)
    return tally
  })
  const counted = tallies.filter(tally => Object.keys(tally).length > 0)
  return { exercise: exercise.name, units: counted.length, scores: bounded(exercise, counted) }
}
