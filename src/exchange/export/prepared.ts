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

/** Hears how far it is; what it waits for is waited for. */
export type Step = (label: string, done: number, total: number) => void | Promise<void>

/** What is ready to leave: whole, looked through for withheld names, and not yet written down in the ledger. */
export type Prepared = {
  readonly made: ExportMade
  readonly losses: readonly LossCount[]
  readonly taken: Taken
  /** How many names were looked for. */
  readonly names: number
  /** Where the file and its losses lie, under names that are not theirs yet. */
  readonly files: readonly [file: string, losses: string]
  /** Takes them away where they lie still. */
  readonly drop: () => void
}

/** Where the losses of an export are told, one a line. */
export const lossFileOf = (file: string): string => `${file}.losses.jsonl`

/**
 * Writes what a filter finds into a file of a format beside `path`, as a profile lets it leave, and the report of its losses
 * beside that. Throws NameLeft; where it throws, there is no file.
 */
export async function prepareExport(ledger: Ledger, asked: Asked, path: string, step: Step): Promise<Prepared> {
  const { profile, rule } = asked
  const ids = await idsAsked(ledger, asked)
  // Of what was, reports of any incident can be told.
  const looked = asked.since === null ? ids : await incidentIds(ledger, {}, 'weight')
  const withheld = await withheldIn(ledger, looked, asked, done => step('looking for names', done, looked.length))
  const check = [path, lossFileOf(path)].map(file =>
    nameCheck(withheld.everywhere, file === path ? asked.file : lossFileOf(asked.file)),
  )
  const files = [wholeFile(path, check[0]!.look), wholeFile(lossFileOf(path), check[1]!.look)] as const
  const drop = (): void => {
    for (const file of files) file.drop()
  }
  try {
    const taken = nothingTaken()
    const counts = { incidents: 0 }
    const way = { profile, rule, withheld }
    const then = asked.since === null ? null : await knownThen(ledger, asked.since)
    const incidents = left(ledger, ids, way, then, taken, counts, step)
    const gone = then && (await goneOf(then, way))
    const losses = await writePieces(asked.format.write(incidents, infoOf(ledger, asked, gone)), ...files)
    const { sensitive, ...numbers } = taken
    files[1].add(
      `${JSON.stringify({ kind: 'taken', profile: profile.name, ...numbers, sensitive: Object.fromEntries(sensitive) })}\n`,
    )
    const ended = files[0].end()
    files[1].end()
    for (const { end } of check) end()
    return {
      made: madeOf(asked, { ...counts, ...ended }),
      losses,
      taken,
      names: withheld.count,
      files: [files[0].unfinished, files[1].unfinished],
      drop,
    }
  } catch (error) {
    drop()
    throw error
  }
}

const madeOf = (
  { at, who, forWhom, format, profile, rule, filter, incidents, file }: Asked,
  counts: Pick<ExportMade, 'incidents' | 'bytes' | 'sha256'>,
): ExportMade => ({
  at,
  who,
  forWhom,
  format: format.name,
  profile: profile.name,
  rule,
  filter: incidents.length ? { ...filter, incidents } : filter,
  ...counts,
  file,
})

/** RangeError where somebody asks for what the ledger does not have. */
async function idsAsked(ledger: Ledger, { filter, incidents }: Asked): Promise<readonly string[]> {
  const found = await incidentIds(ledger, filter, 'weight')
  if (!incidents.length) return found
  const known = new Set(found)
  const meant = new Set<string>()
  for (const id of incidents) {
    const some = known.has(id) ? [id] : await incidentsMeant(ledger, id)
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
  step: Step,
): AsyncGenerator<ExportedIncident> {
  let done = 0
  for await (const whole of incidentsWhole(ledger, ids)) {
    const incident = leaving(whole, way, taken)
    if (incident) {
      counts.incidents++
      yield then ? { ...incident, since: await sinceThen(then, incident.summary.id, way) } : incident
    }
    await step('writing', ++done, ids.length)
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
