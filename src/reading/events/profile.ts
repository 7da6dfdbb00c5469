import type { Syntax } from '../../language/syntax.ts'
import type { Place, Time } from '../reading.ts'
import type { Known } from './known.ts'
import type { SameHappening } from './lexicon.ts'
import type { Roles } from './parties.ts'
import type { MentionSetting } from './settings.ts'
import { toldAs } from './told.ts'
import type { TriggerRow } from './trigger-rows.ts'
import type { Trigger } from './triggers.ts'

/** A trigger with its parties and setting: one place where the text tells of a happening. */
export type Mention = { readonly trigger: Trigger; readonly roles: Roles; readonly setting: MentionSetting }

/** What a group of mentions tells of its happening, each value once. */
export type Profile = {
  readonly rows: ReadonlySet<TriggerRow>
  readonly places: ReadonlySet<Place>
  readonly times: ReadonlySet<Time>
  /** Parties by proper name; descriptions and pronouns tell nothing apart. */
  readonly names: { readonly actors: ReadonlySet<string>; readonly recipients: ReadonlySet<string> }
  /** Those who underwent it, each one person known by name. */
  readonly victims: ReadonlySet<string>
  /** Parties by actor or head noun. */
  readonly parties: { readonly actors: ReadonlySet<string>; readonly recipients: ReadonlySet<string> }
  /** Lemmas of the nouns that name parties. */
  readonly nouns: { readonly actors: ReadonlySet<string>; readonly recipients: ReadonlySet<string> }
  /** Those harmed, as told by the verbs of harm: nouns of many ("civilians"), and whether one or many. */
  readonly harmed: { readonly nouns: ReadonlySet<string>; readonly numbers: ReadonlySet<'one' | 'many'> }
  /** Who was hurt, with the count: "12 soldier". */
  readonly counts: ReadonlySet<string>
  /** Told as done, as planned or wished, as not done. */
  readonly told: ReadonlySet<'done' | 'planned' | 'not done'>
  readonly lastSentence: number
  readonly size: number
}

export function profileOf(syntax: Syntax, mentions: readonly Mention[], known: Known, same: SameHappening): Profile {
  const by = (role: 'actors' | 'recipients', name: (head: number) => string | null): ReadonlySet<string> => {
    const found = new Set<string>()
    for (const { roles } of mentions)
      for (const head of roles[role]) {
        const called = name(head)
        if (called !== null) found.add(called)
      }
    return found
  }
  const actor = (head: number) => known.actors.get(head)?.id ?? known.persons.get(syntax.words[head]!.lower)
  const proper = (head: number) =>
    syntax.words[head]!.upos === 'PROPN' ? (actor(head) ?? syntax.words[head]!.lower) : null
  const any = (head: number) => actor(head) ?? (syntax.words[head]!.upos === 'PRON' ? null : syntax.words[head]!.lemma)
  const person = (head: number) => {
    const { upos, lower } = syntax.words[head]!
    if (upos !== 'PROPN') return null
    const named = known.actors.get(head)
    return named ? (named.kind === 'person' ? named.id : null) : (known.persons.get(lower) ?? null)
  }
  const noun = (head: number) => (syntax.words[head]!.upos === 'NOUN' ? syntax.words[head]!.lemma : null)
  return {
    rows: new Set(mentions.map(m => m.trigger.row)),
    places: new Set(mentions.flatMap(m => m.setting.told.place ?? [])),
    times: new Set(mentions.flatMap(m => (m.setting.told.time?.from ? [m.setting.told.time] : []))),
    names: { actors: by('actors', proper), recipients: by('recipients', proper) },
    victims: by('recipients', person),
    parties: { actors: by('actors', any), recipients: by('recipients', any) },
    nouns: { actors: by('actors', noun), recipients: by('recipients', noun) },
    harmed: harmedBy(syntax, mentions, same),
    counts: by('recipients', head => countOf(syntax, head)),
    told: new Set(mentions.map(m => toldAs(syntax, m))),
    lastSentence: syntax.words[mentions.at(-1)!.trigger.word]!.sentence,
    size: mentions.length,
  }
}

/** The profile of two groups together; `b` stands later in the text. Grows the sets of `a`, which is not to be used again. */
export const joined = (a: Profile, b: Profile): Profile => ({
  rows: grown(a.rows, b.rows),
  places: grown(a.places, b.places),
  times: grown(
    a.times,
    new Set([...b.times].filter(t => !a.times.values().some(u => u.from === t.from && u.to === t.to))),
  ),
  names: bothGrown(a.names, b.names),
  victims: grown(a.victims, b.victims),
  parties: bothGrown(a.parties, b.parties),
  nouns: bothGrown(a.nouns, b.nouns),
  harmed: { nouns: grown(a.harmed.nouns, b.harmed.nouns), numbers: grown(a.harmed.numbers, b.harmed.numbers) },
  counts: grown(a.counts, b.counts),
  told: grown(a.told, b.told),
  lastSentence: b.lastSentence,
  size: a.size + b.size,
})

/** A happening told ten thousand times must not be copied ten thousand times. */
function grown<T>(set: ReadonlySet<T>, more: ReadonlySet<T>): ReadonlySet<T> {
  for (const item of more) (set as Set<T>).add(item)
  return set
}

const bothGrown = (a: Profile['names'], b: Profile['names']): Profile['names'] => ({
  actors: grown(a.actors, b.actors),
  recipients: grown(a.recipients, b.recipients),
})

/** "Sixty-six people", "97 civilians" are many; "a protester" is one. */
function harmedBy(syntax: Syntax, mentions: readonly Mention[], same: SameHappening): Profile['harmed'] {
  const heads = mentions
    .filter(m => m.trigger.row.type === 'ASSAULT')
    .flatMap(m => m.roles.recipients.map(head => ({ word: syntax.words[head]!, outcome: isOutcome(m, same) })))
  const many = heads.filter(({ word }) => word.xpos === 'NNS' || word.xpos === 'CD')
  const one = heads.some(({ word }) => word.upos === 'NOUN' && word.xpos === 'NN' && !same.crowds.has(word.lemma))
  return {
    nouns: new Set(
      many.flatMap(({ word, outcome }) =>
        outcome && word.upos === 'NOUN' && !same.anyone.has(word.lemma) ? word.lemma : [],
      ),
    ),
    numbers: new Set([...(many.length ? (['many'] as const) : []), ...(one ? (['one'] as const) : [])]),
  }
}

function countOf(syntax: Syntax, head: number): string | null {
  const number = syntax.words[head]!.children.find(c => syntax.words[c]!.relation === 'nummod')
  return number === undefined ? null : `${syntax.words[number]!.lower} ${syntax.words[head]!.lemma}`
}

/** Whether two groups tell of one kind of event; `loose`: a general noun ("the attack") may stand for any violence. */
export function sameKind(a: Profile, b: Profile, weak: boolean, same: SameHappening, loose: boolean): boolean {
  for (const p of a.rows)
    for (const q of b.rows) {
      if (p.type !== q.type && !weak) continue
      if (related(p.lemma, q.lemma, same)) return true
      if (p.type !== 'ASSAULT' || q.type !== 'ASSAULT' || !loose) continue
      if ((p.credit || isVague(p, same)) && isAttack(q, same)) return true
      if (!p.credit && isVague(q, same) && isAttack(p, same)) return true
    }
  return false
}

/** Whether two lemmas belong to one family. */
export function related(a: string, b: string, same: SameHappening): boolean {
  if (a === b) return true
  const [p, q] = [same.families.get(a), same.families.get(b)]
  return p !== undefined && q !== undefined && !p.isDisjointFrom(q)
}

const isVague = ({ lemma }: TriggerRow, same: SameHappening): boolean =>
  same.general.has(lemma) || same.outcomes.has(lemma)

const isAttack = ({ lemma }: TriggerRow, same: SameHappening): boolean =>
  same.outcomes.has(lemma) || !(same.families.get(lemma)?.isDisjointFrom(same.attacks) ?? true)

/** Verbs and nouns of harm, which tell what another event did. */
export const isOutcome = ({ trigger: { row } }: Mention, same: SameHappening): boolean =>
  row.type === 'ASSAULT' && same.outcomes.has(row.lemma)

/** "another attack", "a second blast" */
export const isOther = (syntax: Syntax, { trigger }: Mention, same: SameHappening): boolean =>
  trigger.row.list === 'noun' &&
  (same.other.has(syntax.words[trigger.word]!.lower) ||
    syntax.words[trigger.word]!.children.some(c => same.other.has(syntax.words[c]!.lower)))

/** "people who had died before the attack": what it did not do. */
export const isBefore = (syntax: Syntax, mention: Mention, same: SameHappening): boolean =>
  isOutcome(mention, same) &&
  (mention.trigger.slots.get('before') ?? []).some(head => {
    const { lemma } = syntax.words[head]!
    return same.general.has(lemma) || same.families.has(lemma)
  })

/** Whether two groups cannot be one happening: done or planned, other days, other places, other parties by name. */
export const clash = (a: Profile, b: Profile): boolean =>
  a.told.isDisjointFrom(b.told) ||
  apart(a.times, b.times, sameTime) ||
  apart(a.places, b.places, nearPlace) ||
  apart(a.names.actors, b.names.actors, Object.is) ||
  apart(a.names.recipients, b.names.recipients, Object.is) ||
  flipped(a, b) ||
  flipped(b, a)

/** "the fight against the militia", "to defeat the militia": one long struggle with an enemy, told by no place, day or count. */
export const sameStruggle = (a: Profile, b: Profile, same: SameHappening): boolean =>
  isStruggle(a, same) && isStruggle(b, same) && shares(a, b, 'recipients') === true

const isStruggle = ({ rows, places, times, counts }: Profile, same: SameHappening): boolean =>
  !places.size &&
  !times.size &&
  !counts.size &&
  rows.values().every(({ lemma, type }) => type === 'ASSAULT' && (same.families.get(lemma)?.has('struggle') ?? false))

/** Told as deadly of one named victim: "Nabil was shot", "Nabil's murder"; nobody dies twice. */
export const sameVictim = (a: Profile, b: Profile, same: SameHappening): boolean =>
  !a.victims.isDisjointFrom(b.victims) &&
  !countsDiffer(a, b) &&
  shares(a, b, 'actors') !== false &&
  (isDeadly(a, same) || isDeadly(b, same)) &&
  a.rows.values().some(p => p.type === 'ASSAULT' && isAttack(p, same)) &&
  b.rows.values().some(q => q.type === 'ASSAULT' && isAttack(q, same))

const isDeadly = (profile: Profile, same: SameHappening): boolean =>
  profile.rows.values().some(({ lemma }) => same.families.get(lemma)?.has('kill') ?? false)

/** "12 soldiers", "40 soldiers" */
export const countsDiffer = (a: Profile, b: Profile): boolean =>
  a.counts.size > 0 && b.counts.size > 0 && a.counts.isDisjointFrom(b.counts)

/** Whether the harm that one group tells is another than that of the other: "139 insurgents" and "97 civilians", one and many. */
export const harmsOthers = (a: Profile, b: Profile): boolean =>
  differ(a.harmed.nouns, b.harmed.nouns) || differ<string>(a.harmed.numbers, b.harmed.numbers)

const differ = <T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean => a.size > 0 && b.size > 0 && a.isDisjointFrom(b)

/** Who acts in one undergoes the other: "he was kidnapped", "he kidnapped two men". */
const flipped = (a: Profile, b: Profile): boolean =>
  (!a.parties.actors.isDisjointFrom(b.parties.recipients) || !a.nouns.actors.isDisjointFrom(b.nouns.recipients)) &&
  shares(a, b, 'actors') !== true

function apart<T>(a: ReadonlySet<T>, b: ReadonlySet<T>, alike: (x: T, y: T) => boolean): boolean {
  if (!a.size || !b.size) return false
  for (const x of a) for (const y of b) if (alike(x, y)) return false
  return true
}

const sameTime = (a: Time, b: Time): boolean =>
  !a.from || !b.from || (a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from))

const NEAR = 15

/** Within 15 km, or one of the two too wide a place to tell. */
function nearPlace(a: Place, b: Place): boolean {
  if (a.name === b.name || a.latitude === null || b.latitude === null || a.longitude === null || b.longitude === null)
    return true
  if (a.country && b.country && a.country !== b.country) return false
  if (wide(a) || wide(b)) return true
  const [x, y] = [(b.longitude - a.longitude) * Math.cos((a.latitude * Math.PI) / 180), b.latitude - a.latitude]
  return Math.hypot(x, y) * 111 < NEAR
}

const wide = (place: Place): boolean => !['exact', 'town', 'district'].includes(place.precision)

/** Whether two groups share a party of a role; null where one of them names none. */
export const shares = (a: Profile, b: Profile, role: 'actors' | 'recipients'): boolean | null =>
  a.parties[role].size && b.parties[role].size ? !a.parties[role].isDisjointFrom(b.parties[role]) : null

/** A place or a first day in common. */
export function sharesSetting(a: Profile, b: Profile): boolean {
  if (!a.places.isDisjointFrom(b.places)) return true
  for (const x of a.times) for (const y of b.times) if (x.from === y.from) return true
  return false
}

/** A lemma in common. */
export function sharesLemma(a: Profile, b: Profile): boolean {
  for (const x of a.rows) for (const y of b.rows) if (x.lemma === y.lemma) return true
  return false
}
