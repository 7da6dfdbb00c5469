import type { EventType, Measure, Status } from '../reading/reading.ts'
import type { Span } from '../text/span.ts'
import type { Agreement } from './agreement.ts'
import type { Days, Side, Site } from './telling.ts'

/** Kind of happening; `mode` null where the words do not tell. */
export type What = { readonly type: EventType; readonly mode: string | null }

/** A deed told or denied, with who is said to have done it, or not: "the army did not bomb the market" denies no bombing. */
export type Deed = What & { readonly by: readonly Side[] }

/**
 * A number of people with the bounds that the words give; null is "no bound", `unknown` is "said to be unknown". `whom`: the
 * sector of those who fight ("14 militants": REB), null of people at large: numbers of others are not compared.
 */
export type Count = {
  readonly whom: string | null
  readonly atLeast: number | null
  readonly atMost: number | null
  readonly approximate: boolean
  readonly unknown: boolean
  /** Persons told of one by one, no number: there were at least so many. */
  readonly persons: boolean
}

/** What an account can say of an incident, by field. `happened` holds what is told or denied, `what` only what is told. */
export type Values = {
  readonly what: What
  readonly happened: Deed
  readonly when: Days
  readonly where: Site
  readonly actors: Side
  readonly recipients: Side
} & { readonly [M in Measure]: Count }
/** A field of the matrix: what, happened, when, where, actors, recipients, or a measure of people. */
export type Field = keyof Values

/** One value of a field with how sure it is told, the exact words in the account's report, and the claims that make it. */
export type Said<V> = {
  readonly value: V
  readonly status: Status
  readonly words: readonly Span[]
  /** Ids within the reading of the report; none of what its headline says. */
  readonly claims: readonly string[]
  /** The words stand in the headline of the report, its title, not in its text. */
  readonly headline?: true
  /** The report takes back what it told earlier; then it is denied. */
  readonly withdrawn?: true
}

/** What an account says; a field that is not there is silent. Several values of one field stand side by side. */
export type Cells = { readonly [F in Field]?: readonly Said<Values[F]>[] }

/** What independent accounts make of one cell: ids of the accounts that it agrees with, refines, contradicts. */
export type Mark = {
  /** The weightiest: contradicts, refines, agrees; `alone` where no other account speaks; `revised` by its own source later. */
  readonly mark: 'contradicts' | 'refines' | 'agrees' | 'alone' | 'revised'
  readonly contradicts: readonly string[]
  readonly refines: readonly string[]
  readonly agrees: readonly string[]
}

/**
 * Who says so, at the root: the innermost link of the chain. `key` is equal for one source in two reports.
 * 'outlet': a report's own voice; 'report': the same where no outlet is known; 'unnamed': a source that the report hides.
 */
export type Source = {
  readonly key: string
  readonly name: string
  /** The body whose chief, member or spokesman it is: one source with it. */
  readonly speaksFor: string | null
  readonly kind: 'source' | 'outlet' | 'report' | 'unnamed'
}

/** All that one report, or one root source in it, claims of one incident: a row of the matrix. */
export type Account = {
  /** The report's id in its own voice, else `${report}/${folded name of the source}`. */
  readonly id: string
  readonly source: Source
  readonly report: string
  /** Where no outlet is known, the host of the report's page. */
  readonly outlet: string | null
  readonly publishedAt: string | null
  /** Whether it counts: the first account of a source that is named; later ones of it, copies and hidden sources do not. */
  readonly standing: 'independent' | 'again' | 'copy' | 'unnamed'
  /** Reports that copy this one and say the same. */
  readonly copies: readonly string[]
  readonly cells: Cells
  readonly marks: { readonly [F in Field]?: Mark }
}

/** An account that was not held against the others yet. */
export type Unmarked = Omit<Account, 'marks'>

/** What rival accounts say of one field: cells of which at least two cannot both be right, with the ids of the accounts. */
export type Disagreement = {
  readonly field: Field
  readonly rivals: readonly {
    readonly says: readonly Pick<Said<Values[Field]>, 'value' | 'status'>[]
    readonly by: readonly string[]
  }[]
  /** The widest between two that contradict each other: people, days or kilometres; null for other fields. */
  readonly gap: number | null
}

/** The accounts of one incident in the order of publication, with how each agrees with the others. */
export type AccountMatrix = {
  readonly incident: string
  readonly accounts: readonly Account[]
  /** Independent root sources. */
  readonly independent: number
}

export type { Agreement }
