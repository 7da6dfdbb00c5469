import type { FilterQuery } from '../../api/types.ts'

/** West, south, east, north; degrees. */
export type Box = readonly [number, number, number, number]

export const SORTS = ['weight', 'time', 'killed', 'disputed'] as const
export type Sort = (typeof SORTS)[number]

/** Whether those without a day, or a place, are asked for too, or alone. */
export type Lane = 'with' | 'only' | null

/** What is chosen of the incidents that the server found; counted and filtered here, without asking it again. */
export type Chosen = {
  readonly type: readonly string[]
  readonly status: readonly string[]
  /** ISO 3166-1 alpha-2; NOWHERE where no account says. */
  readonly country: readonly string[]
  readonly place: string | null
  /** Keys of sources and actors. */
  readonly sources: readonly string[]
  readonly actors: readonly string[]
  readonly contradicted: boolean
  readonly from: string | null
  readonly to: string | null
  readonly box: Box | null
  readonly undated: Lane
  readonly unplaced: Lane
}

/** What is chosen as a list of values, one of which must be there. */
export type ListField = 'type' | 'status' | 'country' | 'sources' | 'actors'

/** Stands for no country among countries. */
export const NOWHERE = '-'

/** Conditions that only the ledger can answer, with their names in the address. */
const ASKED: readonly (keyof FilterQuery)[] = [
  'words',
  'actor',
  'role',
  'source',
  'outlet',
  'mode',
  'near',
  'within',
  'publishedFrom',
  'publishedTo',
  'atLeast',
  'atMost',
  'background',
  'differBy',
]

/** What the ledger is asked for, in one order: equal questions are kept once. Nothing where all is wanted. */
export const questionOf = (address: URLSearchParams): string => partOf(address, ASKED)

function partOf(address: URLSearchParams, names: readonly string[]): string {
  const given = names.flatMap(name => {
    const value = address.get(name)
    return value ? [[name, value]] : []
  })
  return new URLSearchParams(given).toString()
}

/** The conditions for the server that stand in the address, to be shown and taken away. */
export const conditionsOf = (address: URLSearchParams): readonly { readonly name: string; readonly value: string }[] =>
  ASKED.flatMap(name => {
    const value = address.get(name)
    return value ? [{ name, value }] : []
  })

/** Names in the address of what is chosen here. */
const CHOSEN: readonly (keyof Chosen)[] = [
  'type',
  'status',
  'country',
  'place',
  'sources',
  'actors',
  'contradicted',
  'from',
  'to',
  'box',
  'undated',
  'unplaced',
]

/** The part of an address that chooses here; equal as long as nothing else is chosen. */
export const choiceOf = (address: URLSearchParams): string => partOf(address, CHOSEN)

export function chosenOf(address: URLSearchParams): Chosen {
  return {
    type: listOf(address, 'type'),
    status: listOf(address, 'status'),
    country: listOf(address, 'country'),
    place: address.get('place'),
    sources: listOf(address, 'sources'),
    actors: listOf(address, 'actors'),
    contradicted: address.get('contradicted') === 'yes',
    from: dayOf(address.get('from')),
    to: dayOf(address.get('to')),
    box: boxOf(address.get('box')),
    undated: laneOf(address.get('undated')),
    unplaced: laneOf(address.get('unplaced')),
  }
}

export const sortOf = (address: URLSearchParams): Sort => SORTS.find(sort => sort === address.get('sort')) ?? 'weight'

/** The address without any condition; what stays is how it is shown. */
export const NOTHING_CHOSEN: Readonly<Record<string, null>> = Object.fromEntries(
  [...ASKED, ...CHOSEN].map(name => [name, null]),
)

/** A list with one value put in, or taken out where it was in. */
export const toggled = (values: readonly string[], value: string): string =>
  (values.includes(value) ? values.filter(other => other !== value) : [...values, value].toSorted()).join(',')

const listOf = (address: URLSearchParams, name: string): readonly string[] =>
  (address.get(name) ?? '').split(',').filter(value => value !== '')

const dayOf = (value: string | null): string | null => (value && /^\d{4}-\d\d-\d\d$/.test(value) ? value : null)

const laneOf = (value: string | null): Lane => (value === 'with' || value === 'only' ? value : null)

function boxOf(value: string | null): Box | null {
  const edges = (value ?? '').split(',').map(Number)
  return value && edges.length === 4 && edges.every(Number.isFinite) ? (edges as unknown as Box) : null
}

export const boxText = (box: Box): string => box.map(edge => edge.toFixed(3)).join(',')
