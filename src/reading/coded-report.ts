/** An actor of a slot. `identified` false: a label only ("Unknown actor"), which names nobody. */
export type CodedParty = {
  readonly slot: number
  readonly id: string
  readonly name: string
  readonly identified: boolean
  readonly type: string | null
  readonly subtype: string | null
  readonly party: string | null
  /** Kinds of violence that are known. */
  readonly violence: readonly string[]
}

/** People harmed, as coded; null is missing. */
export type CodedHarm = {
  readonly best: number | null
  readonly low: number | null
  readonly high: number | null
}

/** What a row of event-report data says of the happening, ready to be compared. Missing, empty and "Unknown" values are null. */
export type CodedReport = {
  readonly id: string
  /** First and last day, ISO 8601. */
  readonly days: { readonly from: string; readonly to: string } | null
  readonly city: string | null
  readonly location: string | null
  readonly point: { readonly latitude: number; readonly longitude: number } | null
  readonly parties: readonly CodedParty[]
  readonly target: string | null
  readonly killed: CodedHarm
  readonly injured: CodedHarm
  readonly source: string | null
  readonly outlet: string | null
  /** Day of publication, ISO 8601. */
  readonly published: string | null
  readonly title: string | null
}
