import type { Correctable } from '../incidents/ruled.ts'
import { EVENT_TYPES, MEASURES, STATUSES } from '../reading/reading.ts'
import type { Tables } from '../store/schema.ts'
import { UnmetWish } from '../store/wish.ts'

type Row = Pick<
  Tables['claim'],
  'kind' | 'type' | 'mode' | 'status' | 'at_least' | 'at_most' | 'place' | 'from_day' | 'to_day' | 'source'
>
type Party = { readonly role: string; readonly name: string }

/** What can be corrected in a claim of each kind, the likeliest first. */
export const FIELDS: Readonly<Record<string, readonly Correctable[]>> = {
  event: ['type', 'mode', 'status', 'actor', 'recipient', 'place', 'from', 'to', 'source'],
  figure: ['atLeast', 'atMost', 'type', 'status', 'recipient', 'source'],
  relation: ['type', 'status', 'source'],
}

/** What a claim has in a field, in words; null where it has nothing there. */
export function valueIn(row: Row, parties: readonly Party[], field: Correctable): string | null {
  const names = (role: string): string | null =>
    parties
      .filter(party => party.role === role)
      .map(({ name }) => name)
      .join('; ') || null
  const values: Readonly<Record<Correctable, string | number | null>> = {
    status: row.status,
    type: row.type,
    mode: row.mode,
    atLeast: row.at_least,
    atMost: row.at_most,
    place: row.place,
    from: row.from_day,
    to: row.to_day,
    source: row.source,
    actor: names('actor'),
    recipient: names('recipient'),
  }
  const value = values[field]
  return value === null ? null : String(value)
}

/** The field where a claim of that kind can be corrected so. Throws UnmetWish. */
export function checkedField({ kind }: Pick<Row, 'kind'>, name: string, value: string | null): Correctable {
  const field = FIELDS[kind]?.find(each => each === name)
  if (!field) throw new UnmetWish(`a claim of a ${kind} has no ${name} to correct; it has ${FIELDS[kind]?.join(', ')}`)
  const expected = expectedOf(kind, field)
  if (value === null ? NEEDED.includes(field) : !expected.fits(value))
    throw new UnmetWish(`"${value ?? ''}" is no ${name}: ${expected.words}`)
  return field
}

const NEEDED: readonly Correctable[] = ['status', 'type']

type Expected = { readonly fits: (value: string) => boolean; readonly words: string }

const oneOf = (values: readonly string[]): Expected => ({
  fits: value => values.includes(value),
  words: `one of ${values.join(', ')}`,
})

const RELATIONS = ['leads', 'memberOf', 'affiliatedWith', 'alliedWith', 'nationality', 'alias']
const TYPES: Readonly<Record<string, readonly string[]>> = { event: EVENT_TYPES, figure: MEASURES, relation: RELATIONS }

function expectedOf(kind: string, field: Correctable): Expected {
  if (field === 'status') return oneOf(STATUSES)
  if (field === 'type') return oneOf(TYPES[kind]!)
  if (field === 'atLeast' || field === 'atMost')
    return { fits: value => /^\d{1,9}$/.test(value), words: 'a number of people, 12' }
  if (field === 'from' || field === 'to') return { fits: isDay, words: 'a day, 2025-10-23' }
  return { fits: value => value.trim() !== '', words: 'words' }
}

const isDay = (value: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value
