import { sql } from 'kysely'
import type { KeptActor } from './actors.ts'
import type { Ledger } from './open.ts'
import type { RegisteredSource } from './source-register.ts'

/** Somebody by the key that the registers have for it. */
export type Named = { readonly key: string; readonly name: string }

/** Who takes part in each incident and who speaks of it, as places in the two lists; those of nobody are left out. */
export type IncidentNames = {
  readonly actors: readonly Named[]
  readonly sources: readonly Named[]
  readonly incidents: readonly {
    readonly id: string
    readonly actors: readonly number[]
    readonly sources: readonly number[]
  }[]
}

/** Who is named in which incident, of the actors and sources of a ledger; of actors only who is named by a name. */
export async function incidentNames(
  { db }: Ledger,
  sources: readonly RegisteredSource[],
  actors: readonly KeptActor[],
): Promise<IncidentNames> {
  const named = actors.filter(actor => actor.named)
  const numberOf = new Map(named.flatMap(({ aliases }, i) => aliases.map(({ folded }) => [folded, i] as const)))
  const { rows } = await sql<{ id: string; folded: string }>`
    select distinct claim.incident_id as id, claim_actor.folded as folded
    from claim inner join claim_actor on claim_actor.claim_id = claim.id
    where claim."current" = 1 and claim.incident_id is not null and claim_actor.role <> 'source'`.execute(db)
  const takingPart = rows.flatMap(({ id, folded }) => {
    const number = numberOf.get(folded)
    return number === undefined ? [] : [{ id, number }]
  })
  const speaking = sources.flatMap(({ incidents }, number) => incidents.map(({ id }) => ({ id, number })))
  const [actorsOf, sourcesOf] = [numbersOf(takingPart), numbersOf(speaking)]
  return {
    actors: named.map(nameOf),
    sources: sources.map(nameOf),
    incidents: [...new Set([...actorsOf.keys(), ...sourcesOf.keys()])].map(id => ({
      id,
      actors: [...(actorsOf.get(id) ?? [])],
      sources: [...(sourcesOf.get(id) ?? [])],
    })),
  }
}

const nameOf = ({ key, name }: Named): Named => ({ key, name })

function numbersOf(
  pairs: readonly { readonly id: string; readonly number: number }[],
): ReadonlyMap<string, ReadonlySet<number>> {
  const numbers = new Map<string, Set<number>>()
  for (const { id, number } of pairs) numbers.set(id, (numbers.get(id) ?? new Set()).add(number))
  return numbers
}
