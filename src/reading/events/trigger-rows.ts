import { type Row, readTable } from '../../text/table.ts'
import { EVENT_TYPES, type EventType } from '../reading.ts'

/** A condition of a trigger row, from its column `when`. */
export type Condition = {
  readonly negated: boolean
  /** Slots, or one of 'mod', 'near', 'plural', 'inf', 'clause', 'violence'; one of them is enough. */
  readonly slots: readonly string[]
  /** Classes of ontology/noun-classes.yaml that the filler may be of. */
  readonly classes: readonly string[] | null
  /** Lemmas that the filler may be. */
  readonly lemmas: readonly string[] | null
}

/** A row of lexicon/en/triggers-*.tsv: words that name an event, and where its parties stand. */
export type TriggerRow = {
  readonly list: 'verb' | 'noun' | 'phrase'
  /** The lemma as the lexicon has it: "shoot down". */
  readonly lemma: string
  readonly words: readonly string[]
  readonly type: EventType
  readonly mode: string | null
  readonly actor: readonly string[]
  readonly recipient: readonly string[]
  readonly when: readonly Condition[]
  /** Only comes back to what was told before: "the incident". */
  readonly again: boolean
  /** Says who did what was told, and names no happening itself: "claimed responsibility". */
  readonly credit: boolean
  /** Without an object its subject underwent the deed: "with 95 civilians killed". */
  readonly undergone: boolean
  /** Has a condition on the violence told around it, which must be known first. */
  readonly waits: boolean
  readonly example: string
}

/** Type → its modes, as ontology/event-types.yaml has them. */
export type Modes = Readonly<Record<string, { readonly modes: Readonly<Record<string, string>> }>>

/** Reads a list of triggers; throws with file and line where a row names an unknown type, mode or class. */
export const triggerRows = (
  file: string,
  list: TriggerRow['list'],
  table: string,
  types: Modes,
  classes: ReadonlySet<string>,
): readonly TriggerRow[] => readTable(file, table).map(row => triggerRow(file, list, row, types, classes))

const FLAGS = ['again', 'credit', 'undergone']

function triggerRow(
  file: string,
  list: TriggerRow['list'],
  row: Row,
  types: Modes,
  classes: ReadonlySet<string>,
): TriggerRow {
  const { lemma = '', type = '', mode = '', actor = '', recipient = '', when = '', example = '' } = row.cells
  const fail = (what: string) => new Error(`${file}:${row.line}: ${what}`)
  if (!EVENT_TYPES.includes(type as EventType)) throw fail(`no event type "${type}"`)
  if (mode && !(mode in types[type]!.modes)) throw fail(`${type} has no mode "${mode}"`)
  const conditions = split(when)
    .filter(text => !FLAGS.includes(text))
    .map(condition)
  for (const name of conditions.flatMap(c => c.classes ?? [])) if (!classes.has(name)) throw fail(`no class "${name}"`)
  return {
    list,
    lemma,
    words: tokens(lemma),
    type: type as EventType,
    mode: mode || null,
    actor: split(actor),
    recipient: split(recipient),
    when: conditions,
    again: split(when).includes('again') || split(when).includes('credit'),
    credit: split(when).includes('credit'),
    undergone: split(when).includes('undergone'),
    waits: conditions.some(c => c.slots.includes('violence')),
    example,
  }
}

/** "!obj:bill,motion" → the object is none of these words. */
function condition(text: string): Condition {
  const negated = text.startsWith('!')
  const [, slots = '', mark, values = ''] = /^([^=:]+)(?:([=:])(.+))?$/u.exec(negated ? text.slice(1) : text) ?? []
  return {
    negated,
    slots: slots.split(','),
    classes: mark === '=' ? values.split(',') : null,
    lemmas: mark === ':' ? values.split(',') : null,
  }
}

const split = (cell: string): readonly string[] => cell.split(' ').filter(Boolean)

/** The tokens of a lemma: a hyphen is one of its own, as the tokenizer has it. */
export const tokens = (lemma: string): readonly string[] => split(lemma.replaceAll('-', ' - '))
