import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { corporaFolder } from '../src/evaluate/corpora.ts'
import { readEventReports } from '../src/exchange/event-reports.ts'
import { codedReport } from '../src/incidents/coded-report.ts'
import { fitWeights, judgedPairs } from '../src/train/same-event.ts'

// node scripts/fit-same-event.ts: fits src/incidents/same-event/weights.ts anew from MAVERICK; the same data gives the same weights.
const file = new URL('../src/incidents/same-event/weights.ts', import.meta.url)
const { rows } = readEventReports(readFileSync(join(corporaFolder(), 'maverick/event_reports.csv'), 'utf8'))
const events = new Map(rows.map(({ id, cells }) => [id, String(cells.event_id)]))
const weights = fitWeights(judgedPairs(rows.map(codedReport), id => events.get(id)!))
const fitted = readFileSync(file, 'utf8').replace(
  /^( {2}'?([\w ]+)'?: )-?[\d.]+,$/gm,
  (_, head: string, name: keyof typeof weights) => `${head}${weights[name]},`,
)
writeFileSync(file, fitted)
