import { z } from 'zod'
import { EVENT_TYPES, MEASURES, type Reading, SOURCE_TYPES, STANCES, STATUSES } from '../../reading/reading.ts'
import { codedReport } from './coded-report.ts'
import { list } from './list.ts'
import { issue, span } from './span.ts'

export type {
  Actor,
  Attribution,
  Claim as ReadClaim,
  Event,
  Fate,
  Figure,
  Place,
  PlaceCandidate,
  Reading,
  Relation,
  Time,
} from '../../reading/reading.ts'

const ids = list(z.string())
const status = z.enum(STATUSES)
const party = z.object({ span, actor: z.string().nullable() })

const attribution = z.object({
  id: z.string(),
  source: span.nullable(),
  speaker: z.string().nullable(),
  cue: span,
  content: list(span),
  parent: z.string().nullable(),
  manner: z.enum(['direct', 'indirect', 'mixed']),
  stance: z.enum(STANCES),
  sourceType: z.enum(SOURCE_TYPES).exactOptional(),
  answers: list(z.string()).exactOptional(),
  party: z.boolean().exactOptional(),
  because: z.string(),
})

const event = z.object({
  id: z.string(),
  mentions: list(span),
  type: z.enum(EVENT_TYPES),
  mode: z.string().nullable(),
  contexts: list(z.string()),
  acled: z.object({ eventType: z.string(), subEventType: z.string() }).nullable(),
  ucdp: z
    .object({ typeOfViolence: z.literal([1, 2, 3]), name: z.string() })
    .nullable()
    .exactOptional(),
  actors: list(party),
  recipients: list(party),
  instrument: span.nullable(),
  place: z.string().nullable(),
  time: z.string().nullable(),
  figures: ids,
  status,
  background: z.boolean(),
  attributedTo: ids,
  because: z.string(),
})

const figure = z.object({
  id: z.string(),
  span,
  measure: z.enum(MEASURES),
  atLeast: z.number().nullable(),
  atMost: z.number().nullable(),
  approximate: z.boolean(),
  unknown: z.boolean(),
  of: span.nullable(),
  partOf: z.string().nullable(),
  besides: z.string().nullable(),
  further: z.boolean(),
  struck: z.boolean(),
  event: z.string().nullable(),
  attributedTo: ids,
  because: z.string(),
})

const fate = z.object({
  id: z.string(),
  who: z.string(),
  person: span,
  actor: z.string().nullable(),
  measure: z.enum(MEASURES),
  deed: span,
  status,
  event: z.string().nullable(),
  attributedTo: ids,
  because: z.string(),
})

const located = {
  name: z.string(),
  geonameId: z.number().nullable(),
  country: z.string().nullable(),
  admin1: z.string().nullable(),
  because: z.string(),
}
const candidate = z.object({ ...located, latitude: z.number(), longitude: z.number(), score: z.number() })
const place = z.object({
  ...located,
  id: z.string(),
  span,
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
  role: z.enum(['event', 'origin', 'dateline', 'other']),
  precision: z.string(),
  area: z
    .object({
      relation: z.enum(['at', 'near', 'away', 'between', 'part']),
      latitude: z.number(),
      longitude: z.number(),
      radiusKm: z.number(),
    })
    .nullable(),
  codes: z
    .object({
      acled: z.literal([1, 2, 3]).nullable(),
      ucdp: z.literal([1, 2, 3, 4, 5, 6, 7]),
    })
    .nullable(),
  candidates: list(candidate),
})

const time = z.object({
  id: z.string(),
  span,
  from: z.string().nullable(),
  to: z.string().nullable(),
  edtf: z.string().nullable(),
  precision: z.string(),
  codes: z
    .object({
      acled: z.literal([1, 2, 3]).nullable(),
      ucdp: z.literal([1, 2, 3, 4, 5]),
    })
    .nullable(),
  timex: z.object({ type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']), value: z.string() }),
  because: z.string(),
})

const actor = z.object({
  id: z.string(),
  name: z.string(),
  mentions: list(span),
  kind: z.string(),
  sector: z.string().nullable(),
  country: z.string().nullable(),
  because: z.string(),
})

const relation = z.object({
  id: z.string(),
  kind: z.enum(['leads', 'memberOf', 'affiliatedWith', 'alliedWith', 'nationality', 'alias']),
  from: z.string(),
  to: z.string(),
  evidence: span,
  attributedTo: ids,
})

const claim = z.object({ id: z.string(), frame: z.string(), chain: ids, status, evidence: list(span) })

export const readReport = z.object({
  id: z.string(),
  documentId: z.string(),
  title: z.string().nullable(),
  outlet: z.string().nullable(),
  url: z.string().nullable(),
  publishedAt: z.string().nullable(),
  language: z.string().nullable(),
  author: z.string().exactOptional(),
  updatedAt: z.string().exactOptional(),
  retrievedAt: z.string().exactOptional(),
  forwardedFrom: z.string().exactOptional(),
  inReplyTo: z.string().exactOptional(),
})

const found = z.object({
  text: z.string(),
  attributions: list(attribution),
  events: list(event),
  figures: list(figure),
  fates: list(fate),
  places: list(place),
  times: list(time),
  actors: list(actor),
  relations: list(relation),
  claims: list(claim),
})

export const reading = found
  .extend({
    schema: z.literal('according.reading/1'),
    report: readReport,
    issues: list(issue),
    headline: found.describe('What the title says, read by itself.').exactOptional(),
    coded: codedReport.exactOptional(),
  })
  .describe('All that one report was read to say.') satisfies z.ZodType<Reading>
