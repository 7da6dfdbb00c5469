export { loadKnowledge } from './intake/knowledge.ts'
export type { Knowledge } from './read.ts'
export { read } from './read.ts'
export type {
  Actor,
  Attribution,
  Claim,
  Event,
  EventType,
  Fate,
  Figure,
  Measure,
  Party,
  Place,
  PlaceCandidate,
  Reading,
  Relation,
  Stance,
  Status,
  Time,
} from './reading/reading.ts'
export { EVENT_TYPES, MEASURES, STANCES, STATUSES } from './reading/reading.ts'
export type { Issue, Report } from './text/report.ts'
export type { Span } from './text/span.ts'
