import type { Field } from '../incidents/account.ts'
import type { Tables } from '../store/schema.ts'

/** A field of which others say otherwise than a claim, and their names. */
export type Contradiction = { readonly field: Field; readonly by: readonly string[] }

/** Why a claim is worth a look. What a page says of it is in the page's own language. */
export type LookGround =
  | ({ readonly ground: 'contradicted' } & Contradiction)
  | { readonly ground: 'people'; readonly count: number; readonly measure: Toll }
  | { readonly ground: 'hedged' | 'unclear' }
  | { readonly ground: 'unlocated'; readonly place: string }

/** What a look at a claim is worth, and why. */
export type Worth = { readonly worth: number; readonly why: readonly LookGround[] }

/** Fields on which most turns: whether it happened, and what became of people. */
const GRAVE: ReadonlySet<Field> = new Set<Field>(['happened', 'killed', 'injured', 'missing', 'abducted', 'casualties'])
export const TOLLS = ['killed', 'injured', 'missing', 'abducted', 'casualties', 'detained'] as const
type Toll = (typeof TOLLS)[number]
/** What a contradiction is worth, and one of a grave field. */
export const CONTRADICTED = 2.5
const GRAVELY = 4
/** No toll is worth more than one of so many. */
const MOST = 1000

type Row = Pick<
  Tables['claim'],
  'kind' | 'type' | 'status' | 'at_least' | 'at_most' | 'background' | 'place' | 'latitude'
>

/** Contradictions weigh most, then tolls by their order of magnitude, then what makes a claim unsure. */
export function worthOf(row: Row, contradictions: readonly Contradiction[]): Worth {
  const measure = row.kind === 'figure' ? TOLLS.find(toll => toll === row.type) : undefined
  const count = row.at_least ?? row.at_most ?? 0
  const { status, place } = row
  const grounds: readonly (readonly [number, LookGround])[] = [
    ...contradictions.map(
      ({ field, by }) => [GRAVE.has(field) ? GRAVELY : CONTRADICTED, { ground: 'contradicted', field, by }] as const,
    ),
    ...(measure && count > 1
      ? [[Math.log10(Math.min(count, MOST)), { ground: 'people', count, measure }] as const]
      : []),
    ...(status === 'hedged' ? [[0.8, { ground: status }] as const] : []),
    ...(status === 'unclear' ? [[0.6, { ground: status }] as const] : []),
    ...(place !== null && row.latitude === null ? [[0.4, { ground: 'unlocated', place }] as const] : []),
  ]
  // Several contradictions make a claim no more than a little worthier: one look settles them.
  const [first = 0, ...more] = grounds.map(([weight]) => weight).toSorted((a, b) => b - a)
  const worth = (first + more.reduce((sum, weight) => sum + weight, 0) / 2) * (row.background === 1 ? 0.5 : 1)
  return { worth: Math.round(worth * 100) / 100, why: grounds.map(([, ground]) => ground) }
}
