import { withoutTypeWord } from './compile.ts'
import { kilometres } from './distance.ts'
import { type Focus, shareOf } from './focus.ts'
import { fold } from './fold.ts'
import type { Entry } from './gazetteer.ts'
import type { Home } from './home.ts'
import { isSettlement } from './kinds.ts'
import { FOCUS_WEIGHT, type Option } from './options.ts'
import { alike, type Regions } from './regions.ts'

/** What a document tells of one of its names beside the name itself. */
export type Setting = {
  readonly focus: Focus
  /** Where the report's outlet is at home, by its name. */
  readonly home: Home | null
  readonly regions: Regions
  /** The name, folded. */
  readonly name: string
  /** The name with the kind it asks for, and the entries chosen so far for the names of the document. */
  readonly key: string
  readonly company: readonly Companion[]
  /** For each name that holds this one by the words: the entry chosen for it, and all it may mean. */
  readonly holders: readonly Holder[]
  /** For each name that this one holds: what it may mean. */
  readonly held: readonly (readonly Option[])[]
}
/** The entry chosen for another name of the document, by its key. */
export type Companion = { readonly key: string; readonly entry: Entry }
/** A name that holds another by the words ("Harem, Idlib"): what was chosen for it, and what it may mean. */
export type Holder = { readonly chosen: Entry; readonly options: readonly Option[] }

/** What a town weighs whose division bears its name: it is meant, unless the division is asked for. */
const NAMESAKE = 0.6
/** Kilometres within which another place of the document speaks for an entry. */
const NEAR = 120
/** Most that nearness, and a common division, can add. */
const MOST = 2.5
/** What a first and a second division weigh that another name surely lies in. */
const REGION = { first: 1.5, second: 3 }
/** What a place weighs in the country and in the first division that the outlet's name tells. */
const AT_HOME = { country: 1, first: 2 }
/** How many of a name's heaviest entries can hold, or be held by, another. */
const HEAVIEST = 12

/**
 * How well an entry fits the document: what it weighs by itself, the countries in focus, the outlet's home, names that hold it or that it holds by
 * the words, other places near it or in the same division. Gives reasons to `reasons` where that is not null.
 */
export function weigh({ entry, prior }: Option, setting: Setting, reasons: string[] | null): number {
  let score = prior
  const share = shareOf(setting.focus, entry.country, setting.name)
  if (share > 0) {
    score += FOCUS_WEIGHT * share
    reasons?.push(`${Math.round(share * 100)} % of the report’s other names point to ${entry.country}`)
  }
  const { home } = setting
  if (home && home.country === entry.country && entry.kind !== 'country') {
    const beside = home.admin1 !== null && home.admin1 === entry.admin1
    score += beside ? AT_HOME.first : AT_HOME.country
    reasons?.push(`the outlet’s name tells of ${home.name}`)
  }
  if (isSettlement(entry.kind) && entry.admin1 !== null && withoutTypeWord(fold(entry.admin1)) === setting.name) {
    score += NAMESAKE
    reasons?.push('its division is named after it')
  }
  for (const { chosen, options } of setting.holders) {
    if (inside(entry, chosen)) {
      score += 5
      reasons?.push(`${chosen.name} holds it by the words`)
    } else if (options.slice(0, HEAVIEST).some(o => inside(entry, o.entry))) score += 2
  }
  for (const options of setting.held)
    if (options.slice(0, HEAVIEST).some(o => inside(o.entry, entry))) {
      score += 2
      reasons?.push(`it holds ${options[0]!.entry.name} by the words`)
    }
  if (entry.kind === 'country' || entry.kind === 'continent') return score
  const { first, second } = alike(setting.regions, entry, withoutTypeWord(setting.name))
  if (first + second > 0) {
    score += Math.min(REGION.first, first * REGION.first) + Math.min(REGION.second, second * REGION.second)
    reasons?.push(`other names of the report may lie in ${second > 0 ? entry.admin2 : entry.admin1}`)
  }
  const { near, same } = companyOf(entry, setting)
  if (near > 0.15) {
    score += Math.min(MOST, near * 1.3)
    reasons?.push('near other places of the report')
  }
  if (same > 0) {
    score += Math.min(MOST, same * 1.2)
    reasons?.push(`in ${entry.admin1} with other places of the report`)
  }
  return score
}

/** How many other places are near, each counting less the farther it is, and how many lie in the same first division. */
function companyOf(entry: Entry, { key, company }: Setting): { near: number; same: number } {
  let near = 0
  let same = 0
  for (const { key: otherKey, entry: other } of company) {
    if (otherKey === key || other.index === entry.index || other.kind === 'country' || other.kind === 'continent')
      continue
    const together = other.country === entry.country && other.admin1 === entry.admin1 && entry.admin1 !== null
    if (together) same += other.kind === 'province' ? 1.5 : 0.5
    if (other.kind !== 'province' && Math.abs(other.latitude - entry.latitude) < 6)
      near += Math.exp(-kilometres(entry, other) / NEAR)
  }
  return { near, same }
}

/** Whether an entry lies in another: same country, division by name, or within 60 km of a town. */
export function inside(entry: Entry, outer: Entry): boolean {
  if (entry.index === outer.index || entry.country !== outer.country || entry.kind === 'country') return false
  if (outer.kind === 'country') return true
  if (outer.kind === 'province') return entry.admin1 === outer.admin1
  if (outer.kind === 'district' && outer.admin2) return entry.admin2 === outer.admin2
  return kilometres(entry, outer) < 60
}
