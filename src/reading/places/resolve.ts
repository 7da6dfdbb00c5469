import type { Syntax } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import type { Place } from '../reading.ts'
import { isAftermath } from './aftermath.ts'
import { withoutTypeWord } from './compile.ts'
import type { Focus } from './focus.ts'
import { fold } from './fold.ts'
import type { Home } from './home.ts'
import { isLonely } from './lonely.ts'
import type { Mention } from './mentions.ts'
import { type Option, optionsOf } from './options.ts'
import { placeOf } from './place.ts'
import { type Regions, regionsOf } from './regions.ts'
import { type Companion, type Setting, weigh } from './weigh.ts'

/** An entry that a name may mean, with how well it fits the document. */
export type Weighed = Option & { readonly score: number }

/** One name of a document with what it may mean, best first: it means one place throughout. */
export type Group = {
  /** Folded. */
  readonly name: string
  options: readonly Weighed[]
  readonly holders: ReadonlySet<string>
  readonly held: ReadonlySet<string>
}

/** Choices depend on each other: after this many rounds they hardly change. */
const ROUNDS = 3
/** How many names of a document others are weighed by. */
const COMPANY = 64
/** How many candidates a place keeps. */
const KEPT = 5

/** Mentions → places: each name gets the entry that fits the document best, with the next best as candidates. */
export function resolve(
  mentions: readonly Mention[],
  focus: Focus,
  home: Home | null,
  syntax: Syntax,
  gazetteer: Gazetteer,
): readonly Place[] {
  const keys = mentions.map(keyOf)
  const groups = groupsOf(mentions, keys, gazetteer, focus)
  const regions = regionsOf(
    new Map([...groups.values()].map(({ name, options }) => [withoutTypeWord(name), options.map(o => o.entry)])),
  )
  for (let round = 0; round < ROUNDS; round++) {
    const company = round === 0 ? [] : companyOf(groups, keys)
    for (const [key, group] of groups) {
      const setting = settingOf(key, group, groups, company, focus, home, regions)
      group.options = group.options
        .map(option => ({ ...option, score: weigh(option, setting, null) }))
        .sort((a, b) => b.score - a.score || b.entry.population - a.entry.population || a.entry.index - b.entry.index)
    }
  }
  const company = companyOf(groups, keys)
  const candidates = new Map(
    [...groups].map(([key, group]) => {
      const setting = settingOf(key, group, groups, company, focus, home, regions)
      return [key, group.options.slice(0, KEPT).map(option => explained(option, setting))] as const
    }),
  )
  const lonely = new Set([...groups].filter(([key, group]) => isLonely(key, group, company, focus)).map(([key]) => key))
  return mentions.map((mention, i) => {
    const holder = mention.hits.length ? undefined : keys[mention.evidence.within]
    const set = holder === undefined ? null : (groups.get(holder)!.options[0]?.entry ?? null)
    const beside = pairOf(syntax, mentions, i)
    const other = beside < 0 ? null : (groups.get(keys[beside]!)!.options[0]?.entry ?? null)
    return placeOf(
      syntax,
      mention,
      i,
      candidates.get(keys[i]!)!,
      set,
      lonely.has(keys[i]!),
      other,
      gazetteer.coding,
      isAftermath(syntax, gazetteer.words, mention),
    )
  })
}

/** The mention that "between … and" sets beside another, by number; -1 for none. */
function pairOf({ words }: Syntax, mentions: readonly Mention[], i: number): number {
  const joined = (a: number, b: number): boolean => {
    const [from, to] = [mentions[a], mentions[b]]
    if (!from || !to || words[from.last]?.lower !== 'and' || to.first - from.last > 4) return false
    return words.slice(Math.max(0, from.first - 4), from.first).some(w => w.lower === 'between')
  }
  return joined(i, i + 1) ? i + 1 : joined(i - 1, i) ? i - 1 : -1
}

function explained(option: Weighed, setting: Setting): Weighed & { readonly reasons: readonly string[] } {
  const reasons: string[] = []
  weigh(option, setting, reasons)
  return { ...option, reasons }
}

/** "Idlib" and "Idlib province" are two names, as they may mean two things. */
const keyOf = ({ name, asked }: Mention): string =>
  asked === 'province' || asked === 'district' ? `${fold(name)}/${asked}` : fold(name)

function groupsOf(
  mentions: readonly Mention[],
  keys: readonly string[],
  gazetteer: Gazetteer,
  focus: Focus,
): Map<string, Group> {
  const groups = new Map<string, Group & { readonly holders: Set<string>; readonly held: Set<string> }>()
  mentions.forEach((mention, i) => {
    if (!groups.has(keys[i]!)) {
      const options = optionsOf(mention, gazetteer, focus).map(option => ({ ...option, score: option.prior }))
      groups.set(keys[i]!, { name: fold(mention.name), options, holders: new Set(), held: new Set() })
    }
  })
  mentions.forEach(({ evidence: { within } }, i) => {
    if (within < 0 || keys[within] === keys[i]) return
    groups.get(keys[i]!)!.holders.add(keys[within]!)
    groups.get(keys[within]!)!.held.add(keys[i]!)
  })
  return groups
}

function settingOf(
  key: string,
  { name, holders, held }: Group,
  groups: ReadonlyMap<string, Group>,
  company: readonly Companion[],
  focus: Focus,
  home: Home | null,
  regions: Regions,
): Setting {
  return {
    focus,
    home,
    regions,
    name,
    key,
    company,
    holders: [...holders].flatMap(holder => {
      const { options } = groups.get(holder)!
      return options[0] ? [{ chosen: options[0].entry, options }] : []
    }),
    held: [...held].map(inner => groups.get(inner)!.options),
  }
}

/** The entries chosen for the names that the document has most often: what other names are weighed by. */
function companyOf(groups: ReadonlyMap<string, Group>, keys: readonly string[]): readonly Companion[] {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...groups]
    .flatMap(([key, { options }]) => (options[0] ? [{ key, entry: options[0].entry }] : []))
    .sort((a, b) => counts.get(b.key)! - counts.get(a.key)!)
    .slice(0, COMPANY)
}
