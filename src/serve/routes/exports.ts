import { createReadStream } from 'node:fs'
import type { FastifyReply } from 'fastify'
import { z } from 'zod'
import { FORMATS } from '../../exchange/export/formats.ts'
import type { Asked } from '../../exchange/export/prepared.ts'
import { givesAll, type Profile, profileNamed } from '../../exchange/export/profile.ts'
import { PROFILES } from '../../exchange/export/profile-names.ts'
import { exportsMade } from '../../store/exports.ts'
import { isStanding, withheldList } from '../../store/withheld.ts'
import { answers } from '../answers.ts'
import { begun } from '../api/adding.ts'
import {
  type Exporting,
  exportChoices,
  exporting,
  exportJob,
  exportList,
  type ProfileChoice,
  releasing,
} from '../api/exporting.ts'
import { idParams, noQuery } from '../api/list.ts'
import type { App } from '../app.ts'
import { Refusal } from '../errors.ts'
import { type ExportJobs, newExportJobs } from '../export-jobs.ts'
import { exportRow } from '../export-row.ts'
import { filterIn } from '../filter-in.ts'
import type { Serving } from '../serving.ts'
import { unknown } from '../unknown.ts'

export function exportRoutes(app: App, serving: Serving): void {
  const { ledger } = serving
  const jobs = newExportJobs(serving)
  app.addHook('preClose', jobs.close)
  const jobOf = (id: string) => {
    const found = jobs.job(id)
    if (!found) throw unknown('export', id, [], 'POST /api/exports')
    return found
  }

  app.get(
    '/api/exports',
    {
      schema: {
        tags: ['exports'],
        summary: 'What left the ledger, the last first: who took it out, when, for whom.',
        querystring: noQuery,
        response: answers(exportList),
      },
    },
    async () => ({ rows: (await exportsMade(ledger.db)).map(exportRow).toReversed() }),
  )

  app.get(
    '/api/exports/choices',
    {
      schema: {
        tags: ['exports'],
        summary: 'The formats and profiles of exports.',
        querystring: noQuery,
        response: answers(exportChoices),
      },
    },
    async () => {
      const formats = await Promise.all(Object.values(FORMATS).map(load => load()))
      return {
        formats: formats.map(({ name, summary }) => ({ name, summary })),
        profiles: PROFILES.map(name => choiceOf(profileNamed(name))),
        listed: (await withheldList(ledger.db)).filter(isStanding).length,
      }
    },
  )

  app.post(
    '/api/exports',
    {
      schema: {
        tags: ['exports'],
        summary: 'Makes a file of what a filter finds, as a profile lets it leave, to be looked at before it leaves.',
        body: exporting,
        response: answers(begun),
      },
    },
    async ({ body }) => ({ job: jobs.begin(await askedOf(body, serving)).job }),
  )

  app.get(
    '/api/exports/jobs/:id',
    {
      schema: {
        tags: ['exports'],
        summary: 'How a file stands that is being made: what is ready to leave, what was taken out and lost.',
        params: idParams,
        querystring: noQuery,
        response: answers(exportJob),
      },
    },
    async ({ params: { id } }) => jobOf(id),
  )

  app.post(
    '/api/exports/jobs/:id/release',
    {
      schema: {
        tags: ['exports'],
        summary: 'Writes an export that is ready down in the ledger; its files can be had from then on.',
        params: idParams,
        body: releasing,
        response: answers(exportJob),
      },
    },
    ({ params: { id }, body: { forWhom, isSure } }) => {
      const { profile } = jobOf(id)
      if (givesAll(profileNamed(profile)) && !isSure)
        throw new Refusal(400, {
          code: 'bad-request',
          message: `the profile ${profile} takes nothing out`,
          where: 'isSure',
          value: 'false',
          wayOut: 'say that you are sure, or choose another profile',
        })
      return jobs.release(id, forWhom?.trim() || null)
    },
  )

  for (const which of ['file', 'losses'] as const)
    app.get(
      `/api/exports/jobs/:id/${which}`,
      {
        schema: {
          tags: ['exports'],
          summary: which === 'file' ? 'The file of an export that left.' : 'What it could not hold, a line a loss.',
          params: idParams,
          querystring: noQuery,
          response: {
            ...answers(z.string()),
            200: { description: 'The file', content: { 'application/octet-stream': { schema: z.string() } } },
          },
        },
      },
      ({ params: { id } }, reply) => {
        send(reply, jobs, jobOf(id).job, which)
      },
    )
}

function send(reply: FastifyReply, jobs: ExportJobs, id: string, which: 'file' | 'losses'): void {
  const file = jobs.file(id, which)
  if (!file)
    throw new Refusal(409, {
      code: 'not-left',
      message: `the export ${id} has not left`,
      where: 'export',
      value: id,
      wayOut: `POST /api/exports/jobs/${id}/release`,
    })
  reply
    .header('content-type', file.mediaType)
    .header('content-disposition', `attachment; filename="${file.name}"`)
    .send(createReadStream(file.path))
}

/** Refusal: what of it cannot be asked. */
async function askedOf(
  { format, profile, rule, filter, incidents, since }: Exporting,
  { who, now, reader }: Serving,
): Promise<Asked> {
  const load = chosen('format', format, FORMATS)
  if (since !== undefined && format !== 'feed')
    throw new Refusal(400, {
      code: 'bad-request',
      message: `${format} tells of what stands`,
      where: 'since',
      value: since,
      wayOut: 'leave it out, or choose feed',
    })
  const at = now()
  const loaded = await load()
  return {
    format: loaded,
    profile: profileNamed(chosen('profile', profile, Object.fromEntries(PROFILES.map(name => [name, name])))),
    rule,
    filter: filterIn(filter),
    incidents: incidents ?? [],
    file: `according-${format}-${profile}-${at.slice(0, 10)}.${loaded.extension}`,
    names: [],
    who,
    forWhom: null,
    since: since ?? null,
    at,
    version: reader.replace(/\+.*$/, ''),
  }
}

function chosen<T>(where: string, value: string, choices: Readonly<Record<string, T>>): T {
  if (Object.hasOwn(choices, value)) return choices[value]!
  throw new Refusal(400, {
    code: 'bad-request',
    message: `${where} "${value}" is none`,
    where,
    value,
    wayOut: `give one of ${Object.keys(choices).join(', ')}`,
  })
}

const choiceOf = (profile: Profile): ProfileChoice => {
  const { name, about, texts, longestQuote, people, deciders, finest, grid, without } = profile
  return {
    name,
    about,
    texts: texts === 'given',
    longestQuote,
    people,
    listed: !givesAll(profile),
    deciders: deciders === 'given',
    finest,
    grid,
    without: without.map(({ name: kind, why, leaveOut }) => ({ name: kind, why, leaveOut })),
  }
}
