import type { Knowledge } from '../read.ts'

/** How often something was right, how often the machine made it, how often the gold has it. Sums over units keep the meaning. */
export type Count = { readonly right: number; readonly made: number; readonly gold: number }

/** Counts by name. */
export type Tally = Readonly<Record<string, Count>>

/**
 * A part of a corpus that is drawn whole when intervals are made: a document, or a sentence of a treebank. One with an
 * empty tally only prepares for those after it.
 */
export type Unit = { readonly id: string; readonly tally: (knowledge: Knowledge) => Tally }

/** One figure of an exercise. `value` is in percent unless `unit` says otherwise; precision and recall where it is an F1. */
export type Score = {
  readonly name: string
  readonly value: number
  readonly precision?: number
  readonly recall?: number
  readonly count?: Count
  readonly unit?: 'km'
}

/** A corpus with its measure. */
export type Exercise = {
  readonly name: string
  /** What is measured, and by whose measure. */
  readonly about: string
  /** Below the corpora's folder. */
  readonly path: string
  /** A file pattern that tells a folder of this shape. */
  readonly holds: string
  readonly units: (folder: string) => Iterable<Unit>
  /** The figures of a corpus from the sum of its units' counts, the most telling one first. */
  readonly scores: (sum: Tally) => readonly Score[]
  /** What `--format json` gives beside the figures where it is asked for alone: the figures in the shape of the measure. */
  readonly json?: (scores: readonly Score[]) => object
}

const percent = (part: number, whole: number): number => (whole ? (100 * part) / whole : 0)

/** Precision, recall and F1 of a count, in percent. */
export function f1(name: string, count: Count): Score {
  const precision = percent(count.right, count.made)
  const recall = percent(count.right, count.gold)
  const value = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  return { name, value, precision, recall, count }
}

/** The share of what was made that is right, in percent. */
export const share = (name: string, count: Count): Score => ({
  name,
  value: percent(count.right, count.made),
  count,
})

/** A count, or nothing counted where the tally lacks the name. */
export const countOf = (tally: Tally, name: string): Count => tally[name] ?? { right: 0, made: 0, gold: 0 }

/** The counts of all units together; names in order of first appearance. */
export function sumOf(tallies: readonly Tally[]): Tally {
  const sum: Record<string, { right: number; made: number; gold: number }> = {}
  for (const tally of tallies)
    for (const [name, { right, made, gold }] of Object.entries(tally)) {
      const total = (sum[name] ??= { right: 0, made: 0, gold: 0 })
      total.right += right
      total.made += made
      total.gold += gold
    }
  return sum
}
