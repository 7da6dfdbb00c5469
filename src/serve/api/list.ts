import { z } from 'zod'

/** A list that its reader cannot change, as all lists of the inner types. */
export const list = <T extends z.ZodType>(item: T): z.ZodType<readonly z.output<T>[], readonly z.input<T>[]> =>
  z.array(item)

/** Which part of what was found is wanted. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(1000).default(50).describe('How many at the most.'),
  after: z.string().min(1).optional().describe('The cursor `next` of the page before.'),
}

/** One page of what was found. */
export const pageOf = <T extends z.ZodType>(row: T) =>
  z.object({
    rows: list(row),
    count: z.int().describe('How many there are in all; 1,000 where there are more than that.'),
    isMore: z.boolean().describe('Whether there are more than `count`.'),
    next: z.string().nullable().describe('The cursor of the next page; null where this one is the last.'),
  })

/** Of what has nothing to be asked for. */
export const noQuery = z.strictObject({})

/** What a path names. */
export const idParams = z.object({ id: z.string().min(1) })
export const keyParams = z.object({ key: z.string().min(1) })
