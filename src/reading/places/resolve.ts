import { rangeSpan, type Syntax } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import type { Place, PlaceCandidate } from '../reading.ts'
import { KEYS } from './compile.ts'
import { kilometres } from './distance.ts'
import type { Focus } from './focus.ts'
import { fold } from './fold.ts'
import { type Entry, entryAt } from './gazetteer.ts'
import { type PlaceKind, precisionOf } from './kinds.ts'
import type { Mention } from './mentions.ts'

/** One name of a document with all its mentions: it means one place throughout. */
type Group = {
  readonly mentions: number[]
  readonly options: Option[]
  /** Names that hold it by the words. */
  readonly holders: Set<string>
  readonly held: Set<string>
  readonly asked: string | null
}
type Option = { readonly entry: Entry; readonly how: number; readonly prior: number; score: number; reasons: string[] }

/** Most entries of one name that are weighed. */
const WEIGHED = 80
const ROUNDS = 3

/** Mentions → places: each name gets the entry that fits the document best, with the others as candidates. */
export function resolve(
  mentions: readonly Mention[],
  focus: Focus,
  syntax: Syntax,
  gazetteer: Gazetteer,
): readonly Place[] {
  const groups = new Map<string, Group>()
  mentions.forEach((mention, i) => {
    const key = keyOf(mention)
    let group = groups.get(key)
    if (!group) {
      group = {
        mentions: [],
        options: optionsOf(mention, gazetteer),
        holders: new Set(),
        held: new Set(),
        asked: mention.asked,
      }
      groups.set(key, group)
    }
    group.mentions.push(i)
    const holder = mentions[mention.evidence.within]
    if (holder) {
      group.holders.add(keyOf(holder))
    }
  })
  for (const [key, group] of groups) for (const holder of group.holders) groups.get(holder)?.held.add(key)
  for (let round = 0; round < ROUNDS; round++) {
    const chosen = new Map([...groups].flatMap(([key, g]) => (g.options[0] ? [[key, g.options[0]] as const] : [])))
    for (const [key, group] of groups) weigh(key, group, groups, chosen, focus, round)
    for (const group of groups.values())
      group.options.sort(
        (a, b) => b.score - a.score || b.entry.population - a.entry.population || a.entry.index - b.entry.index,
      )
  }
  return mentions.map((mention, i) => {
    const group = groups.get(keyOf(mention))!
    const holder = mentions[mention.evidence.within]
    const held = group.options.length || !holder ? null : (groups.get(keyOf(holder))!.options[0]?.entry ?? null)
    return placeOf(syntax, mention, i, group, held)
  })
}

const keyOf = (mention: Mention): string =>
  `${fold(mention.name)}${mention.asked === 'province' || mention.asked === 'district' ? `/${mention.asked}` : ''}`

function optionsOf(mention: Mention, gazetteer: Gazetteer): Option[] {
  return mention.hits
    .map(hit => {
      const entry = entryAt(gazetteer.entries, hit.entry)
      return { entry, how: hit.how, prior: prior(entry, hit.how, mention), score: 0, reasons: [] }
    })
    .sort((a, b) => b.prior - a.prior)
    .slice(0, WEIGHED)
    .map(option => ({ ...option, score: option.prior }))
}

/** Of settlements and divisions; other kinds (regions, waters, sites) are all our own and weigh 2. */
const KIND_WEIGHTS: Readonly<Partial<Record<PlaceKind, number>>> = {
  country: 3,
  continent: 4,
  capital: 2,
  seat: 0.4,
  town: 0,
  province: 0.6,
  district: -0.6,
  neighbourhood: -0.8,
}

/** What an entry weighs by itself: its size and kind, whether our lexicon names it, how the name leads to it. */
function prior(entry: Entry, how: number, mention: Mention): number {
  const size = Math.log10(entry.population + 300) * 0.8
  const kind = KIND_WEIGHTS[entry.kind] ?? (entry.listed ? 2 : 0)
  const asked =
    mention.asked &&
    (mention.asked === entry.kind || (mention.asked === 'town' && /^(?:town|seat|capital)$/.test(entry.kind)))
      ? 2.5
      : 0
  const key =
    how === KEYS.skeleton
      ? -1.5
      : how === KEYS.short
        ? -0.7
        : how === KEYS.abbreviation
          ? 3
          : how === KEYS.form
            ? -0.1
            : 0
  return size + kind + asked + key + (entry.listed ? 1.5 : 0)
}

function weigh(
  key: string,
  group: Group,
  groups: ReadonlyMap<string, Group>,
  chosen: ReadonlyMap<string, Option>,
  focus: Focus,
  round: number,
) {
  const others = [...chosen]
    .filter(([other]) => other !== key)
    .map(([other, option]) => ({ option, weight: groups.get(other)!.options.length > 8 ? 0.5 : 1 }))
  for (const option of group.options) {
    const { entry } = option
    const reasons: string[] = []
    let score = option.prior
    const share = entry.country ? (focus.share.get(entry.country) ?? 0) : 0
    if (share > 0) {
      score += 3 * share
      reasons.push(`the report speaks of ${entry.country} (${Math.round(share * 100)} %)`)
    }
    for (const holder of group.holders) {
      const outer = chosen.get(holder)?.entry
      const best = groups
        .get(holder)!
        .options.slice(0, 12)
        .some(o => inside(entry, o.entry))
      if (outer && inside(entry, outer)) {
        score += 5
        reasons.push(`${outer.name} holds it by the words`)
      } else if (round === 0 && best) score += 4
    }
    for (const inner of group.held) {
      const held = groups.get(inner)!
      if (held.options.slice(0, 20).some(o => inside(o.entry, entry))) {
        score += 2
        reasons.push(`it holds ${held.options[0]!.entry.name} by the words`)
      }
    }
    if (round > 0 && entry.kind !== 'country') {
      let near = 0
      let same = 0
      for (const { option: other, weight } of others) {
        const o = other.entry
        if (o.kind === 'country' || o.kind === 'continent') continue
        const km = kilometres(entry, o)
        if (o.kind === 'province' && o.country === entry.country && o.admin1 === entry.admin1) same += weight
        else near += weight * Math.exp(-km / 120)
        if (o.admin1 && o.admin1 === entry.admin1 && o.country === entry.country) same += 0.5 * weight
      }
      if (near > 0.2) {
        score += Math.min(2.5, near * 1.3)
        reasons.push('other places of the report are near')
      }
      if (same > 0) {
        score += Math.min(2.5, same * 1.2)
        reasons.push(`other places of the report are in ${entry.admin1}`)
      }
    }
    option.score = score
    option.reasons = reasons
  }
}

/** Whether an entry lies in another: same country, division by name, or near a town. */
function inside(entry: Entry, outer: Entry): boolean {
  if (outer.kind === 'country') return entry.country === outer.country && entry.kind !== 'country'
  if (outer.country !== entry.country) return false
  if (outer.kind === 'province') return entry.admin1 === outer.admin1 && entry.index !== outer.index
  if (outer.kind === 'district') return entry.admin2 === outer.admin2 && entry.index !== outer.index
  return entry.index !== outer.index && kilometres(entry, outer) < 60
}

/** `held`: for a name in no gazetteer, the entry of the place that holds it; its point then stands for the unknown one. */
function placeOf(syntax: Syntax, mention: Mention, index: number, group: Group, held: Entry | null): Place {
  const best = group.options[0]?.entry ?? held
  const candidates: PlaceCandidate[] = group.options.slice(0, 5).map(({ entry, score, reasons, how }) => ({
    name: entry.name,
    latitude: entry.latitude,
    longitude: entry.longitude,
    geonameId: entry.geonameId,
    country: entry.country,
    admin1: entry.admin1,
    score: Math.round(score * 100) / 100,
    because: [describe(entry), how === KEYS.skeleton ? 'found by its consonants' : '', ...reasons]
      .filter(Boolean)
      .join('; '),
  }))
  const { evidence } = mention
  const chosen = candidates[0]
    ? `chosen: ${candidates[0].because}`
    : `in no gazetteer${held ? `; set at ${held.name}, named beside it` : ''}`
  return {
    id: `p${index + 1}`,
    span: rangeSpan(syntax, mention),
    name: mention.name,
    latitude: best?.latitude ?? null,
    longitude: best?.longitude ?? null,
    geonameId: group.options[0]?.entry.geonameId ?? null,
    country: best?.country ?? null,
    admin1: best?.admin1 ?? null,
    role: evidence.dateline ? 'dateline' : evidence.origin ? 'origin' : evidence.locative ? 'event' : 'other',
    precision: best ? precisionOf(best.kind) : 'unknown',
    candidates,
    because: `${evidence.reasons.join('; ')} (place ${evidence.score.toFixed(1)}); ${chosen}`,
  }
}

const describe = (entry: Entry): string =>
  entry.population > 0 && entry.kind !== 'country' ? `${entry.kind} of ${entry.population} people` : entry.kind
