import type { Gazetteer } from '../places.ts'
import { KEYS } from './compile.ts'
import { type Focus, shareOf } from './focus.ts'
import { fold } from './fold.ts'
import { type Entry, entryAt } from './gazetteer.ts'
import { isSettlement, isSite, type PlaceKind } from './kinds.ts'
import type { Mention } from './mentions.ts'

/** An entry that a name may mean, and what it weighs by itself. */
export type Option = { readonly entry: Entry; readonly how: number; readonly prior: number }

/** What a country weighs that all names of the document point to. */
export const FOCUS_WEIGHT = 3

/** Most entries of one name that are weighed: "San José" has hundreds. */
const MOST = 40

/** The entries that a name may mean, heaviest first. */
export function optionsOf(mention: Mention, { entries }: Gazetteer, focus: Focus): readonly Option[] {
  const name = fold(mention.name)
  return mention.hits
    .map(({ entry, how }) => ({ entry: entryAt(entries, entry), how }))
    .map(({ entry, how }) => ({ entry, how, prior: prior(entry, how, mention.asked) }))
    .map(option => ({ option, promise: promise(option, focus, name) }))
    .sort((a, b) => b.promise - a.promise || a.option.entry.index - b.option.entry.index)
    .slice(0, MOST)
    .map(({ option }) => option)
}

const promise = ({ entry, prior }: Option, focus: Focus, name: string): number =>
  prior + FOCUS_WEIGHT * shareOf(focus, entry.country, name)

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

/** People of a listed place of which no number is known, as of shires and regions. */
const UNCOUNTED = 50_000

/** Size in powers of ten, kind, whether our lexicons name it, how the name leads to it, and whether its kind is asked for. */
function prior(entry: Entry, how: number, asked: PlaceKind | null): number {
  const known = entry.population || (entry.listed && !isSite(entry.kind) ? UNCOUNTED : 0)
  const size = Math.log10(known + 300) * 0.8
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
