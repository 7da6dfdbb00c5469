import type { Reason } from '../incident.ts'
import type { Telling } from '../telling.ts'
import { wordsOf } from '../words.ts'
import { daysContradict } from './days.ts'

/** Likeness of wording: the cosine of the weighed words. Two tellings of one happening by different hands share about a third. */
export function comparedWords(a: Telling, b: Telling): Reason | null {
  const shared = Object.keys(a.words).filter(word => b.words[word] !== undefined)
  const places = new Set([...a.sites, ...b.sites].flatMap(({ name }) => wordsOf(name).map(({ stem }) => stem)))
  const alike = (words: readonly string[]): number =>
    words.reduce((sum, word) => sum + a.words[word]! * b.words[word]!, 0)
  const likeness =
    alike(shared.filter(word => !places.has(word))) +
    Math.min(MOST_OF_PLACES, alike(shared.filter(word => places.has(word))))
  const best = shared
    .toSorted((x, y) => b.words[y]! * a.words[y]! - b.words[x]! * a.words[x]! || (x < y ? -1 : 1))
    .slice(0, 4)
  return {
    ground: 'words',
    weight: round(Math.min(daysContradict(a, b) ? MOST_OF_OTHER_DAYS : MOST, SLOPE * (likeness - EVEN))),
    words: shared.length
      ? `wording alike by ${Math.round(100 * likeness)} %: ${best.join(', ')}`
      : 'no telling word in common',
  }
}

/** The likeness at which wording tells nothing either way, and how much log odds a whole likeness is worth. */
const EVEN = 0.25
const SLOPE = 10

/** The name of a town speaks in the place already. */
const MOST_OF_PLACES = 0.3
const MOST = 4
/** Two attacks in one town in one week read alike: where days contradict each other, wording makes up for little. */
const MOST_OF_OTHER_DAYS = 2

const round = (weight: number): number => Math.round(100 * weight) / 100
