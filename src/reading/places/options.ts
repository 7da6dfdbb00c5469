import type { Gazetteer } from '../places.ts'
import { KEYS } from './compile.ts'
import type { Focus } from './focus.ts'
import { type Entry, entryAt } from './gazetteer.ts'
import { isSettlement, type PlaceKind } from './kinds.ts'
import type { Mention } from './mentions.ts'

/** An entry that a name may mean, and what it weighs by itself. */
export type Option = { readonly entry: Entry; readonly how: number; readonly prior: number }

/** What a country weighs that all names of the document point to. */
export const FOCUS_WEIGHT = 3

/** Most entries of one name that are weighed: "San José" has hundreds. */
const MOST = 40

/** The entries that a name may mean, heaviest first. */
export const optionsOf = (mention: Mention, { entries }: Gazetteer, focus: Focus): readonly Option[] =>
  mention.hits
    .map(({ entry, how }) => ({ entry: entryAt(entries, entry), how }))
    .map(({ entry, how }) => ({ entry, how, prior: prior(entry, how, mention.asked) }))
    .sort((a, b) => promise(b, focus) - promise(a, focus) || a.entry.index - b.entry.index)
    .slice(0, MOST)

const promise = ({ entry, prior }: Option, { share }: Focus): number =>
  prior + FOCUS_WEIGHT * (entry.country === null ? 0 : (share.get(entry.country) ?? 0))

/** Of settlements and divisions; other kinds (regions, waters, sites) are all our own and weigh 2. */
const KIND_WEIGHTS: Readonly<Partial<Record<PlaceKind, number>>> = {
  country: 3,
  continent: 4,
  capital: 2,
  seat: 0.4,
  town: 0,
  province: -0.2,
  district: -0.6,
  neighbourhood: -0.8,
}

/** Of the way a name leads to an entry, in the order of KEYS: name, form, short, skeleton, abbreviation. */
const KEY_WEIGHTS = [0, -0.1, -0.7, -1.5, 3]

/** Size in powers of ten, kind, whether our lexicons name it, how the name leads to it, and whether its kind is asked for. */
function prior(entry: Entry, how: number, asked: PlaceKind | null): number {
  const size = Math.log10(entry.population + 300) * 0.8
  const kind = KIND_WEIGHTS[entry.kind] ?? (entry.listed ? 2 : 0)
  return (
    size + kind + wanted(entry.kind, asked) + (KEY_WEIGHTS[how] ?? KEY_WEIGHTS[KEYS.short]!) + (entry.listed ? 1.5 : 0)
  )
}

/** How well an entry's kind answers the word beside the name: a "province" may be a second division, a "region" a first. */
function wanted(kind: PlaceKind, asked: PlaceKind | null): number {
  if (asked === null) return 0
  if (asked === kind || (asked === 'town' && isSettlement(kind))) return 2.5
  const division = (k: PlaceKind) => k === 'province' || k === 'district' || k === 'region'
  if (!division(asked)) return 0
  if (division(kind)) return asked === 'region' ? 2.5 : 1.5
  return isSettlement(kind) ? -1 : 0
}
