import { incidentAreas } from '../../incidents/areas.ts'
import { coursesOf } from '../../incidents/course.ts'
import { underRule } from '../../incidents/summary.ts'
import { incidentPoints, incidentPointsAt } from '../../store/incident-points.ts'
import { incidentIds, incidentsMeant, linksWithin, summaries } from '../../store/incidents-kept.ts'
import { COUNTED } from '../../store/page.ts'
import { reportsAt } from '../../store/reports.ts'
import { decisionsOf } from '../../store/standing.ts'
import { answers } from '../answers.ts'
import {
  foundQuery,
  incidentDetail,
  incidentNames,
  incidentPage,
  incidentQuery,
  incidentsFound,
  incidentsQuery,
  incidentView,
  viewQuery,
} from '../api/incident.ts'
import { idParams, noQuery } from '../api/list.ts'
import type { App } from '../app.ts'
import { decisionJson } from '../decision-json.ts'
import { Refusal } from '../errors.ts'
import { filterIn } from '../filter-in.ts'
import { incidentRow } from '../incident-row.ts'
import type { Serving } from '../serving.ts'
import { unknown } from '../unknown.ts'

/** Incidents that a view holds at the most. */
const MOST = 20_000

export function incidentRoutes(app: App, { ledger, registers }: Serving): void {
  app.get(
    '/api/incidents',
    {
      schema: {
        tags: ['incidents'],
        summary: 'A page of the incidents that a filter finds.',
        querystring: incidentsQuery,
        response: answers(incidentPage),
      },
    },
    async ({ query }) => {
      const { limit, after, rule, sort } = query
      const ids = await incidentIds(ledger, filterIn(query), sort)
      const start = after === undefined ? 0 : ids.indexOf(after) + 1
      if (after !== undefined && !start)
        throw new Refusal(400, {
          code: 'bad-request',
          message: 'the incident at which the page before ended is no longer found',
          where: 'after',
          value: after,
          wayOut: 'begin again without it',
        })
      const here = ids.slice(start, start + limit)
      return {
        rows: (await incidentPointsAt(ledger, here, rule)).map(incidentRow),
        count: Math.min(ids.length, COUNTED),
        isMore: ids.length > COUNTED,
        next: start + limit < ids.length ? here.at(-1)! : null,
      }
    },
  )

  app.get(
    '/api/incidents/view',
    {
      schema: {
        tags: ['incidents'],
        summary: 'All incidents that a filter finds, for list, map and timeline at once.',
        querystring: viewQuery,
        response: answers(incidentView),
      },
    },
    async ({ query }) => {
      const points = await incidentPoints(ledger, filterIn(query), query.rule, MOST + 1)
      return { rows: points.slice(0, MOST).map(incidentRow), isMore: points.length > MOST }
    },
  )

  app.get(
    '/api/incidents/found',
    {
      schema: {
        tags: ['incidents'],
        summary: 'Which incidents a filter finds, for whoever has their rows: the ids alone.',
        querystring: foundQuery,
        response: answers(incidentsFound),
      },
    },
    async ({ query }) => {
      const ids = await incidentIds(ledger, filterIn(query), 'weight')
      return { ids: ids.slice(0, MOST), isMore: ids.length > MOST }
    },
  )

  app.get(
    '/api/incidents/names',
    {
      schema: {
        tags: ['incidents'],
        summary: 'Who takes part in each incident and who speaks of it, to be counted and chosen by.',
        querystring: noQuery,
        response: answers(incidentNames),
      },
    },
    () => registers.names(),
  )

  app.get(
    '/api/incidents/:id',
    {
      schema: {
        tags: ['incidents'],
        summary: 'One incident with its accounts side by side.',
        params: idParams,
        querystring: incidentQuery,
        response: answers(incidentDetail),
      },
    },
    async ({ params: { id }, query: { rule } }) => {
      const [meant] = await incidentsMeant(ledger, id)
      const { value: kept } = await summaries(ledger, meant === undefined ? [] : [meant]).next()
      if (!kept) throw unknown('incident', id, await incidentIds(ledger, {}, 'weight'), '/api/incidents')
      const summary = underRule(kept, rule)
      const decisions = await decisionsOf(ledger.db)
      return {
        summary,
        links: await linksWithin(ledger, kept.id),
        reports: await reportsAt(ledger.db, kept.reports),
        revisions: coursesOf(summary.accounts),
        decisions: decisions
          .filter(
            ({ claim, tellings }) =>
              claim?.incident === kept.id || tellings.some(({ incident }) => incident === kept.id),
          )
          .map(decisionJson),
        areas: incidentAreas(summary.accounts),
        alias: kept.id === id ? null : id,
      }
    },
  )
}
