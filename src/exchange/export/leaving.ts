import type { Rule } from '../../incidents/aggregate.ts'
import { underRule } from '../../incidents/summary.ts'
import type { Reading } from '../../reading/reading.ts'
import type { IncidentKept, ReportKept } from '../../store/exports-read.ts'
import type { Span } from '../../text/span.ts'
import { coarseIncident, coarseReading, isCoarse, keepsName, type Towns, townsIn } from './coarse.ts'
import type { ExportedIncident } from './exported.ts'
import { fullForms } from './names/forms.ts'
import { type Matcher, matcherOf } from './names/matcher.ts'
import { redacted } from './names/redact.ts'
import type { Withheld } from './names/withheld.ts'
import { givesAll, type Profile } from './profile.ts'
import { type Held, heldIn, holdsWord, incidentWithout, withoutHeld } from './sensitive.ts'

/** How incidents leave. */
export type Way = { readonly profile: Profile; readonly rule: Rule; readonly withheld: Withheld }

/** What a profile takes out, counted: never what it was. */
export type Taken = {
  /** Times that a withheld name or place was taken out of a text. */
  names: number
  /** Incidents of which nothing was left. */
  incidents: number
  /** Full texts of reports. */
  texts: number
  /** Claims and places held back, by kind. */
  readonly sensitive: Map<string, number>
}

/** Nothing taken yet. */
export const nothingTaken = (): Taken => ({ names: 0, incidents: 0, texts: 0, sensitive: new Map() })

/** An incident as it may leave; null where nothing of it may. What is taken out is added to `taken`. */
export function leaving(whole: IncidentKept, { profile, rule, withheld }: Way, taken: Taken): ExportedIncident | null {
  const { kept, reports, decisions } = whole
  if (givesAll(profile)) return { summary: underRule(kept, rule), reports, decisions }
  const held = new Map(reports.map(({ reading }) => [reading.report.id, heldIn(reading, profile.without)]))
  for (const kind of [...held.values()].flatMap(({ kinds }) => kinds))
    taken.sensitive.set(kind, (taken.sensitive.get(kind) ?? 0) + 1)
  const heldPlaces = new Set(
    reports.flatMap(({ reading }) =>
      reading.places.filter(({ id }) => held.get(reading.report.id)!.places.has(id)).map(({ name }) => name),
    ),
  )
  const left = incidentWithout(kept, held, heldPlaces)
  if (!left) {
    taken.incidents++
    return null
  }
  if (profile.texts === 'withheld') taken.texts += reports.length
  const names = withheld.among(reports.map(({ reading }) => reading))
  const matchers = [placeMatcher(whole, profile, heldPlaces), withheld.everywhere, ...(names ? [names] : [])]
  const towns = townsIn(reports.map(({ reading }) => reading))
  const exported: ExportedIncident = {
    summary: underRule(coarseIncident(left, profile, towns), rule),
    reports: reports.map(report => reportLeaving(report, held.get(report.reading.report.id)!, profile, towns)),
    decisions:
      profile.deciders === 'given' ? decisions : decisions.map(one => ({ ...one, who: 'withheld', why: 'withheld' })),
  }
  const bare = redacted(exported, { matchers, points: isCoarse(profile) }, () => taken.names++)
  return profile.longestQuote === null ? bare : (shortened(bare, profile.longestQuote) as ExportedIncident)
}

/** A value of whose quotes none is longer than `most` signs; after names are taken out, so that none is cut in two. */
function shortened(value: unknown, most: number): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(item => shortened(item, most))
  const { quote } = value as Partial<Span>
  if (typeof quote === 'string') return quote.length > most ? { ...value, quote: `${quote.slice(0, most)} […]` } : value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shortened(item, most)]))
}

function reportLeaving(report: ReportKept, held: Held, profile: Profile, towns: Towns): ReportKept {
  const reading = knownOf(coarseReading(withoutHeld(report.reading, held), profile, towns))
  const { id, documentId, title, outlet, url, publishedAt, language } = reading.report
  const words = profile.without.filter(({ leaveOut }) => leaveOut === 'claim').flatMap(kind => kind.words)
  const tells = holdsWord([title ?? '', decodeSafely(url ?? '')], words)
  return {
    ...report,
    row: profile.texts === 'given' ? report.row : null,
    frames: report.frames.filter(frame => !held.frames.has(frame)),
    reading: {
      ...reading,
      text: profile.texts === 'given' ? reading.text : '',
      report: {
        id,
        documentId,
        title: tells ? title && '[title withheld]' : title,
        outlet,
        url: tells ? originOf(url) : url,
        publishedAt,
        language,
      },
    },
  }
}

/** What a profile knows how to take from; whatever else a reading has stays. */
const knownOf = ({
  schema,
  report,
  text,
  attributions,
  events,
  figures,
  fates,
  places,
  times,
  actors,
  relations,
  claims,
  issues,
  coded,
}: Reading): Reading => ({
  schema,
  report,
  text,
  attributions,
  events,
  figures,
  fates,
  places,
  times,
  actors,
  relations,
  claims,
  issues,
  ...(coded && { coded }),
})

function decodeSafely(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

const originOf = (url: string | null): string | null => /^https?:\/\/[^/]+/.exec(url ?? '')?.[0] ?? null

/** Names of places that are too exact for the profile or held back. */
function placeMatcher({ kept, reports }: IncidentKept, profile: Profile, held: ReadonlySet<string>): Matcher {
  const sites = [
    ...kept.accounts.flatMap(({ cells }) => cells.where?.map(({ value }) => value) ?? []),
    ...reports.flatMap(({ reading }) => reading.places),
  ]
  const given = new Set(sites.filter(site => keepsName(site, profile)).map(({ name }) => name))
  const lost = sites.filter(site => !keepsName(site, profile) && !given.has(site.name)).map(({ name }) => name)
  const forms = [...new Set([...lost, ...held])]
    .filter(name => /\p{Lu}|\p{Lo}/u.test(name))
    .flatMap(name => {
      const [form] = fullForms(name, '[place withheld]', () => false)
      return form ? [{ ...form, at: 'word' as const, capital: /^\p{Lu}/u.test(name) }] : []
    })
  return matcherOf(forms, [], new Map())
}
