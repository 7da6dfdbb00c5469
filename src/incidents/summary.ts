import type { EventType, Measure, Status } from '../reading/reading.ts'
import { STRENGTH } from '../reading/strength.ts'
import type { Account, AccountMatrix, Disagreement } from './account.ts'
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
  /** Ids of the accounts that tell of such a deed, and of those that only deny one. */
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
export function summaryOf(incident: Incident, matrix: AccountMatrix, rule: Rule): IncidentSummary {
  const { accounts, independent } = matrix
  return {
    id: incident.id,
    type: incident.type,
    happened: happenedBy(accounts, incident.type),
    ...drawnBy(incident, accounts, rule),
    reports: [...new Set(incident.tellings.map(reportOf))],
    share: incident.share,
    independent,
    accounts,
    disagreements: disagreementsOf(accounts),
  }
}

function happenedBy(accounts: readonly Account[], type: EventType): Happened {
  const standing = standingOn('happened', accounts)
  const tells = ({ cells }: Account): boolean => cells.what?.some(({ value }) => value.type === type) ?? false
  const denies = ({ cells }: Account): boolean =>
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

/** An incident as the ledger keeps it: without the marks, which are half of it and follow from the cells. */
export type KeptIncident = Omit<IncidentSummary, 'accounts'> & { readonly accounts: readonly Omit<Account, 'marks'>[] }

export const keptIncident = (summary: IncidentSummary): KeptIncident => ({
  ...summary,
  accounts: summary.accounts.map(({ marks: _, ...account }) => account),
})

/** The line of an incident that was kept, under a rule. */
export function underRule(kept: KeptIncident, rule: Rule): IncidentSummary {
  const marks = marksOf(kept.accounts)
  const accounts = kept.accounts.map((account, i): Account => ({ ...account, marks: marks[i]! }))
  return { ...kept, ...drawnBy(kept, accounts, rule), accounts }
}

/** The id of a telling is `${report}#${event}`. */
const reportOf = (telling: string): string => telling.slice(0, telling.lastIndexOf('#'))

type Grouped = { readonly type: EventType; readonly when: Days | null; readonly where: Site | null }

function drawnBy(grouped: Grouped, accounts: readonly Account[], rule: Rule) {
  const what = whatOf(accounts, rule, grouped.type)
  const when = whenOf(accounts, rule)
  const where = whereOf(accounts, rule)
  const grouping = { by: [], rule: 'grouping' } as const
  return {
    mode: what?.value.mode ?? null,
    when: when ? { ...when.value, by: when.by, rule: when.rule } : grouped.when && { ...grouped.when, ...grouping },
    where: where
      ? { ...where.value, by: where.by, rule: where.rule }
      : grouped.where && { ...grouped.where, ...grouping },
    figures: figuresOf(accounts, rule),
  }
}
