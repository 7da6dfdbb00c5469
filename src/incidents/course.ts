import type { Account, Field, Said, Values } from './account.ts'

/** What one source said of a field, time after time; only where it changed its word. */
export type Course = {
  readonly field: Field
  /** Name of the source, as its first account has it. */
  readonly source: string
  /** In the order of publication. */
  readonly said: readonly {
    readonly account: string
    readonly publishedAt: string | null
    readonly values: readonly Pick<Said<Values[Field]>, 'value' | 'status'>[]
  }[]
}

/** Sources that revised their word: a toll over time. */
export function coursesOf(accounts: readonly Account[]): readonly Course[] {
  const revised = accounts.flatMap(({ marks, source }) =>
    (Object.keys(marks) as Field[])
      .filter(field => marks[field]!.mark === 'revised')
      .map(field => ({ field, key: source.key })),
  )
  const once = new Map(revised.map(item => [`${item.field} ${item.key}`, item]))
  return [...once.values()].map(({ field, key }) => {
    const own = accounts.filter(({ source, cells }) => source.key === key && cells[field])
    return {
      field,
      source: own[0]!.source.name,
      said: own.map(({ id, publishedAt, cells }) => ({
        account: id,
        publishedAt,
        values: cells[field]!.map(({ value, status }) => ({ value, status })),
      })),
    }
  })
}
