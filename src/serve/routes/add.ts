import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import type { IntakeOptions } from '../../intake/intake.ts'
import type { Given } from '../add-job.ts'
import { answers } from '../answers.ts'
import { begun, job, type Pasted, pasted } from '../api/adding.ts'
import { idParams, noQuery } from '../api/list.ts'
import type { App } from '../app.ts'
import { Refusal } from '../errors.ts'
import { newJobs } from '../jobs.ts'
import type { Serving } from '../serving.ts'
import { unknown } from '../unknown.ts'

export function addRoutes(app: App, serving: Serving): void {
  const jobs = newJobs(serving)
  app.addHook('preClose', jobs.close)

  app.post(
    '/api/add',
    {
      attachValidation: true,
      schema: {
        tags: ['add'],
        summary: 'Adds a text as JSON, or files as multipart/form-data with what they do not say (outlet, published).',
        consumes: ['application/json', 'multipart/form-data'],
        body: pasted,
        response: answers(begun),
      },
    },
    async request => {
      if (!request.isMultipart() && request.validationError) throw request.validationError
      const folder = await mkdtemp(join(tmpdir(), 'according-add-'))
      try {
        const given = request.isMultipart() ? await uploaded(request, folder) : await written(request.body, folder)
        return { job: jobs.begin({ ...given, folder }).job }
      } catch (error) {
        await rm(folder, { recursive: true, force: true })
        throw error
      }
    },
  )

  app.get(
    '/api/add/:id',
    {
      schema: {
        tags: ['add'],
        summary: 'How a job stands.',
        params: idParams,
        querystring: noQuery,
        response: answers(job),
      },
    },
    async ({ params: { id } }) => {
      const found = jobs.job(id)
      if (!found) throw unknown('job', id, [], 'POST /api/add')
      return found
    },
  )
}

/** A text that was pasted, as a line of JSON that says what it is. */
async function written(text: Pasted, folder: string): Promise<Omit<Given, 'folder'>> {
  const path = join(folder, 'pasted.jsonl')
  await writeFile(path, `${JSON.stringify(text)}\n`)
  return { paths: [path], said: {} }
}

/** The files of a form, each under its own name in a folder of its own. */
async function uploaded(request: FastifyRequest, folder: string): Promise<Omit<Given, 'folder'>> {
  const paths: string[] = []
  const said: Record<string, string> = {}
  if (!/boundary=/iu.test(request.headers['content-type']!))
    throw new Refusal(400, {
      code: 'bad-request',
      message: 'the form does not say where its parts end',
      where: 'content-type',
      wayOut: 'send it as multipart/form-data; boundary=…',
    })
  for await (const part of request.parts()) {
    if (part.type === 'field') said[part.fieldname] = String(part.value)
    else {
      const own = join(folder, String(paths.length))
      await mkdir(own)
      const path = join(own, basename(part.filename).replace(/^\.+/, '') || 'file')
      await pipeline(part.file, createWriteStream(path))
      if (part.file.truncated)
        throw new Refusal(413, {
          code: 'too-long',
          message: `${part.filename} is longer than 512 MB`,
          where: part.filename,
          wayOut: 'split it, or add it with `according add`',
        })
      paths.push(path)
    }
  }
  if (!paths.length)
    throw new Refusal(400, { code: 'bad-request', message: 'there is no file in it', wayOut: 'choose a file' })
  return { paths, said: saidIn(said) }
}

const saidIn = ({ outlet, published }: Readonly<Record<string, string>>): IntakeOptions => ({
  ...(outlet && { outlet }),
  ...(published && { published }),
})
