import type { EventType, Measure, Status } from '../reading/reading.ts'
import { STRENGTH } from '../reading/strength.ts'
import type { Account, AccountMatrix, Disagreement, Unmarked } from './account.ts'
import { type Rule, whatOf, whenOf, whereOf } from './aggregate.ts'
import { disagreementsOf } from './disagreement.ts'
import { type FigureSummary, figuresOf } from './figures.ts'
import type { Incident } from './incident.ts'
import { marksOf, standingOn } from './marks.ts'
import type { Days, Site } from './telling.ts'

/** Accounts that a drawn value rests on, and the rule that drew it; "grouping" where no account's words say it. */
type Ground = { readonly by: readonly string[]; readonly rule: Rule | 'grouping' }

/** How surely a deed of the incident's type is told. */
export type Happened = {
  /** The surest status that any account gives it: asserted where an outlet tells it in its own voice. */
  readonly status: Status
  /** Ids of the accounts that tell of such a deed, and of those that only deny one that another tells. */
  readonly told: readonly string[]
  readonly denied: readonly string[]
}

/** An incident as one line: `according incidents --format jsonl`. Every drawn value names its accounts and its rule. */
export type IncidentSummary = {
  readonly id: string
  readonly type: EventType
  /** As told; a mode that is only denied is none. */
  readonly mode: string | null
  readonly happened: Happened
  readonly when: (Days & Ground) | null
  readonly where: (Site & Ground) | null
  /** Ids, in the order of publication. */
  readonly reports: readonly string[]
  /** How much of the reports is about it: the sum of its tellings' shares. */
  readonly share: number
  /** Independent root sources. */
  readonly independent: number
  readonly accounts: readonly Account[]
  readonly figures: { readonly [M in Measure]?: FigureSummary }
  readonly disagreements: readonly Disagreement[]
}

/** The line of an incident from its accounts. */
export const summaryOf = (incident: Incident, { accounts }: AccountMatrix, rule: Rule): IncidentSummary =>
  summed(keptIncident(incident, accounts), accounts, rule)

/** What the ledger keeps of an incident: what grouping found and what the accounts say. All else follows from it. */
export type KeptIncident = Pick<Incident, 'id' | 'type' | 'when' | 'where' | 'share'> & {
  readonly reports: readonly string[]
  readonly accounts: readonly Unmarked[]
}

export const keptIncident = (
  { id, type, when, where, share, tellings }: Incident,
  accounts: readonly (Unmarked & { readonly marks?: unknown })[],
): KeptIncident => ({
  id,
  type,
  when,
  where,
  share,
  reports: [...new Set(tellings.map(reportOf))],
  accounts: accounts.map(({ marks: _, ...account }) => account),
})

/** The id of a telling is `${report}#${event}`. */
const reportOf = (telling: string): string => telling.slice(0, telling.lastIndexOf('#'))

/** The line of an incident that was kept. */
export function underRule(kept: KeptIncident, rule: Rule): IncidentSummary {
  const marks = marksOf(kept.accounts)
  const accounts = kept.accounts.map((account, i): Account => ({ ...account, marks: marks[i]! }))
  return summed(kept, accounts, rule)
}

const summed = (kept: KeptIncident, accounts: readonly Account[], rule: Rule): IncidentSummary => ({
  id: kept.id,
  type: kept.type,
  happened: happenedBy(accounts, kept.type),
  ...drawnFrom(kept, rule),
  reports: kept.reports,
  share: kept.share,
  independent: accounts.filter(({ standing }) => standing === 'independent').length,
  accounts,
  disagreements: disagreementsOf(accounts),
})

/** What a rule draws from the accounts of an incident; how they stand to each other has no part in it. */
export function drawnFrom(
  { type, when, where, accounts }: KeptIncident,
  rule: Rule,
): Pick<IncidentSummary, 'mode' | 'when' | 'where' | 'figures'> {
  const what = whatOf(accounts, rule, type)
  const days = whenOf(accounts, rule)
  const site = whereOf(accounts, rule)
  const grouping = { by: [], rule: 'grouping' } as const
  return {
    mode: what?.value.mode ?? null,
    when: days ? { ...days.value, by: days.by, rule: days.rule } : when && { ...when, ...grouping },
    where: site ? { ...site.value, by: site.by, rule: site.rule } : where && { ...where, ...grouping },
    figures: figuresOf(accounts, rule),
  }
}

function happenedBy(accounts: readonly Account[], type: EventType): Happened {
  const standing = standingOn('happened', accounts)
  const tells = ({ cells }: Account): boolean => cells.what?.some(({ value }) => value.type === type) ?? false
  const denies = ({ cells, marks }: Account): boolean =>
    marks.happened!.contradicts.length > 0 &&
    cells.happened!.some(({ value, status }) => status === 'denied' && value.type === type)
  const told = standing.filter(tells)
  const denied = standing.filter(account => !tells(account) && denies(account))
  const statuses = standing.flatMap(({ cells }) =>
    cells.happened!.filter(({ value }) => value.type === type).map(({ status }) => status),
  )
  return {
    status: STRENGTH.find(status => statuses.includes(status)) ?? 'unclear',
    told: told.map(({ id }) => id),
    denied: denied.map(({ id }) => id),
  }
}
