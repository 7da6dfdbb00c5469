import type { Count } from '../exercise.ts'
import type { Entities } from './corpus.ts'
import { mostPairs } from './most-pairs.ts'

/**
 * CEAF-REE of Du, Rush and Cardie (2021), GRIT: the entities of one role of a message matched one to one; an entity is
 * right where all its mentions are among those of the gold one. Counts add up over messages and roles.
 */
export function ceafRee(gold: Entities, made: Entities): Count {
  const [golds, ours] = [gold, made].map(entities => entities.map(mentions => new Set(mentions.map(plain))))
  const right = mostPairs(golds!, ours!, (g, m) => m.isSubsetOf(g))
  return { right, made: made.length, gold: gold.length }
}

/** As GRIT compares: small letters, no marks, no articles, single spaces. */
export const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[!-/:-@[-`{-~]/g, '')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
