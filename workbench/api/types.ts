/** What the workbench knows of the program: types alone, and through this door alone. */
export type {
  Account,
  Cells,
  Count,
  Disagreement,
  Field,
  Mark,
  Said,
  Source,
  Values,
} from '../../src/incidents/account.ts'
export type { Rule } from '../../src/incidents/aggregate.ts'
export type { FigureSummary } from '../../src/incidents/figures.ts'
export type { Link, Reason } from '../../src/incidents/incident.ts'
export type { IncidentSummary } from '../../src/incidents/summary.ts'
export type { Days, Side, Site } from '../../src/incidents/telling.ts'
export type { EventType, Measure, Reading, Status } from '../../src/reading/reading.ts'
export type { Report } from '../../src/text/report.ts'
export type { Span } from '../../src/text/span.ts'
