import type { Account, Source } from './account.ts'
import { labelOf } from './sources.ts'

/**
 * Rows with one key for each source: a shorter name ("konare", "ministry of defence") takes the key of the only longer one
 * that holds all its words ("adama konare", "ministry defence @ml"). Labels of one report ("r1/officials") stay.
 */
export function sameSources<R extends { readonly source: Source }>(rows: readonly R[]): readonly R[] {
  return withLongerNames(withBodies(rows))
}

/**
 * By what a source is counted: "a trader" of two reports of one outlet may be two people, and may be one; counted twice, one
 * would confirm himself.
 */
export const voiceOf = ({ source, outlet }: Pick<Account, 'source' | 'outlet'>): string =>
  source.kind === 'source' && source.key.includes('/') && outlet !== null
    ? `${labelOf(outlet)}/${labelOf(source.name)}`
    : source.key

/** Whoever speaks for a body in one report speaks for it in the others. */
function withBodies<R extends { readonly source: Source }>(rows: readonly R[]): readonly R[] {
  const speaking = rows.filter(({ source }) => source.speaksFor !== null && !source.key.includes('/'))
  const bodies = Map.groupBy(speaking, ({ source }) => labelOf(source.name))
  return rows.map(row => {
    const [body, ...others] = new Set(bodies.get(row.source.key)?.map(({ source }) => source.key))
    return body && !others.length ? { ...row, source: { ...row.source, key: body } } : row
  })
}

function withLongerNames<R extends { readonly source: Source }>(rows: readonly R[]): readonly R[] {
  const keys = [...new Set(rows.map(row => row.source.key))]
  const named = keys.filter(key => !key.includes('/')).toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const home = new Map<string, string>()
  for (const key of named) {
    const longer = named.filter(other => other !== key && holds(other, key) && !home.has(other))
    if (longer.length === 1) home.set(key, longer[0]!)
  }
  return rows.map(row => ({ ...row, source: { ...row.source, key: home.get(row.source.key) ?? row.source.key } }))
}

/** Where both say of which town or state they are ("@ml"), they must be of the same. */
function holds(longer: string, key: string): boolean {
  const [[many, there], [few, here]] = [partsOf(longer), partsOf(key)]
  return (!here || !there || here === there) && few.every(word => many.includes(word)) && longer.length > key.length
}

function partsOf(key: string): readonly [words: readonly string[], place: string | undefined] {
  const [name, place] = key.split(' @')
  return [name!.split(' '), place]
}
