import { projectFile } from '../../intake/knowledge.ts'
import { readAbbreviations } from '../../language/abbreviations.ts'
import { claimStates } from '../../review/claim-state.ts'
import { decideClaim } from '../../review/decide-claim.ts'
import { inCopies } from '../../review/in-copies.ts'
import { rejectedCase } from '../../review/rejected-case.ts'
import { repeatInCopies } from '../../review/repeat-in-copies.ts'
import { type Decider, decide, type Outcome, revoke } from '../../store/decide.ts'
import type { Ledger } from '../../store/open.ts'
import { previewOf } from '../../store/preview.ts'
import { decisionsOf, type Standing } from '../../store/standing.ts'
import { answers } from '../answers.ts'
import {
  type Decided,
  decided,
  deciding,
  decisionList,
  decisionsQuery,
  repeating,
  revoking,
  testCase,
} from '../api/decision.ts'
import { idParams, noQuery } from '../api/list.ts'
import { preview, previewing } from '../api/preview.ts'
import type { App } from '../app.ts'
import { claimJson } from '../claim-json.ts'
import { decisionJson } from '../decision-json.ts'
import { incidentRow } from '../incident-row.ts'
import type { Serving } from '../serving.ts'
import { unknown } from '../unknown.ts'

export function decisionRoutes(app: App, serving: Serving): void {
  const { ledger } = serving
  const abbreviations = readAbbreviations(projectFile('lexicon/en/abbreviations.tsv'))

  app.get(
    '/api/decisions',
    {
      schema: {
        tags: ['decisions'],
        summary: 'What people decided, oldest first; of one claim, incident or report alone where asked.',
        querystring: decisionsQuery,
        response: answers(decisionList),
      },
    },
    async ({ query: { last, ...query } }) => {
      const all = await decisionsOf(ledger.db)
      const wanted = all.filter(decision => isOn(decision, query))
      return { rows: (last === undefined ? wanted : wanted.slice(-last)).map(decisionJson) }
    },
  )

  app.post(
    '/api/decisions',
    {
      schema: {
        tags: ['decisions'],
        summary: 'Decides on a claim, merges incidents, or splits one.',
        body: deciding,
        response: answers(decided),
      },
    },
    ({ body }) =>
      changing(serving, body.why, (writing, decider) =>
        body.kind === 'merge' || body.kind === 'split'
          ? decide(writing, body, decider)
          : decideClaim(writing, body, decider),
      ),
  )

  app.post(
    '/api/decisions/preview',
    {
      schema: {
        tags: ['decisions'],
        summary: 'What a merge or a split would change, with the figures before and after; nothing is written.',
        body: previewing,
        response: answers(preview),
      },
    },
    async ({ body: { rule, ...wish } }) => {
      const { before, after, overruled } = await serving.write(writing => previewOf(writing, wish, rule))
      return { before: before.map(incidentRow), after: after.map(incidentRow), overruled: overruled.map(String) }
    },
  )

  app.post(
    '/api/decisions/:id/revoke',
    {
      schema: {
        tags: ['decisions'],
        summary: 'Takes a decision back, and those that repeat it on copies; every other one stays.',
        params: idParams,
        body: revoking,
        response: answers(decided),
      },
    },
    async ({ params: { id }, body: { why } }) => {
      const number = await numbered(ledger, id)
      return changing(serving, why, (writing, decider) => revoke(writing, number, decider))
    },
  )

  app.post(
    '/api/decisions/:id/copies',
    {
      schema: {
        tags: ['decisions'],
        summary: 'Repeats a decision on claims at the same words in copies of its report, for the same reason.',
        params: idParams,
        body: repeating,
        response: answers(decided),
      },
    },
    async ({ params: { id }, body: { claims } }) => {
      const number = await numbered(ledger, id)
      return changing(serving, '', (writing, decider) => repeatInCopies(writing, number, claims, decider))
    },
  )

  app.get(
    '/api/decisions/:id/test-case',
    {
      schema: {
        tags: ['decisions'],
        summary: 'A rejected claim as a case for the tables of examples: what must not be read again.',
        params: idParams,
        querystring: noQuery,
        response: answers(testCase),
      },
    },
    async ({ params: { id } }) => rejectedCase(ledger.db, await numbered(ledger, id), abbreviations),
  )
}

/** Lets somebody decide, tells all who look, and answers with what changed. */
async function changing(
  { write, ledger, who, now, changes }: Serving,
  why: string,
  work: (writing: Ledger, decider: Decider) => Promise<Outcome>,
): Promise<Decided> {
  const outcome = await write(writing => work(writing, { who, why, at: now() }))
  const [standing] = await decisionsOf(ledger.db, [outcome.decision])
  const decision = decisionJson(standing!)
  const incidents = [
    ...[...outcome.before, ...outcome.after].map(({ incident }) => incident),
    ...(decision.claim?.incident ? [decision.claim.incident] : []),
  ]
  changes.tell({ kind: 'decision', decision: decision.id, incidents: [...new Set(incidents)] })
  const copies = await inCopies(ledger.db, outcome.decision)
  const states = await claimStates(
    ledger.db,
    copies.map(({ id }) => id),
  )
  return {
    ...outcome,
    decision,
    overruled: outcome.overruled.map(String),
    copies: copies.map(claim => claimJson(claim, states.get(claim.id))),
  }
}

type On = {
  readonly claim?: number | undefined
  readonly incident?: string | undefined
  readonly report?: string | undefined
}

const isOn = ({ claim, tellings }: Standing, asked: On): boolean =>
  (asked.claim === undefined || claim?.number === asked.claim) &&
  (asked.incident === undefined ||
    claim?.incident === asked.incident ||
    tellings.some(({ incident }) => incident === asked.incident)) &&
  (asked.report === undefined ||
    claim?.report === asked.report ||
    tellings.some(({ report }) => report === asked.report))

async function numbered({ db }: Ledger, id: string): Promise<number> {
  const row = /^\d{1,15}$/.test(id)
    ? await db.selectFrom('decision').select('id').where('id', '=', Number(id)).executeTakeFirst()
    : undefined
  if (!row) throw unknown('decision', id, [], '/api/decisions')
  return row.id
}
