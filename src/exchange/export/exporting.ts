import { chmodSync, createReadStream, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Rule } from '../../incidents/aggregate.ts'
import type { ExportMade } from '../../store/exports.ts'
import { incidentsWhole } from '../../store/exports-read.ts'
import type { Filter } from '../../store/filter.ts'
import { incidentIds, incidentsMeant } from '../../store/incidents-kept.ts'
import type { Ledger } from '../../store/open.ts'
import { nameCheck } from './checked.ts'
import type { ExportedIncident, ExportFormat, ExportInfo } from './exported.ts'
import { type KnownThen, knownThen } from './known-then.ts'
import { leaving, nothingTaken, type Taken, type Way } from './leaving.ts'
import { withheldIn } from './named-in.ts'
import { type LossCount, writePieces } from './pieces.ts'
import type { Profile } from './profile.ts'
import { goneOf, sinceThen } from './since-then.ts'
import { wholeFile } from './whole-file.ts'

/** What is to leave a ledger, how, and for whom. */
export type Asked = {
  readonly format: ExportFormat
  readonly profile: Profile
  readonly rule: Rule
  readonly filter: Filter
  /** Ids of incidents, or of reports that tell of them: only these of what the filter finds; none: all of it. */
  readonly incidents: readonly string[]
  /** A path, or "-": then the file goes to `print`. */
  readonly file: string
  /** Names to withhold beside those of the ledger's list. */
  readonly names: readonly string[]
  readonly who: string
  readonly forWhom: string | null
  /** The day since which changes are asked for, ISO 8601; null where none are. */
  readonly since: string | null
  /** ISO 8601, UTC. */
  readonly at: string
  /** The version of According. */
  readonly version: string
}

/** What an export needs of the world around it. */
export type Around = {
  /** Writes the export down in the ledger before the file gets its name; gives its number. Where this throws, there is no file. */
  readonly record: (made: ExportMade) => Promise<number>
  readonly print: (bytes: Uint8Array) => void
  readonly step: (label: string, done: number, total: number) => void
}

/** What left. */
export type Exported = {
  readonly number: number
  readonly incidents: number
  readonly bytes: number
  readonly sha256: string
  readonly losses: readonly LossCount[]
  readonly taken: Taken
  /** How many names were looked for. */
  readonly names: number
}

/** Where the losses of an export are told, one a line. */
export const lossFileOf = (file: string): string => `${file}.losses.jsonl`

/**
 * Writes what a filter finds into a file of a format, as a profile lets it leave, with the report of its losses beside it. The
 * file gets its name when it is whole, was looked through for withheld names, and stands in the ledger. Throws NameLeft.
 */
export async function exportTo(ledger: Ledger, asked: Asked, around: Around): Promise<Exported> {
  const { profile, rule, filter } = asked
  const ids = await idsAsked(ledger, asked)
  // Of what was, reports of any incident can be told.
  const looked = asked.since === null ? ids : await incidentIds(ledger, {}, 'weight')
  const withheld = await withheldIn(ledger, looked, asked, done =>
    around.step('looking for names', done, looked.length),
  )
  const folder = asked.file === '-' ? mkdtempSync(join(tmpdir(), 'according-')) : null
  const path = folder ? join(folder, 'export') : asked.file
  const check = [path, lossFileOf(path)].map(file =>
    nameCheck(withheld.everywhere, file === path ? asked.file : lossFileOf(asked.file)),
  )
  const files = [wholeFile(path, check[0]!.look), wholeFile(lossFileOf(path), check[1]!.look)] as const
  try {
    const taken = nothingTaken()
    const counts = { incidents: 0 }
    const way = { profile, rule, withheld }
    const then = asked.since === null ? null : await knownThen(ledger, asked.since)
    const incidents = left(ledger, ids, way, then, taken, counts, around)
    const gone = then && (await goneOf(then, way))
    const losses = await writePieces(asked.format.write(incidents, infoOf(ledger, asked, gone)), ...files)
    const { sensitive, ...numbers } = taken
    files[1].add(
      `${JSON.stringify({ kind: 'taken', profile: profile.name, ...numbers, sensitive: Object.fromEntries(sensitive) })}\n`,
    )
    const { bytes, sha256 } = files[0].end()
    files[1].end()
    for (const { end } of check) end()
    const { format, who, forWhom, at, file } = asked
    const made = {
      at,
      who,
      forWhom,
      format: format.name,
      profile: profile.name,
      rule,
      filter: asked.incidents.length ? { ...filter, incidents: asked.incidents } : filter,
      ...counts,
      bytes,
      sha256,
      file,
    }
    const number = await around.record(made)
    if (folder) for await (const piece of createReadStream(files[0].unfinished)) around.print(piece)
    else
      for (const [i, name] of [path, lossFileOf(path)].entries()) {
        chmodSync(files[i]!.unfinished, 0o644 & ~process.umask())
        renameSync(files[i]!.unfinished, name)
      }
    return { number, ...counts, bytes, sha256, losses, taken, names: withheld.count }
  } finally {
    for (const file of files) file.drop()
    if (folder) rmSync(folder, { recursive: true, force: true })
  }
}

/** RangeError where somebody asks for what the ledger does not have. */
async function idsAsked(ledger: Ledger, { filter, incidents }: Asked): Promise<readonly string[]> {
  const found = await incidentIds(ledger, filter, 'weight')
  if (!incidents.length) return found
  const meant = new Set<string>()
  for (const id of incidents) {
    const some = await incidentsMeant(ledger, id)
    if (!some.length) throw new RangeError(`no incident or report "${id}" (according incidents lists them)`)
    for (const one of some) meant.add(one)
  }
  return found.filter(id => meant.has(id))
}

async function* left(
  ledger: Ledger,
  ids: readonly string[],
  way: Way,
  then: KnownThen | null,
  taken: Taken,
  counts: { incidents: number },
  { step }: Around,
): AsyncGenerator<ExportedIncident> {
  let done = 0
  for await (const whole of incidentsWhole(ledger, ids)) {
    const incident = leaving(whole, way, taken)
    if (incident) {
      counts.incidents++
      yield then ? { ...incident, since: await sinceThen(then, incident.summary.id, way) } : incident
    }
    step('writing', ++done, ids.length)
  }
}

const infoOf = (
  ledger: Ledger,
  { at, rule, profile, version, since }: Asked,
  gone: ExportInfo['gone'] | null,
): ExportInfo => ({
  at,
  ledger: profile.deciders === 'given' ? ledger.address : 'withheld',
  rule,
  profile: profile.name,
  version,
  ...(since !== null && gone ? { since, gone } : {}),
})
