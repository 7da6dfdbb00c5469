import type { Telling } from './telling.ts'

/** Days since 1970, first and last. */
export type Reach = { readonly from: number; readonly to: number }

const DAY = 86_400_000
/** A day that is told may be a little wrong, so may the day of publication. */
const SLACK = 30
/** Where no day is told, a report may look back so far: a trial, an anniversary. */
const BACK = 400

/**
 * The days that a telling may be of: from the day told (or long before publication) to publication. Tellings whose reaches
 * do not touch are not compared: in a ledger of decades a frequent name or a big city makes no telling meet them all.
 */
export function reachOf({ when, report }: Telling): Reach {
  const published = dayOf(report.publishedAt)
  const from = when ? dayOf(when.from) : published - BACK
  const to = when ? Math.max(dayOf(when.to), published || 0) : published
  return Number.isNaN(from + to) ? ALWAYS : { from: from - SLACK, to: to + SLACK }
}

/** Whether two reaches have a day in common. */
export const reachesMeet = (a: Reach, b: Reach): boolean => a.from <= b.to && b.from <= a.to

const ALWAYS: Reach = { from: -1_000_000, to: 1_000_000 }
const dayOf = (date: string | null): number => Math.floor(Date.parse(date?.slice(0, 10) ?? '') / DAY)
