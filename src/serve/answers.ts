import type { z } from 'zod'
import { apiError } from './api/error.ts'

/** The answers of a route for its schema: what it gives, or what is wrong. */
export const answers = <T extends z.ZodType>(given: T) => ({
  200: given,
  400: apiError,
  401: apiError,
  403: apiError,
  404: apiError,
  409: apiError,
  413: apiError,
  500: apiError,
  503: apiError,
  507: apiError,
})
