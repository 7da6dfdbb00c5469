import { hashKey } from '../reading/places/fold.ts'
import type { Incident, Link } from './incident.ts'
import type { Site, Telling } from './telling.ts'

/**
 * Tellings of one happening, in the order of publication → the incident; null where none of them tells of a deed. Its
 * values are what most tellings tell; who tells what stays in the tellings.
 */
export function incidentOf(tellings: readonly Telling[], links: readonly Link[]): Incident | null {
  const type = mostTold(
    tellings.flatMap(telling => telling.type ?? []),
    type => type,
  )
  if (!type) return null
  return {
    id: incidentId(tellings[0]!.id),
    tellings: tellings.map(({ id }) => id),
    type,
    mode: mostTold(
      tellings.flatMap(telling => (telling.type === type ? (telling.mode ?? []) : [])),
      mode => mode,
    ),
    when: mostTold(
      tellings.flatMap(({ when }) => when ?? []),
      ({ from, to }) => `${from} ${to}`,
    ),
    where: mostTold(
      tellings.flatMap(({ sites }) => sites[0] ?? []),
      placeKey,
    ),
    share: Math.round(100 * tellings.reduce((sum, { share }) => sum + share, 0)) / 100,
    links,
  }
}

/** The order of publication; those without a date last; then by id. */
export const byPublication = (a: Telling, b: Telling): number => {
  const [x, y] = [a.report.publishedAt ?? '~', b.report.publishedAt ?? '~']
  return x < y ? -1 : x > y ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The weightiest incident first: by the number of its tellings, then by how much of their reports is about it. */
export const byWeight = (a: Incident, b: Incident): number =>
  b.tellings.length - a.tellings.length || b.share - a.share || (a.id < b.id ? -1 : 1)

/** "i" and 62 bits of a hash of the first telling's id in base 36: two of a million incidents share one once in ten million ledgers. */
function incidentId(telling: string): string {
  const [a, b] = hashKey(telling)
  return `i${((BigInt(a) << 30n) | BigInt(b >>> 2)).toString(36).padStart(12, '0')}`
}

const placeKey = ({ name, latitude, longitude }: Site): string => `${name} ${latitude} ${longitude}`

/** The value that stands most often, the first of them where several do. */
function mostTold<T>(values: readonly T[], keyOf: (value: T) => string): T | null {
  const groups = [...Map.groupBy(values, keyOf).values()]
  return groups.reduce<readonly T[]>((most, group) => (group.length > most.length ? group : most), [])[0] ?? null
}
