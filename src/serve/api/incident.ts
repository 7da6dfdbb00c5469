import { z } from 'zod'
import type { IncidentSummary } from '../../incidents/summary.ts'
import { EVENT_TYPES, MEASURES, STATUSES } from '../../reading/reading.ts'
import { account, course, disagreement, link } from './account.ts'
import { decision } from './decision.ts'
import { filterQuery, rule } from './filter.ts'
import { list, pageOf, pageQuery } from './list.ts'
import { reportRow } from './report.ts'
import { days, site } from './values.ts'

export type { FigureSummary } from '../../incidents/figures.ts'
export type { Happened, IncidentSummary } from '../../incidents/summary.ts'

const ids = list(z.string())
const drawnBy = { by: ids, rule: z.enum(['conservative', 'informative', 'representative', 'grouping']) }
const figure = z.object({
  best: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  open: z.boolean(),
  by: ids,
  rule: z.enum(['conservative', 'informative', 'representative']),
})

export const incidentSummary = z
  .object({
    id: z.string(),
    type: z.enum(EVENT_TYPES),
    mode: z.string().nullable(),
    happened: z.object({ status: z.enum(STATUSES), told: ids, denied: ids }),
    when: days.extend(drawnBy).nullable(),
    where: site.extend(drawnBy).nullable(),
    reports: ids,
    share: z.number(),
    independent: z.int(),
    accounts: list(account),
    figures: z.partialRecord(z.enum(MEASURES), figure),
    disagreements: list(disagreement),
  })
  .describe(
    'An incident with its accounts; every drawn value names its accounts and its rule.',
  ) satisfies z.ZodType<IncidentSummary>

const range = z.object({ best: z.number(), low: z.number(), high: z.number() })

/** An incident as a point of the list, the map and the timeline. */
export const incidentRow = z.object({
  id: z.string(),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullable(),
  /** How surely it is told. */
  status: z.enum(STATUSES),
  /** First and last day, ISO; null where no account says when. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  place: z.string().nullable(),
  admin1: z.string().nullable(),
  country: z.string().nullable(),
  /** Degrees, WGS 84; null where the place is not known or has no point. */
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  radiusKm: z
    .number()
    .nullable()
    .describe('It lies within so many kilometres of the point; null where nobody can say.'),
  reports: z.int(),
  independent: z.int().describe('Independent accounts.'),
  killed: range.nullable(),
  injured: range.nullable(),
  contradictions: z.int().describe('Fields of which accounts contradict each other.'),
})
/** An incident as a line of a list, a point of a map, a stretch of a timeline. */
export type IncidentRow = z.infer<typeof incidentRow>

export const incidentsQuery = z.strictObject({
  ...filterQuery,
  ...pageQuery,
  rule,
  sort: z.enum(['weight', 'time']).default('weight').describe('Told by most reports first, or the last first.'),
})
export const incidentPage = pageOf(incidentRow)
/** One page of incidents. */
export type IncidentPage = z.infer<typeof incidentPage>

export const viewQuery = z.strictObject({ ...filterQuery, rule })
export const incidentView = z
  .object({
    rows: list(incidentRow),
    isMore: z.boolean().describe('Whether there are more than the 20,000 here.'),
  })
  .describe('All incidents that a filter finds, weightiest first.')
/** All incidents that a filter finds, the weightiest first. */
export type IncidentView = z.infer<typeof incidentView>

export const foundQuery = z.strictObject(filterQuery)
export const incidentsFound = z
  .object({
    ids: list(z.string()),
    isMore: z.boolean().describe('Whether there are more than the 20,000 here.'),
  })
  .describe('The ids of the incidents that a filter finds, weightiest first.')
/** The ids of the incidents that a filter finds, for whoever has their rows. */
export type IncidentsFound = z.infer<typeof incidentsFound>

const named = z.object({ key: z.string(), name: z.string() })
const places = list(z.int())

export const incidentNames = z
  .object({
    actors: list(named),
    sources: list(named),
    incidents: list(
      z.object({
        id: z.string(),
        actors: places.describe('Who takes part, as places in `actors`.'),
        sources: places.describe('Who speaks of it, as places in `sources`.'),
      }),
    ),
  })
  .describe('Who is named in which incident; incidents that name nobody are left out.')
/** Who is named in which incident: actors that take part, sources that speak of it. */
export type IncidentNames = z.infer<typeof incidentNames>

export const incidentArea = z
  .object({
    name: z.string(),
    latitude: z.number(),
    longitude: z.number(),
    radiusKm: z.number(),
    by: ids.describe('Ids of the accounts that name it.'),
  })
  .describe('A place where accounts put an incident: it lies within so many kilometres of the point.')
/** A place where accounts put an incident, with how far around it may lie. */
export type IncidentArea = z.infer<typeof incidentArea>

export const incidentQuery = z.strictObject({ rule })
export const incidentDetail = z.object({
  summary: incidentSummary,
  links: list(link),
  reports: list(reportRow).describe('In the order of publication.'),
  revisions: list(course).describe('What sources revised, field by field.'),
  decisions: list(decision).describe('What people decided on it, oldest first.'),
  areas: list(incidentArea).describe('Where accounts put it, the most exact first.'),
  alias: z.string().nullable().describe('The id asked for, where the incident once had it.'),
})
/** One incident with its accounts, reports, revisions and decisions. */
export type IncidentDetail = z.infer<typeof incidentDetail>
