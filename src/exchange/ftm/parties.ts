import { saidWords } from '../../incidents/said-words.ts'
import type { Side } from '../../incidents/telling.ts'
import type { ExportedIncident, Loss } from '../export/exported.ts'
import { type FtmBook, schemaOf } from './code-book.ts'
import { type Entity, entity, idOf } from './entity.ts'

type Told = {
  readonly side: Side
  readonly account: string
  readonly report: string
  readonly words: readonly string[]
  /** As a schema has it; null of who is only described or denied to have a part, and of what no schema is for. */
  readonly schema: string | null
  readonly said: string
}

/** Whom accounts name as acting or acted upon, as entities of this incident, with the mentions of each in reports; and whom they only describe. */
export function partiesIn(
  { summary }: ExportedIncident,
  reportIds: ReadonlyMap<string, string>,
  book: FtmBook,
): { readonly entities: readonly Entity[]; readonly ids: readonly string[]; readonly losses: readonly Loss[] } {
  const told = summary.accounts.flatMap(({ id, report, cells }) =>
    [...(cells.actors ?? []), ...(cells.recipients ?? [])].map(
      ({ value, status, words }): Told => ({
        side: value,
        account: id,
        report,
        words: words.map(({ quote }) => quote),
        schema: status === 'denied' ? null : schemaOf(value, book),
        said: saidWords({ value, status }),
      }),
    ),
  )
  const named = Map.groupBy(
    told.filter(({ schema }) => schema !== null),
    ({ side, schema }) => `${schema} ${side.name}`,
  )
  const parties = [...named.values()].map(same => {
    const [{ side, schema }] = same as [Told, ...Told[]]
    const id = idOf('party', summary.id, side.name, schema!)
    const own = entity(schema!, id, {
      name: side.name,
      country: same.map(one => one.side.country?.toLowerCase()),
      keywords: same.map(one => one.side.sector),
      proof: same.map(({ report }) => reportIds.get(report)),
    })
    const mentions = same.flatMap(({ report, words }) =>
      words.map(name =>
        entity('Mention', idOf('mention', id, report, name), { document: reportIds.get(report), resolved: id, name }),
      ),
    )
    return { id, entities: [own, ...new Map(mentions.map(mention => [mention.id, mention])).values()] }
  })
  const described = Map.groupBy(
    told.filter(({ schema }) => schema === null),
    ({ said }) => said,
  )
  const left = [...described].map(([value, by]) => ({
    value,
    accounts: [...new Set(by.map(({ account }) => account))],
  }))
  return {
    entities: parties.flatMap(({ entities }) => entities),
    ids: parties.map(({ id }) => id),
    losses: left.length
      ? [
          {
            kind: 'loss',
            incident: summary.id,
            field: 'Event.involved',
            rule: 'no entity for who is not named, or denied to have a part',
            kept: null,
            left,
          },
        ]
      : [],
  }
}
