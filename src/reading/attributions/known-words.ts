import type { Word } from '../../language/syntax.ts'

const RELATIVE = new Set(['who', 'which', 'that', 'whose', 'whom', 'where'])

const TIMES = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight day days week weeks month months year years hour hours minutes morning evening night afternoon weekend'.split(
    ' ',
  ),
)

/** What carries words: who made it speaks, not the thing ("released a statement saying"). */
export const SPEECH = new Set(
  'statement report letter video message post tweet article note communique editorial'.split(' '),
)

/** "who", "which", "that", "where": what may open a relative clause. */
export const isRelative = (word: Word): boolean => RELATIVE.has(word.lower)

/** A day, a part of one, or a unit of time that a phrase of time ends with: "on Monday", "last week". */
export const isTime = (word: Word): boolean => TIMES.has(word.lower)
