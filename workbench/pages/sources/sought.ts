import type { SourceRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

export type Sort = keyof typeof m.sources.sorts
export const SORTS = Object.keys(m.sources.sorts) as readonly Sort[]
export const KINDS = Object.keys(m.sources.kinds) as readonly (keyof typeof m.sources.kinds)[]

/** The sources that an address asks for, in its order. */
export function sought(rows: readonly SourceRow[], asked: URLSearchParams): readonly SourceRow[] {
  const words = (asked.get('words') ?? '').toLocaleLowerCase().split(/\s+/u).filter(Boolean)
  const kind = asked.get('kind')
  const sort = sortOf(asked)
  return rows
    .filter(row => kind === null || row.kind === kind)
    .filter(({ name }) => words.every(word => name.toLocaleLowerCase().includes(word)))
    .toSorted((a, b) => (sort === 'name' ? 0 : b[sort] - a[sort]) || a.name.localeCompare(b.name))
}

export const sortOf = (asked: URLSearchParams): Sort => SORTS.find(sort => sort === asked.get('sort')) ?? 'reports'
