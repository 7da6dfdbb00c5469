/** How the values of a column are brought together: what `aggregateEvents` does with it. */
export type Family =
  | 'label' /* what names the event: mode */
  | 'first day'
  | 'last day'
  | 'place' /* from the rows whose place is least or most exact */
  | 'actor' /* from the rows whose actor of that slot is least or most exact */
  | 'violence' /* as actor, but the informative rule joins the texts */
  | 'role' /* what an actor of a slot did, 0 or 1 */
  | 'victim'
  | 'toll'
  | 'consequence' /* displacement, damage: 0 or 1 */
  | 'certainty' /* what the report is exact about, 0 or 1 */
  | 'certain' /* how many of these */
  | 'sources'

/** How a column of event-report data is read and brought together; `slot` is N of actorN. */
export type ColumnKind = {
  readonly values: 'number' | 'text' | 'day'
  readonly family: Family | null
  readonly slot: number | null
}

const KINDS: readonly (readonly [pattern: RegExp, values: ColumnKind['values'], family: Family | null])[] = [
  [/^(?:country|election|event_context|target)$/, 'text', 'label'],
  [/^date_start$/, 'day', 'first day'],
  [/^date_end$/, 'day', 'last day'],
  [/^(?:city|location)$/, 'text', 'place'],
  [/^(?:latitude|longitude|geo_precision)$/, 'number', 'place'],
  [/^actor([1-6])(?:_id|_type|_subtype|_party)?$/, 'text', 'actor'],
  [/^actor([1-6])_violence$/, 'text', 'violence'],
  [/^actor([1-6])_precision$/, 'number', null],
  [/^actor([1-6])_(?:initiator|perpetrator|intervener|bystander)$/, 'number', 'role'],
  [/^actor([1-6])_victim$/, 'number', 'victim'],
  [/^(?:deaths|injuries)_(?:best|low|high)$/, 'number', 'toll'],
  [/^(?:displacement|damage)$/, 'number', 'consequence'],
  [/^certain[1-6]$/, 'number', 'certainty'],
  [/^certain$/, 'number', 'certain'],
  [/^source$/, 'text', 'sources'],
  [/^number_of_sources$/, 'number', null],
  [/^source_classification$/, 'number', null],
]

/** The kind of a column of the MAVERICK code book, null of any other. */
export function kindOf(column: string): ColumnKind | null {
  for (const [pattern, values, family] of KINDS) {
    const match = pattern.exec(column)
    if (match) return { values, family, slot: match[1] === undefined ? null : Number(match[1]) }
  }
  return null
}
