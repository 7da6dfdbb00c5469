import { type Filler, STRING_SLOTS } from './template.ts'

/**
 * How far a filler agrees with one of the key: 1, ½ or 0, by the guidelines for scoring of MUC-4 (version 7), where they
 * leave nothing to a person's judgement.
 */
export function agreement(slot: number, key: Filler, made: Filler): number {
  const of = key.values.map(option => Math.max(...made.values.map(value => compare(slot, option, value))))
  const value = Math.max(0, ...of)
  if (value < 1 || !key.of.length) return value
  return key.of.some(option => made.of.some(words => sameWords(option, words) > 0)) ? 1 : 0.5
}

function compare(slot: number, key: string, made: string): number {
  if (STRING_SLOTS.has(slot)) return sameWords(key, made)
  if (slot === LOCATION) return samePlace(key, made)
  if (key === made) return 1
  return PARTIAL[slot]?.(key, made) ? 0.5 : 0
}

const LOCATION = 3

/**
 * 1 where the country and the most exact place are the same, whatever lies between them and of whatever sort they are called;
 * ½ where the country alone is, all but the country, or one end of the way between two places.
 */
function samePlace(key: string, made: string): number {
  const [keys, ours] = [key, made].map(value => value.split(':').map(part => part.replace(/\s*\([^)]*\)/g, '').trim()))
  const [place, own] = [keys!, ours!].map(parts => (parts.length > 1 ? parts.at(-1)! : ''))
  if (keys![0] !== ours![0]) return place && place === own ? 0.5 : 0
  return place === own ? 1 : 0.5
}

/** The section of the guidelines that gives half the points, by slot. */
const PARTIAL: Readonly<Record<number, (key: string, made: string) => boolean>> = {
  2: sameDays,
  4: (_, made) => made === 'ATTACK',
  7: (key, made) => (made === 'GUN' && /GUN|RIFLE/.test(key)) || (made === 'BOMB' && /BOMB/.test(key)),
  11: (key, made) => made === 'SUSPECTED OR ACCUSED' && key.startsWith(made),
  13: (key, made) => made === 'POLITICAL FIGURE OFFICE OR RESIDENCE' && key === 'GOVERNMENT OFFICE OR RESIDENCE',
  14: anchored,
  16: (key, made) => made === 'DESTROYED' && key === 'SOME DAMAGE',
  17: anchored,
  20: (key, made) => key === `FORMER ${made}` || (made === 'POLITICAL FIGURE' && key === 'GOVERNMENT OFFICIAL'),
  21: anchored,
  23: (key, made) => /^NO (?:INJURY|DEATH)$/.test(made) && key === 'NO INJURY OR DEATH',
  24: anchored,
}

/** "26 AUG 89" within "25 AUG 89 - 26 AUG 89" or "- 26 AUG 89", or the other way round with the same upper end. */
function sameDays(key: string, made: string): boolean {
  const [keys, ours] = [key, made].map(value => value.split('-').map(day => day.trim()))
  if (keys!.length === ours!.length && ours!.length === 1) return false
  return ours!.length === 1 ? within(ours![0]!, keys!) : keys!.at(-1) === ours!.at(-1)
}

function within(day: string, [from, to]: readonly string[]): boolean {
  const time = (value: string | undefined): number => Date.parse(`${value} UTC`)
  return time(day) <= time(to) && (!from || time(day) >= time(from))
}

/** "7" for "5 - 7" or "~7". */
function anchored(key: string, made: string): boolean {
  return /^\d+$/.test(made) && key.includes('-') !== key.startsWith('~') && key.split(/[-~\s]+/).includes(made)
}

/** 1 for the same words, or the key's with more modifiers of the same noun; ½ for a part of them with the same noun, or of a name. */
export function sameWords(key: string, made: string): number {
  const [keys, ours] = [wordsOf(key), wordsOf(made)]
  if (!keys.length || !ours.length) return 0
  if (keys.join(' ') === ours.join(' ')) return 1
  const sameNoun = headOf(keys) === headOf(ours)
  if (sameNoun && keys.every(word => ours.includes(word))) return 1
  return ours.every(word => keys.includes(word)) && (sameNoun || ours.at(-1) === keys.at(-1)) ? 0.5 : 0
}

const NONESSENTIAL =
  /^(?:a|an|the|this|that|these|those|some|several|many|two|three|four|five|six|seven|eight|nine|ten|\d+)$/
const wordsOf = (words: string): string[] =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .split(/\s+/)
    .filter(word => word && !NONESSENTIAL.test(word))
/** The last word before "of", "in" …: "mayor of Achi" → "mayor". */
const headOf = (words: readonly string[]): string => {
  const end = words.findIndex((word, i) => i > 0 && /^(?:of|in|from|at|for|to|with|who|which|that)$/.test(word))
  return words[(end < 0 ? words.length : end) - 1]!
}
