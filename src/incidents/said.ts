import { chainsOf } from '../reading/chain.ts'
import type { Reading, Status } from '../reading/reading.ts'
import { weaker } from '../reading/strength.ts'
import { byPosition, type Span } from '../text/span.ts'
import type { Cells, Field, Said, Source, Values } from './account.ts'
import type { Incident } from './incident.ts'
import { countsSaid } from './said/counts.ts'
import { deedsSaid } from './said/deeds.ts'
import { rootsIn, type Setting } from './sources.ts'
import type { Telling } from './telling.ts'
import { withdrawn } from './withdrawn.ts'

/** One value that a source gives a field. */
export type Saying = {
  readonly [F in Field]: { readonly source: Source; readonly field: F; readonly said: Said<Values[F]> }
}[Field]

/**
 * What one report says of one happening, by root source, in the order in which they first speak. When, where and the parties are
 * those of its deeds of `type`: who arrests or treats people afterwards did not do it. `where` serves a telling that names no place.
 */
export function saidBySource(
  telling: Telling,
  reading: Reading,
  origin: Setting['origin'],
  { type, where }: Pick<Incident, 'type' | 'where'>,
): readonly { readonly source: Source; readonly cells: Cells }[] {
  const root = rootsIn({ reading, origin, site: telling.sites[0] ?? where })
  const sayings = [
    ...deedsSaid(reading, telling, type, chainsOf(reading.attributions), root),
    ...countsSaid(reading, telling, root),
  ]
  return [...Map.groupBy(sayings, ({ source }) => source.key).values()].map(own => ({
    source: own[0]!.source,
    cells: withdrawn(cellsOf(own), reading),
  }))
}

function cellsOf(sayings: readonly Saying[]): Cells {
  const fields = Map.groupBy(sayings, ({ field }) => field)
  return Object.fromEntries([...fields].map(([field, own]) => [field, merged<unknown>(own.map(({ said }) => said))]))
}

/** Each value once, with all its words and claims, as sure as the surest of them; what is told and what is denied stay apart. */
export function merged<V>(said: readonly Said<V>[]): readonly Said<V>[] {
  const same = Map.groupBy(said, ({ value, status }) => `${status === 'denied'} ${JSON.stringify(value)}`)
  return [...same.values()].map(group =>
    inTextBefore(group).reduce((a, b) => ({
      value: a.value,
      status: surer(a.status, b.status),
      words: union(a.words, b.words),
      claims: [...new Set([...a.claims, ...b.claims])],
      ...(a.headline && { headline: true }),
      ...((a.withdrawn || b.withdrawn) && { withdrawn: true }),
    })),
  )
}

/** What the text says by itself; what the headline says where the text does not: their words stand in two texts. */
function inTextBefore<V>(said: readonly Said<V>[]): readonly Said<V>[] {
  const inText = said.filter(({ headline }) => !headline)
  return inText.length ? inText : said
}

const surer = (a: Status, b: Status): Status => (weaker(a, b) === a ? b : a)

const union = (a: readonly Span[], b: readonly Span[]): readonly Span[] =>
  [...a, ...b.filter(span => !a.some(other => other.start === span.start && other.end === span.end))].sort(byPosition)
