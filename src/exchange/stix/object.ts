import { createHash } from 'node:crypto'

/** A STIX object as JSON. */
export type StixObject = { readonly type: string; readonly id: string } & Readonly<Record<string, unknown>>

/** Our own namespace of UUIDs: of the same name is always the same id, in every export. */
const NAMESPACE = Buffer.from('6f6b1c1e0d7f4f5b9a3b7c2d5e8f9a01', 'hex')

/** The id of an object of a type, by what it stands for: "incident--<UUID version 5>". */
export function stixId(type: string, ...parts: readonly string[]): string {
  const hash = createHash('sha1')
    .update(NAMESPACE)
    .update(JSON.stringify([type, ...parts]))
    .digest()
  hash[6] = (hash[6]! & 0x0f) | 0x50
  hash[8] = (hash[8]! & 0x3f) | 0x80
  const hex = hash.toString('hex', 0, 16)
  return `${type}--${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

type Times = { readonly created: string; readonly modified: string }

/** An object with what all must have. What is null and lists of nothing are left out: STIX has neither. */
export const stixObject = (
  type: string,
  id: string,
  times: Times,
  properties: Readonly<Record<string, unknown>>,
): StixObject => ({ type, spec_version: '2.1', id, ...times, ...(tidied(properties) as object) })

function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null && inner !== undefined && !(Array.isArray(inner) && !inner.length))
      .map(([name, inner]) => [name, tidied(inner)]),
  )
}

/** A day or moment of ISO 8601 as STIX writes it: in UTC, to the millisecond. */
export const timestamp = (moment: string): string => new Date(moment).toISOString()
