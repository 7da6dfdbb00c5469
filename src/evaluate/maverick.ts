import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readEventReports } from '../exchange/event-reports.ts'
import { codedReport } from '../incidents/coded-report.ts'
import { type EventReport, groupedBy } from '../incidents/event-report.ts'
import { regroup } from '../incidents/regroup.ts'
import { heldOutJudge } from '../train/held-out.ts'
import { bCubedOf } from './b-cubed.ts'
import { type Count, countOf, type Exercise, type Tally } from './exercise.ts'

/** How rows are gathered: by the judge that has not seen them, and by two plain rules to compare with. */
const WAYS = {
  'B³ of events': 'judge',
  'B³ by day, town and its part': 'key',
  'B³ of each row alone': 'alone',
} as const

/** Hand-coded event reports gathered into events; units are events. */
export const maverick: Exercise = {
  name: 'maverick',
  about:
    'hand-coded event reports of Côte d’Ivoire (MAVERICK) gathered into events: B³, each pair judged by weights fitted without the events of either (five folds)',
  path: 'maverick',
  holds: 'event_reports.csv',
  units: folder => {
    const { rows } = readEventReports(readFileSync(join(folder, 'event_reports.csv'), 'utf8'))
    const gold = groupedBy('event_id', rows)
    const eventOf = new Map(gold.flatMap(({ event, reports }) => reports.map(({ id }) => [id, event] as const)))
    const coded = rows.map(codedReport)
    const made = {
      judge: regroup(
        coded,
        heldOutJudge(coded, id => eventOf.get(id)!),
      ).map(({ reports }) => reports),
      key: [...Map.groupBy(rows, keyOf).values()].map(group => group.map(({ id }) => id)),
      alone: rows.map(({ id }) => [id]),
    }
    const goldIds = gold.map(({ reports }) => reports.map(({ id }) => id))
    const scored = Object.entries(WAYS).map(
      ([name, way]) => [name, new Map(bCubedOf(goldIds, made[way]).map(score => [score.id, score]))] as const,
    )
    return gold.map(({ event, reports }) => ({
      id: event,
      tally: (): Tally =>
        Object.fromEntries(
          scored.flatMap(([name, scores]) => {
            const own = reports.map(({ id }) => scores.get(id)!)
            const sum = (of: 'precision' | 'recall'): Count => ({
              right: own.reduce((total, score) => total + score[of], 0),
              made: own.length,
              gold: own.length,
            })
            return [
              [`${name} precision`, sum('precision')],
              [`${name} recall`, sum('recall')],
            ]
          }),
        ),
    }))
  },
  scores: sum =>
    Object.keys(WAYS).map(name => {
      const mean = (of: string): number => {
        const { right, made } = countOf(sum, `${name} ${of}`)
        return made ? (100 * right) / made : 0
      }
      const [precision, recall] = [mean('precision'), mean('recall')]
      return {
        name,
        value: precision + recall ? (2 * precision * recall) / (precision + recall) : 0,
        precision,
        recall,
      }
    }),
}

const keyOf = ({ cells }: EventReport): string => [cells.date_start, cells.city, cells.location].join('\n')
