import type { Syntax } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import type { Place } from '../reading.ts'
import type { Focus } from './focus.ts'
import { fold } from './fold.ts'
import type { Entry } from './gazetteer.ts'
import type { Mention } from './mentions.ts'
import { type Option, optionsOf } from './options.ts'
import { placeOf } from './place.ts'
import { type Setting, weigh } from './weigh.ts'

/** An entry that a name may mean, with how well it fits the document. */
export type Weighed = Option & { readonly score: number }

/** One name of a document with what it may mean, best first: it means one place throughout. */
type Group = { options: readonly Weighed[]; readonly holders: ReadonlySet<string>; readonly held: ReadonlySet<string> }

/** Choices depend on each other: after this many rounds they hardly change. */
const ROUNDS = 3
/** How many candidates a place keeps. */
const KEPT = 5

/** Mentions → places: each name gets the entry that fits the document best, with the next best as candidates. */
export function resolve(
  mentions: readonly Mention[],
  focus: Focus,
  syntax: Syntax,
  gazetteer: Gazetteer,
): readonly Place[] {
  const keys = mentions.map(keyOf)
  const groups = groupsOf(mentions, keys, gazetteer)
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = new Map(
      [...groups].flatMap(([key, g]) => (g.options[0] ? [[key, g.options[0].entry] as const] : [])),
    )
    for (const [key, group] of groups) {
      const setting = settingOf(key, group, groups, round === 0 ? new Map() : chosen, focus)
      group.options = group.options
        .map(option => ({ ...option, score: weigh(option, setting, null) }))
        .sort((a, b) => b.score - a.score || b.entry.population - a.entry.population || a.entry.index - b.entry.index)
    }
  }
  const chosen = new Map([...groups].flatMap(([key, g]) => (g.options[0] ? [[key, g.options[0].entry] as const] : [])))
  const candidates = new Map(
    [...groups].map(([key, group]) => {
      const setting = settingOf(key, group, groups, chosen, focus)
      return [key, group.options.slice(0, KEPT).map(option => explained(option, setting))] as const
    }),
  )
  return mentions.map((mention, i) => {
    const holder = mention.hits.length ? undefined : keys[mention.evidence.within]
    return placeOf(
      syntax,
      mention,
      i,
      candidates.get(keys[i]!)!,
      holder === undefined ? null : (chosen.get(holder) ?? null),
    )
  })
}

function explained(option: Weighed, setting: Setting): Weighed & { readonly reasons: readonly string[] } {
  const reasons: string[] = []
  weigh(option, setting, reasons)
  return { ...option, reasons }
}

/** "Idlib" and "Idlib province" are two names, as they may mean two things. */
const keyOf = ({ name, asked }: Mention): string =>
  asked === 'province' || asked === 'district' ? `${fold(name)}/${asked}` : fold(name)

function groupsOf(mentions: readonly Mention[], keys: readonly string[], gazetteer: Gazetteer): Map<string, Group> {
  const groups = new Map<string, Group & { readonly holders: Set<string>; readonly held: Set<string> }>()
  mentions.forEach((mention, i) => {
    if (!groups.has(keys[i]!)) {
      const options = optionsOf(mention, gazetteer).map(option => ({ ...option, score: option.prior }))
      groups.set(keys[i]!, { options, holders: new Set(), held: new Set() })
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
  { holders, held }: Group,
  groups: ReadonlyMap<string, Group>,
  chosen: ReadonlyMap<string, Entry>,
  focus: Focus,
): Setting {
  const others: Entry[] = []
  for (const [other, entry] of chosen) if (other !== key) others.push(entry)
  return {
    focus,
    others,
    holders: [...holders].flatMap(holder => {
      const { options } = groups.get(holder)!
      return options[0] ? [{ chosen: options[0].entry, options }] : []
    }),
    held: [...held].map(inner => groups.get(inner)!.options),
  }
}
