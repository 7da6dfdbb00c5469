import type { EventType } from '../../reading/reading.ts'
import { type Grade, gradesOf, standingGrades } from '../../review/reliability.ts'
import { claimsWhere, saidBy } from '../../store/claims-where.ts'
import { inBatches } from '../../store/in-batches.ts'
import { incidentsOf } from '../../store/search-incidents.ts'
import type { RegisteredSource } from '../../store/source-register.ts'
import { answers } from '../answers.ts'
import { keyParams } from '../api/list.ts'
import {
  type SourceDetail,
  type SourceRow,
  sourceDetail,
  sourceList,
  sourceQuery,
  sourcesQuery,
} from '../api/source.ts'
import type { App } from '../app.ts'
import { claimsJson } from '../claim-json.ts'
import { hasWords } from '../has-words.ts'
import type { Serving } from '../serving.ts'
import { unknown } from '../unknown.ts'
import { reliabilityJson } from './reliability.ts'

export function sourceRoutes(app: App, { ledger, registers }: Serving): void {
  app.get(
    '/api/sources',
    {
      schema: {
        tags: ['sources'],
        summary: 'Outlets and speakers: how much they said, how often they were contradicted or revised it.',
        querystring: sourcesQuery,
        response: answers(sourceList),
      },
    },
    async ({ query: { words, kind } }) => {
      const wanted = (await registers.sources()).filter(
        source => (kind === undefined || source.kind === kind) && hasWords(source.names, words),
      )
      const grades = await standingGrades(ledger.db)
      return { rows: wanted.map(source => sourceRow(source, grades.get(source.key))) }
    },
  )

  app.get(
    '/api/sources/:key',
    {
      schema: {
        tags: ['sources'],
        summary: 'One source with the incidents of which it speaks and what it said.',
        params: keyParams,
        querystring: sourceQuery,
        response: answers(sourceDetail),
      },
    },
    async ({ params: { key }, query: { limit, after = null } }) => {
      const sources = await registers.sources()
      const source = sources.find(other => other.key === key)
      if (!source)
        throw unknown(
          'source',
          key,
          sources.map(other => other.key),
          '/api/sources',
        )
      const history = await gradesOf(ledger.db, key)
      return {
        source: sourceRow(
          source,
          history.find(({ revoked_at }) => revoked_at === null),
        ),
        names: source.names,
        incidents: await incidentsWith(ledger.db, source.incidents),
        claims: await claimsJson(ledger.db, await claimsWhere(ledger.db, saidBy(source), { limit, after })),
        history: history.map(reliabilityJson),
      }
    },
  )
}

/** What each incident is of, beside how the source stands there. */
async function incidentsWith(
  db: Serving['ledger']['db'],
  incidents: RegisteredSource['incidents'],
): Promise<SourceDetail['incidents']> {
  const rows = await inBatches(
    incidents.map(({ id }) => id),
    some => incidentsOf(db, some),
  )
  const byId = new Map(rows.map(row => [row.id, row]))
  return incidents.flatMap(({ id, mark }) => {
    const row = byId.get(id)
    if (!row) return []
    const { mode, from_day, to_day, place, country } = row
    return [{ id, mark, type: row.type as EventType, mode, from: from_day, to: to_day, place, country }]
  })
}

const sourceRow = (
  { key, name, kind, reports, incidents, claims, contradicted, revised }: RegisteredSource,
  grade: Grade | undefined,
): SourceRow => ({
  key,
  name,
  kind,
  reports: reports.length,
  incidents: incidents.length,
  claims,
  contradicted,
  revised,
  reliability: grade ? reliabilityJson(grade) : null,
})
