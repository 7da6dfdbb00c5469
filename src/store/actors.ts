import { type Kysely, sql } from 'kysely'
import { labelOf } from '../incidents/sources.ts'
import { properNames } from './actor-names.ts'
import { isAcronym, type KnownActors, knownActors, nameSought } from './known-actors.ts'
import type { Tables } from './schema.ts'
import { type ToldAlias, toldAliases } from './told-aliases.ts'

/** A name of an actor, with the ground on which it is taken for its name. `folded`: as claims are found by it. */
export type Alias = {
  readonly name: string
  readonly folded: string
  readonly reason: string
  readonly reports: number
}

/** Another who may be the same; nobody joined them. */
export type Likely = { readonly key: string; readonly name: string; readonly reason: string }

/** Somebody who takes part in claims or says them, under all names that are surely its own. */
export type KeptActor = {
  readonly key: string
  readonly name: string
  /** Whether a name names somebody; "police", "two men" are as many actors as there are reports. */
  readonly named: boolean
  readonly aliases: readonly Alias[]
  readonly maybe: readonly Likely[]
  readonly claims: number
}

/** All who take part in the claims of the newest readings, most claims first. Names are joined on a ground, not for being alike. */
export async function actorsOf(db: Kysely<Tables>): Promise<readonly KeptActor[]> {
  const written = await writtenNames(db)
  const told = await toldAliases(db)
  const known = knownActors()
  const isProper = properNames(written.map(({ name }) => name))
  const homes = homesOf(written, told, known)
  const groups = Map.groupBy(written, ({ name, label }) => homes.get(name)?.key ?? label)
  const names = new Map([...groups].map(([key, some]) => [key, homes.get(some[0]!.name)?.name ?? some[0]!.name]))
  const proper = new Map([...names].filter(([key]) => groups.get(key)!.some(({ name }) => isProper(name))))
  const likely = likelyOf(told, known, homes, proper)
  return [...groups]
    .map(([key, some]) => ({
      key,
      name: names.get(key)!,
      named: proper.has(key),
      aliases: some.map(({ name, folded, reports }) => ({
        name,
        folded,
        reason: homes.get(name)?.reason ?? (name === names.get(key) ? 'the name itself' : 'the same words, written so'),
        reports,
      })),
      maybe: likely.get(key) ?? [],
      claims: some.reduce((sum, { claims }) => sum + claims, 0),
    }))
    .toSorted((a, b) => b.claims - a.claims || (a.key < b.key ? -1 : 1))
}

type Written = {
  readonly name: string
  readonly folded: string
  /** As names are compared. */
  readonly label: string
  readonly claims: number
  readonly reports: number
}

async function writtenNames(db: Kysely<Tables>): Promise<readonly Written[]> {
  const { rows } = await sql<Omit<Written, 'label'>>`
    select name, folded, sum(claims) as claims, count(*) as reports
    from report_actor group by name, folded`.execute(db)
  return rows
    .map(({ name, folded, claims, reports }) => ({
      name,
      folded,
      label: labelOf(name) || folded,
      claims: Number(claims),
      reports: Number(reports),
    }))
    .toSorted((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
}

type Home = { readonly key: string; readonly name: string; readonly reason: string }

/** Of names that the lists give to one actor alone: that actor, with the row. Acronyms that others may bear only where a report tells them. */
function homesOf(
  written: readonly Written[],
  told: readonly ToldAlias[],
  known: KnownActors,
): ReadonlyMap<string, Home> {
  const said = new Map(told.map(alias => [`${labelOf(alias.of)}\n${labelOf(alias.name)}`, alias]))
  // Claims are found by folded names: of "WHO" and "who" neither can be told from the other.
  const spelled = Map.groupBy(written, ({ folded }) => folded)
  return new Map(
    written.flatMap(({ name, folded, label }): (readonly [string, Home])[] => {
      if (spelled.get(folded)!.some(other => nameSought(other.name) !== nameSought(name))) return []
      const [actor, ...others] = known.get(nameSought(name)) ?? []
      if (!actor || others.length) return []
      const key = labelOf(actor.name)
      const words = said.get(`${key}\n${label}`)
      if (key === label || (isAcronym(name) && !actor.alone && !words)) return []
      const reason = `another name in ${actor.row}${words ? `; ${saying(words)}` : ''}`
      return [[name, { key, name: actor.name, reason }]]
    }),
  )
}

const saying = ({ reports, words }: ToldAlias): string =>
  `${reports === 1 ? 'a report says so' : `${reports} reports say so`}: “${words}”`

function likelyOf(
  told: readonly ToldAlias[],
  known: KnownActors,
  homes: ReadonlyMap<string, Home>,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly Likely[]> {
  const keyOf = (name: string): string => homes.get(name)?.key ?? labelOf(name)
  const listed = [...names].flatMap(([key, name]) =>
    (known.get(nameSought(name)) ?? []).map(actor => ({
      keys: [key, labelOf(actor.name)] as const,
      reason: `${actor.row} has that name; others may bear it`,
    })),
  )
  const said = told.map(alias => ({ keys: [keyOf(alias.of), keyOf(alias.name)] as const, reason: saying(alias) }))
  const both = [...listed, ...said].filter(({ keys: [a, b] }) => a !== b && names.has(a) && names.has(b))
  const likely = both.flatMap(({ keys: [a, b], reason }) => [
    { of: a, key: b, name: names.get(b)!, reason },
    { of: b, key: a, name: names.get(a)!, reason },
  ])
  return new Map(
    [...Map.groupBy(likely, ({ of }) => of)].map(([of, some]) => [
      of,
      [...new Map(some.map(({ key, name, reason }) => [key, { key, name, reason }])).values()],
    ]),
  )
}
