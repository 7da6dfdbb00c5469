import { z } from 'zod'
import type { Field, Values } from '../../incidents/account.ts'
import { EVENT_TYPES, MEASURES } from '../../reading/reading.ts'
import { list } from './list.ts'

const text = z.string().nullable()
const bound = z.number().nullable()

export const days = z.object({ from: z.string(), to: z.string() }) satisfies z.ZodType<Values['when']>

export const site = z.object({
  name: z.string(),
  latitude: bound,
  longitude: bound,
  geonameId: bound,
  country: text,
  admin1: text,
  precision: z.string(),
}) satisfies z.ZodType<Values['where']>

export const what = z.object({ type: z.enum(EVENT_TYPES), mode: text }) satisfies z.ZodType<Values['what']>

export const side = z.object({
  role: z.enum(['actor', 'recipient']),
  name: z.string(),
  identified: z.boolean(),
  kind: text,
  sector: text,
  country: text,
}) satisfies z.ZodType<Values['actors']>

export const deed = what.extend({ by: list(side) }) satisfies z.ZodType<Values['happened']>

export const people = z.object({
  whom: text,
  atLeast: bound,
  atMost: bound,
  approximate: z.boolean(),
  unknown: z.boolean(),
  persons: z.boolean(),
}) satisfies z.ZodType<Values['killed']>

export const field = z.enum([
  'what',
  'happened',
  'when',
  'where',
  'actors',
  'recipients',
  ...MEASURES,
]) satisfies z.ZodType<Field>

export const anyValue = z.union([people, site, side, days, deed, what]) satisfies z.ZodType<Values[Field]>
