import { z } from 'zod'
import { RULES } from '../../incidents/aggregate.ts'
import { filterQuery } from './filter.ts'
import { list } from './list.ts'

const day = z.string().regex(/^\d{4}-\d\d-\d\d$/)

export const profileChoice = z
  .object({
    name: z.string(),
    about: z.string().describe('One line for people.'),
    texts: z.boolean().describe('Whether full texts of reports leave.'),
    longestQuote: z.int().nullable().describe('Signs of a quote that leave at the most; null: all.'),
    people: z.enum(['nobody', 'exposed', 'private']).describe('Whose names are withheld beside those on the list.'),
    listed: z.boolean().describe('Whether the names on the list of the ledger are withheld.'),
    deciders: z.boolean().describe('Whether it tells who decided on claims.'),
    finest: z.enum(['exact', 'town', 'district', 'province', 'country']).describe('How exact a place is at the most.'),
    grid: z.number().nullable().describe('Points are rounded to so many degrees; null: as they are.'),
    without: list(
      z.object({ name: z.string(), why: z.string(), leaveOut: z.enum(['claim', 'place', 'name']) }),
    ).describe('What is too sensitive to leave.'),
  })
  .describe('What an export takes out before any format sees it.')
/** A profile for people: what it takes out. */
export type ProfileChoice = z.infer<typeof profileChoice>

export const exportChoices = z
  .object({
    formats: list(z.object({ name: z.string(), summary: z.string() })),
    profiles: list(profileChoice),
    listed: z.int().describe('Names that the list of the ledger withholds.'),
  })
  .describe('What an export can be asked to be.')
/** The formats and profiles of exports. */
export type ExportChoices = z.infer<typeof exportChoices>

export const exporting = z.strictObject({
  format: z.string().min(1),
  profile: z.string().min(1).default('public'),
  rule: z.enum(RULES).default('representative'),
  filter: z.strictObject(filterQuery).default({}).describe('The conditions of /api/incidents.'),
  incidents: z
    .array(z.string().min(1))
    .max(20_000)
    .optional()
    .describe('Only these of what the filter finds; all where it is not given.'),
  since: day.optional().describe('Only of a feed: changes since the ledger of that day.'),
})
/** What somebody asks to leave the ledger. */
export type Exporting = z.infer<typeof exporting>

export const exportPreview = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('table'),
      rows: list(list(z.string())).describe('The first rows; the first has the names.'),
    }),
    z.object({ kind: z.literal('text'), text: z.string(), isWhole: z.boolean() }),
  ])
  .describe('The beginning of the file.')
/** The beginning of a file that is to leave. */
export type ExportPreview = z.infer<typeof exportPreview>

export const readyExport = z
  .object({
    incidents: z.int(),
    bytes: z.int(),
    sha256: z.string(),
    names: z.int().describe('Names that were looked for.'),
    taken: z.object({
      names: z.int().describe('Times that a name or a place was taken out.'),
      incidents: z.int().describe('Incidents of which nothing was left.'),
      texts: z.int(),
      sensitive: list(z.object({ kind: z.string(), times: z.int() })),
    }),
    losses: list(z.object({ field: z.string(), rule: z.string(), values: z.int(), incidents: z.int() })).describe(
      'What the format could not hold: the kinds, the most frequent first.',
    ),
    preview: exportPreview,
  })
  .describe('What is ready to leave.')
/** What is ready to leave: how much, what was taken out, what the format lost, how it begins. */
export type ReadyExport = z.infer<typeof readyExport>

export const exportJob = z
  .object({
    job: z.string(),
    state: z.enum(['running', 'ready', 'left', 'failed']),
    format: z.string(),
    profile: z.string(),
    rule: z.enum(RULES),
    file: z.string().describe('The name of the file.'),
    progress: z.object({ label: z.string(), done: z.int(), total: z.int() }).nullable(),
    ready: readyExport.nullable().describe('Null as long as it is being made, and where that failed.'),
    number: z.int().nullable().describe('Of the export in the ledger; null where it has not left.'),
    why: z.string().nullable().describe('What stopped it, where something did.'),
  })
  .describe('A file that is being made, is ready, or has left.')
/** A file that is being made, is ready to leave, or has left. */
export type ExportJob = z.infer<typeof exportJob>

export const releasing = z.strictObject({
  forWhom: z.string().max(500).nullable().default(null),
  isSure: z.boolean().default(false).describe('Must be true of a profile that takes nothing out.'),
})
/** For whom a file leaves. */
export type Releasing = z.input<typeof releasing>

export const exportMade = z
  .object({
    id: z.int(),
    at: z.string(),
    who: z.string(),
    forWhom: z.string().nullable(),
    format: z.string(),
    profile: z.string(),
    rule: z.string(),
    conditions: list(z.object({ name: z.string(), value: z.string() })),
    chosen: z
      .int()
      .nullable()
      .describe('How many incidents were named one by one; null: all that the conditions find.'),
    incidents: z.int(),
    bytes: z.int(),
    sha256: z.string(),
    file: z.string(),
  })
  .describe('An export that left the ledger.')
/** An export as the ledger remembers it. */
export type ExportRow = z.infer<typeof exportMade>

export const exportList = z.object({ rows: list(exportMade) })
/** Every export of the ledger, the last first. */
export type ExportList = z.infer<typeof exportList>
