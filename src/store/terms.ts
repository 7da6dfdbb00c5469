import type { ClaimParty } from './claim-rows.ts'
import { type Filter, MOST_PEOPLE, ROLES, type Role } from './filter.ts'
import { cellsAround, cellsAt } from './grid.ts'
import type { Tables } from './schema.ts'
import { searchWords } from './search-words.ts'
import { type Cover, type Covering, coverOf, DAYS, daysAbove, NUMBERS, numberKey, numbersAbove } from './trie.ts'
import { type Phrase, parseWords } from './words-asked.ts'

/**
 * Filters are asked of the same full-text index as words: each claim has, beside its words, terms "=field=value" for all that
 * can be asked of it. Terms begin with "=", which no word of a text does. A range is asked for
 * as a few nodes of a tree, which may hold more: src/store/conditions.ts asks the rows themselves where they do.
 */

/** Conditions that all must hold; of each, one of the phrases must be there. */
export type Query = readonly (readonly Phrase[])[]

/** What is known of a claim that a filter can ask for. */
export type Findable = Pick<
  Tables['claim'],
  | 'type'
  | 'mode'
  | 'status'
  | 'background'
  | 'at_least'
  | 'at_most'
  | 'place'
  | 'latitude'
  | 'longitude'
  | 'country'
  | 'admin1'
  | 'from_day'
  | 'to_day'
  | 'published_at'
  | 'outlet'
  | 'source'
  | 'searched'
>

/** Stands between names, so that no phrase reaches from one into the next. */
const GAP = '='

/** The terms of a claim, parted by spaces, with the names of its place, parties and source that its words do not hold. */
export function termsOf(claim: Findable, parties: readonly ClaimParty[]): string {
  const { from_day, to_day, published_at, latitude, longitude } = claim
  const [from, to] = [from_day ?? to_day, to_day ?? from_day]
  const spans = from && to && from <= to ? coverOf(DAYS, from.slice(0, 10), to.slice(0, 10)) : []
  const codes = [
    code('type', claim.type),
    ...(claim.mode ? [code('mode', claim.mode)] : []),
    code('status', claim.status),
    code('background', String(claim.background)),
    ...(claim.country ? [code('country', claim.country)] : []),
    ...(latitude !== null && longitude !== null ? cellsAt({ latitude, longitude }).map(cell => `=cell=${cell}`) : []),
    ...spans.map(node => `=span=${node}`),
    ...spans.flatMap(daysAbove).map(node => `=day=${node}`),
    ...(published_at ? daysAbove(published_at.slice(0, 10)).map(node => `=out=${node}`) : ['=out=']),
    ...(claim.at_least === null ? [] : numbersAbove(claim.at_least).map(node => `=${claim.type}>=${node}`)),
    ...(claim.at_most === null ? [] : numbersAbove(claim.at_most).map(node => `=${claim.type}<=${node}`)),
  ]
  const names = [
    ['place', claim.place],
    ['admin1', claim.admin1],
    ['outlet', claim.outlet],
    ['root', claim.source ?? claim.outlet],
    ...parties.map(({ role, name }) => [role, name] as const),
  ] as const
  const spelled = names
    .flatMap(([field, name]) => (name ? nameTokens(field, name) : []))
    .map(tokens => tokens.join(' '))
  const unsaid = [claim.place, claim.admin1, claim.source, ...parties.map(({ name }) => name)]
    .map(name => searchWords(name ?? ''))
    .filter(name => name && !` ${claim.searched} `.includes(` ${name} `))
  return [...new Set(codes), ...[...new Set([...spelled, ...unsaid])].flatMap(name => [GAP, name])].join(' ')
}

/** The terms of an incident: its own day, and the words and terms of its claims, each once; what stood apart stands apart. */
export function incidentTermsOf(
  day: string | null,
  claims: readonly Pick<Tables['claim'], 'searched' | 'terms'>[],
): string {
  const codes = new Set<string>(day ? daysAbove(day).map(node => `=begun=${node}`) : ['=begun='])
  const passages = new Set<string>()
  for (const { searched, terms } of claims) {
    const [first, ...names] = terms.split(` ${GAP} `)
    for (const term of first!.split(' ')) codes.add(term)
    for (const passage of [searched, ...names]) passages.add(passage)
  }
  return [...codes, ...[...passages].flatMap(passage => [GAP, passage])].join(' ')
}

const code = (field: string, value: string): string => `=${field}=${searchWords(value).replaceAll(' ', '-')}`

const nameTokens = (field: string, name: string): readonly (readonly string[])[] => {
  const words = searchWords(name).split(' ').filter(Boolean)
  return words.length ? [words.map(word => `=${field}=${word}`)] : []
}

/** What the index is asked for a filter: it finds all that meet it; near a point and where a cover is coarse, others too. */
export function queryOf(filter: Filter, covering: Covering): Query {
  const { place, near, atLeast, atMost } = filter
  const named = (field: string, name: string | undefined): readonly Phrase[] =>
    name === undefined ? [] : nameTokens(field, name).map(tokens => ({ tokens, prefix: false }))
  const coded = (field: string, value: string | undefined): readonly Phrase[] =>
    value === undefined ? [] : [single(code(field, value))]
  const conditions: readonly (readonly Phrase[])[] = [
    ...(filter.words === undefined ? [] : parseWords(filter.words).map(phrase => [phrase])),
    [
      ...named('place', place?.name ?? undefined),
      ...named('admin1', place?.name ?? undefined),
      ...coded('country', place?.country ?? undefined),
    ],
    (near ? (cellsAround(near) ?? []) : []).map(cell => single(`=cell=${cell}`)),
    happened(daysAsked(filter.from, filter.to, covering)),
    published(daysAsked(filter.publishedFrom, filter.publishedTo, covering)),
    (filter.role ? [filter.role] : ROLES).flatMap((role: Role) => named(role, filter.actor)),
    coded('type', filter.type),
    coded('mode', filter.mode),
    named('root', filter.source),
    named('outlet', filter.outlet),
    coded('status', filter.status),
    coded('background', filter.background === undefined ? undefined : String(Number(filter.background))),
    atLeast ? numbers(`${atLeast.measure}>=`, atLeast.count, MOST_PEOPLE, covering) : [],
    atMost ? numbers(`${atMost.measure}<=`, 0, atMost.count, covering) : [],
  ]
  return conditions.filter(phrases => phrases.length > 0)
}

const single = (token: string): Phrase => ({ tokens: [token], prefix: false })

/** The nodes of the days of a filter, null where it asks for none. */
export const daysAsked = (from: string | undefined, to: string | undefined, covering: Covering): Cover | null =>
  from === undefined && to === undefined ? null : covering(DAYS, from ?? '0000-01-01', to ?? '9999-12-31')

/** Claims whose days overlap: a part of them lies within a node asked for, or spans the whole of it. */
function happened(days: Cover | null): readonly Phrase[] {
  const wider = new Set(days?.nodes.flatMap(node => daysAbove(node).slice(0, -1)))
  return days ? [...oneOf('day', days), ...[...wider].map(node => single(`=span=${node}`))] : []
}

const published = (days: Cover | null): readonly Phrase[] => (days ? oneOf('out', days) : [])

/** Days that no tree holds are the days of no claim. */
const oneOf = (field: string, { nodes }: Cover): readonly Phrase[] =>
  (nodes.length ? nodes : ['never']).map(node => single(`=${field}=${node}`))

const numbers = (field: string, from: number, to: number, covering: Covering): readonly Phrase[] =>
  covering(NUMBERS, numberKey(from), numberKey(to)).nodes.map(node => single(`=${field}${node}`))
