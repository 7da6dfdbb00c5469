import { m } from '../messages/en.ts'
import { failed } from './failed.ts'
import type { ApiError } from './types.ts'

type Asked = Readonly<Record<string, string | number | boolean | null | undefined>> | URLSearchParams

/** GET /api…: `get<IncidentPage>('/api/incidents', { limit: 20 })`. An Error says what is wrong and the way out. */
export async function get<T>(path: string, asked: Asked = {}, signal?: AbortSignal): Promise<T> {
  const question = questionOf(asked)
  return answerOf<T>(await reach(question ? `${path}?${question}` : path, signal ? { signal } : {}))
}

/** POST /api… with JSON, or with files as FormData. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const isForm = body instanceof FormData
  const headers: Record<string, string> = isForm ? {} : { 'content-type': 'application/json' }
  return answerOf<T>(await reach(path, { method: 'POST', headers, body: isForm ? body : JSON.stringify(body) }))
}

function questionOf(asked: Asked): string {
  if (asked instanceof URLSearchParams) return asked.toString()
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { ...init, credentials: 'same-origin' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error
    throw failed({
      code: 'unreachable',
      message: m.api.unreachable,
      where: path,
      value: null,
      wayOut: m.api.startAgain,
    })
  }
}

async function answerOf<T>(response: Response): Promise<T> {
  const body: unknown = await response.json().catch(() => null)
  if (response.ok) return body as T
  const { error } = (body ?? {}) as Partial<ApiError>
  throw failed(
    error ?? {
      code: String(response.status),
      message: m.api.refused(response.status),
      where: response.url,
      value: null,
      wayOut: m.api.startAgain,
    },
  )
}
