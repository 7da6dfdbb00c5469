import { load } from 'js-yaml'
import type { IncidentSummary } from '../../incidents/summary.ts'
import { projectFile } from '../../intake/knowledge.ts'
import type { Place } from '../../reading/reading.ts'
import type { ExportedIncident } from './exported.ts'

/** How exact a day or place is, as ACLED and UCDP code it; null where one has no code for it. */
export type Codes = { readonly acled: 1 | 2 | 3 | null; readonly ucdp: number }

/** A rule of ontology/time-precision.yaml. */
export type TimeRule = Codes & { readonly days: number; readonly precision?: readonly string[] }

const DAY = 86_400_000

/** The rules of ontology/time-precision.yaml. */
export const loadTimeRules = (): readonly TimeRule[] =>
  load(projectFile('ontology/time-precision.yaml')) as readonly TimeRule[]

/** The codes of an incident's days; null where nobody says when. */
export function timeCodes({ when }: IncidentSummary, rules: readonly TimeRule[]): Codes | null {
  if (!when) return null
  const days = (Date.parse(when.to) - Date.parse(when.from)) / DAY + 1
  const rule = rules.find(({ days: most, precision }) => days <= most && !precision)
  return rule ?? { acled: null, ucdp: 5 }
}

const AT: Readonly<Record<string, Codes>> = {
  exact: { acled: 1, ucdp: 1 },
  town: { acled: 1, ucdp: 1 },
  district: { acled: 2, ucdp: 3 },
  province: { acled: 3, ucdp: 4 },
  area: { acled: 3, ucdp: 5 },
  country: { acled: null, ucdp: 6 },
}

/**
 * The codes of the place that was drawn: those of a place of that name and point in the reports that say it ("near" it, "in the
 * north of" it), else those of its precision; null where nobody says where.
 */
export function placeCodes({ summary: { where, accounts }, reports }: ExportedIncident): Codes | null {
  if (!where) return null
  const by = new Set(accounts.filter(({ id }) => where.by.includes(id)).map(({ report }) => report))
  const isIt = (place: Place): boolean =>
    place.name === where.name && place.latitude === where.latitude && place.role === 'event'
  const found = reports
    .filter(({ reading }) => by.has(reading.report.id))
    .flatMap(({ reading }) => reading.places.filter(isIt).flatMap(({ codes }) => codes ?? []))
  const [first] = found.toSorted((a, b) => a.ucdp - b.ucdp)
  return first ?? AT[where.precision] ?? null
}
