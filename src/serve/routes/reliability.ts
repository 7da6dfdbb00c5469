import { type Grade, gradeSource, gradesOf, ungradeSource } from '../../review/reliability.ts'
import { answers } from '../answers.ts'
import { revoking } from '../api/decision.ts'
import { keyParams } from '../api/list.ts'
import { grades, grading, type Reliability } from '../api/source.ts'
import type { App } from '../app.ts'
import type { Serving } from '../serving.ts'

export function reliabilityRoutes(app: App, { ledger: { db }, write, who, now }: Serving): void {
  const history = async (key: string) => ({ history: (await gradesOf(db, key)).map(reliabilityJson) })

  app.post(
    '/api/sources/:key/reliability',
    {
      schema: {
        tags: ['sources'],
        summary: 'Grades a source; earlier grades stay on record.',
        params: keyParams,
        body: grading,
        response: answers(grades),
      },
    },
    async ({ params: { key }, body: { grade, why } }) => {
      await write(ledger => gradeSource(ledger, key, grade, { who, why, at: now() }))
      return history(key)
    },
  )

  app.post(
    '/api/sources/:key/reliability/revoke',
    {
      schema: {
        tags: ['sources'],
        summary: 'Takes the grade that counts back; the one before it counts again.',
        params: keyParams,
        body: revoking,
        response: answers(grades),
      },
    },
    async ({ params: { key }, body: { why } }) => {
      await write(ledger => ungradeSource(ledger, key, { who, why, at: now() }))
      return history(key)
    },
  )
}

/** A grade as the API tells it. */
export const reliabilityJson = ({ grade, who, at, why, revoked_by, revoked_why, revoked_at }: Grade): Reliability => ({
  grade: grade as Reliability['grade'],
  who,
  at,
  why,
  revoked: revoked_at === null ? null : { who: revoked_by!, why: revoked_why!, at: revoked_at },
})
