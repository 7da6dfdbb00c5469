import type { Word } from '../../language/syntax.ts'
import { isTime } from './known-words.ts'
import { isComma, isDash, isStop, reach, type Scene } from './scene.ts'

/** After the cue: "on Monday", "in a statement", "to reporters", up to what can be content. */
export function skipAdjuncts(scene: Scene, verb: number, at: number): number {
  const { words } = scene
  const { last } = reach(scene, verb)
  let end = at
  for (;;) {
    const next = adjunctEnd(scene, end, last)
    if (next === end) return end
    end = next
  }
  function adjunctEnd(scene: Scene, from: number, to: number): number {
    const word = words[from]
    if (!word || from >= to) return from
    if (DAYS.has(word.lower)) return from + (isTime(words[from + 1] ?? word) ? 2 : 1)
    if (TIMING.has(word.lower) && DAYS.has(words[from + 1]?.lower ?? ''))
      return from + (words[from + 2] && isTime(words[from + 2]!) ? 3 : 2)
    if (MANNERS.has(word.lower))
      return /^(?:this|last)$/.test(words[from + 1]?.lower ?? '') && words[from + 2] && isTime(words[from + 2]!)
        ? from + 3
        : from + 1
    if (!PREPOSITIONS.has(word.lower) || /^(?:least|most|about|around)$/.test(words[from + 1]?.lower ?? '')) return from
    let i = from + 1
    while (
      i < to &&
      i < from + 14 &&
      /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART|ADP)$/.test(words[i]!.upos) &&
      !scene.opening.has(i) &&
      words[i]!.lower !== 'that' &&
      !(i > from + 1 && opensClause(words[i]))
    )
      i++
    const after = words[i]
    const closed =
      i >= to ||
      isStop(after) ||
      isComma(after) ||
      isDash(after) ||
      after!.text === ':' ||
      after!.lower === 'that' ||
      opensClause(after) ||
      scene.opening.has(i) ||
      (word.lower === 'on' && DAYS.has(words[from + 1]?.lower ?? ''))
    if (!closed) return word.lower === 'on' && DAYS.has(words[from + 1]?.lower ?? '') ? from + 2 : from
    return i > from + 1 ? i : from
  }
}

/** "there", "they": a word that only the subject of a clause can be. */
export const opensClause = (word: Word | undefined): boolean =>
  word !== undefined && (word.xpos === 'EX' || /^(?:he|she|we|they)$/.test(word.lower))

const DAYS = new Set('monday tuesday wednesday thursday friday saturday sunday today yesterday tonight'.split(' '))

const MANNERS = new Set('recently previously earlier later repeatedly again afterwards publicly privately'.split(' '))

const TIMING = new Set(['late', 'early', 'last', 'this', 'on'])

const PREPOSITIONS = new Set('of on in at to during via through from by after before with'.split(' '))
