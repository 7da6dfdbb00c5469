import { createHash } from 'node:crypto'

/** A FollowTheMoney entity: every value is text, every property a list. */
export type Entity = {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}
type Value = string | number | null | undefined | false

/** The id of a thing, the same in every export of it. */
export const idOf = (...parts: readonly string[]): string =>
  `according-${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}`

/** An entity with the properties that have a value, each value once. */
export const entity = (
  schema: string,
  id: string,
  properties: Readonly<Record<string, Value | readonly Value[]>>,
): Entity => ({
  id,
  schema,
  properties: Object.fromEntries(
    Object.entries(properties).flatMap(([name, given]) => {
      const values = [given].flat().flatMap(value => (value || value === 0 ? String(value) : []))
      return values.length ? [[name, [...new Set(values)]]] : []
    }),
  ),
})
