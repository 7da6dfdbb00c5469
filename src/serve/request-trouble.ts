import type { FastifyError } from 'fastify'
import type { ZodFastifySchemaValidationError } from 'fastify-type-provider-zod'
import type { ApiError } from './api/error.ts'

type Invalid = Omit<FastifyError, 'validation' | 'validationContext'> & {
  readonly validation: readonly ZodFastifySchemaValidationError[]
  readonly validationContext?: string | undefined
}

/** What is wrong with a request that does not fit its schema: the first of its troubles. */
export function requestTrouble({ validation, validationContext }: Invalid): ApiError['error'] {
  const [first] = validation
  const where = first?.instancePath.replace(/^\//, '').replaceAll('/', '.') || (validationContext ?? null)
  const params = (first?.params ?? {}) as { readonly keys?: readonly string[]; readonly values?: readonly unknown[] }
  const strange = params.keys?.[0]
  if (strange !== undefined)
    return {
      code: 'bad-request',
      message: `"${strange}" is nothing that can be asked here`,
      where: strange,
      value: null,
      wayOut: 'leave it out; /api/openapi.json names all that can be asked',
    }
  return {
    code: 'bad-request',
    message: `${where}: ${first?.message ?? 'it does not fit'}`,
    where,
    value: null,
    wayOut: params.values ? `give one of ${params.values.join(', ')}` : '/api/openapi.json says what fits',
  }
}
