import { dependents, type Syntax } from '../../language/syntax.ts'
import type { Place, Time } from '../reading.ts'
import type { Known } from './known.ts'
import type { EventLexicon, SameHappening } from './lexicon.ts'
import type { Roles } from './parties.ts'
import type { Setting } from './settings.ts'
import type { Trigger } from './triggers.ts'

/** A trigger with its parties and setting: one place where the text tells of a happening. */
export type Mention = { readonly trigger: Trigger; readonly roles: Roles; readonly setting: Setting }

const BY = new Set(['in', 'during', 'by', 'with', 'from', 'of'])
const WHILE = new Set(['when', 'as', 'after', 'while'])
const DEFINITE = new Set(['the', 'all', 'this', 'that', 'these', 'those', 'such', 'both'])
const LOOK_BACK = 60

/** Groups mentions by happening: first what one sentence ties together, then what later sentences come back to. */
export function sameHappenings(
  syntax: Syntax,
  mentions: readonly Mention[],
  lexicon: EventLexicon,
  known: Known,
): readonly (readonly Mention[])[] {
  const groups = withinSentences(syntax, mentions, lexicon.same)
  const happenings: Mention[][] = []
  for (const group of groups) {
    const earlier =
      group.every(m => m.trigger.weak) || returns(syntax, group, lexicon.same)
        ? antecedent(syntax, group, happenings, lexicon.same, known)
        : repeated(syntax, group, happenings, lexicon.same, known)
    if (earlier) earlier.push(...group)
    else if (!group.every(m => m.trigger.weak)) happenings.push([...group])
  }
  return happenings
}

/** Ties of grammar: "airstrikes killed", "died in the attack", "…, killing 12", "12 died when a bomb exploded". */
function withinSentences(
  syntax: Syntax,
  mentions: readonly Mention[],
  same: SameHappening,
): readonly (readonly Mention[])[] {
  const byWord = new Map(mentions.map((m, i) => [m.trigger.word, i]))
  const parent = mentions.map((_, i) => i)
  const find = (i: number): number => (parent[i] === i ? i : (parent[i] = find(parent[i]!)))
  const join = (a: number, b: number | undefined): void => {
    if (b === undefined || a === b) return
    const [x, y] = [find(a), find(b)]
    parent[Math.max(x, y)] = Math.min(x, y)
  }
  // "a car bomb was rammed into the base"
  const isBomb = (word: number) => mentions[byWord.get(word)!]!.trigger.row.mode === 'explosives'
  mentions.forEach((mention, i) => {
    for (const word of partners(syntax, mention, same, w => byWord.has(w), isBomb)) {
      const other = byWord.get(word)
      if (other !== undefined && mayBeOne(syntax, mention, mentions[other]!, same)) join(i, other)
    }
  })
  // "marched in London during a march"
  mentions.forEach((mention, i) => {
    const before = mentions[i - 1]
    if (!before || !inOneSentence(syntax, before, mention) || isOther(syntax, mention, same)) return
    const [p, q] = [before.trigger.row, mention.trigger.row]
    if (p.type === q.type && related(p.lemma, q.lemma, same) && (nobody(before) || nobody(mention))) join(i, i - 1)
  })
  // an outcome that nobody is said to have caused belongs to the violence told before it in the sentence
  mentions.forEach((mention, i) => {
    if (!isOutcome(mention, same) || find(i) !== i || mention.roles.actors.length) return
    const before = mentions
      .slice(Math.max(0, i - 4), i)
      .findLast(m => m.trigger.row.type === 'ASSAULT' && inOneSentence(syntax, m, mention))
    if (before && !isOther(syntax, mention, same)) join(i, byWord.get(before.trigger.word))
  })
  const groups = new Map<number, Mention[]>()
  mentions.forEach((mention, i) => {
    const root = find(i)
    const group = groups.get(root)
    if (group) group.push(mention)
    else groups.set(root, [mention])
  })
  return [...groups.values()]
}

const inOneSentence = (syntax: Syntax, a: Mention, b: Mention): boolean =>
  syntax.words[a.trigger.word]!.sentence === syntax.words[b.trigger.word]!.sentence

const nobody = ({ roles }: Mention): boolean => !roles.actors.length && !roles.recipients.length

/** Whether two lemmas belong to one family. */
function related(a: string, b: string, same: SameHappening): boolean {
  if (a === b) return true
  const families = same.families.get(a)
  return !!families && [...(same.families.get(b) ?? [])].some(family => families.has(family))
}

const isOutcome = (mention: Mention, same: SameHappening): boolean =>
  mention.trigger.row.type === 'ASSAULT' && same.outcomes.has(mention.trigger.row.lemma)

/** One type; two members of a list ("shelling and airstrikes") also share whom they hit, or one of them names nobody. */
function mayBeOne(syntax: Syntax, a: Mention, b: Mention, same: SameHappening): boolean {
  if (a.trigger.row.type !== b.trigger.row.type) return false
  const [x, y] = [syntax.words[a.trigger.word]!, syntax.words[b.trigger.word]!]
  const listed = (x.relation === 'conj' && x.head === y.index) || (y.relation === 'conj' && y.head === x.index)
  if (!listed || isOutcome(a, same) || isOutcome(b, same)) return true
  const [p, q] = [a.roles, b.roles]
  return (
    (!p.recipients.length || !q.recipients.length || p.recipients.some(r => q.recipients.includes(r))) &&
    (!p.actors.length || !q.actors.length || p.actors.some(r => q.actors.includes(r)))
  )
}

/** Words whose happening is that of the mention, by the tree. */
function partners(
  syntax: Syntax,
  mention: Mention,
  same: SameHappening,
  isTrigger: (word: number) => boolean,
  isBomb: (word: number) => boolean,
): number[] {
  const { word, slots, row } = mention.trigger
  const found: number[] = []
  const { head, relation, xpos } = syntax.words[word]!
  const outcome = isOutcome(mention, same)
  if (row.list !== 'noun') {
    for (const filler of slots.get('obj') ?? []) if (isTrigger(filler) && isBomb(filler)) found.push(filler)
    for (const slot of ['subj', ...BY])
      for (const filler of slots.get(slot) ?? []) if (isTrigger(filler)) found.push(filler)
    if (head >= 0 && relation === 'advcl' && (xpos === 'VBG' || outcome)) {
      found.push(head)
      // "the blast tore through the market, killing 12"
      for (const subject of dependents(syntax, head, 'nsubj', 'nsubj:pass')) found.push(subject)
    }
    for (const clause of dependents(syntax, word, 'advcl')) {
      const mark = dependents(syntax, clause, 'mark', 'advmod').map(m => syntax.words[m]!.lower)
      if (!outcome || !mark.some(m => WHILE.has(m))) continue
      found.push(clause)
      for (const subject of dependents(syntax, clause, 'nsubj', 'nsubj:pass')) found.push(subject)
    }
    if (head >= 0 && relation === 'acl:relcl' && outcome) found.push(head)
  }
  if (head >= 0 && relation === 'conj') found.push(head)
  return found.filter(isTrigger)
}

/** Whether a group comes back to something told: "the attack", "this massacre"; a bare outcome; not "another attack". */
function returns(syntax: Syntax, group: readonly Mention[], same: SameHappening): boolean {
  if (group.some(m => isOther(syntax, m, same))) return false
  if (group.some(m => m.trigger.row.list === 'noun' && isDefinite(syntax, m.trigger.word))) return true
  return group.every(m => isOutcome(m, same))
}

const isDefinite = (syntax: Syntax, noun: number): boolean =>
  syntax.words[noun]!.children.some(c => {
    const { relation, lower } = syntax.words[c]!
    return (relation === 'det' && DEFINITE.has(lower)) || relation === 'nmod:poss'
  })

const isOther = (syntax: Syntax, { trigger }: Mention, same: SameHappening): boolean =>
  trigger.row.list === 'noun' &&
  [trigger.word, ...syntax.words[trigger.word]!.children].some(c => same.other.has(syntax.words[c]!.lower))

/** The happening that a group comes back to: the best of the compatible ones, nearer and more often told first. */
function antecedent(
  syntax: Syntax,
  group: readonly Mention[],
  happenings: readonly Mention[][],
  same: SameHappening,
  known: Known,
): Mention[] | null {
  const here = sentenceOf(syntax, group[0]!)
  let best: Mention[] | null = null
  let most = 0
  for (const happening of happenings.slice(-LOOK_BACK)) {
    if (!sameKind(group, happening, same, true) || clash(syntax, group, happening, known)) continue
    const distance = here - Math.max(...happening.map(m => sentenceOf(syntax, m)))
    const outcomeOnly = group.every(m => isOutcome(m, same))
    if (outcomeOnly && distance > 3) continue
    const score =
      1 +
      Math.min(happening.length, 5) / 5 +
      (sharedLemma(group, happening) ? 1 : 0) +
      (sharesParty(syntax, group, happening, known) ? 1 : 0) +
      (sharesSetting(group, happening) ? 1 : 0) -
      Math.min(distance, 10) / 8
    if (score > most || best === null) {
      best = happening
      most = score
    }
  }
  return best
}

/** A happening told before in other words: the same kind of event with a shared party and nothing against it. */
function repeated(
  syntax: Syntax,
  group: readonly Mention[],
  happenings: readonly Mention[][],
  same: SameHappening,
  known: Known,
): Mention[] | null {
  if (group.some(m => isOther(syntax, m, same))) return null
  return (
    happenings
      .slice(-LOOK_BACK)
      .findLast(
        happening =>
          sameKind(group, happening, same, false) &&
          !clash(syntax, group, happening, known) &&
          (sharesBoth(syntax, group, happening, known) || (sharedLemma(group, happening) && bare(group))),
      ) ?? null
  )
}

/** Names no party, place or time of its own: "Clashes continued". */
const bare = (group: readonly Mention[]): boolean =>
  group.every(
    ({ trigger, roles, setting }) =>
      trigger.row.list === 'noun' &&
      !roles.actors.length &&
      !roles.recipients.length &&
      !setting.place &&
      !setting.time,
  )

const sentenceOf = (syntax: Syntax, mention: Mention): number => syntax.words[mention.trigger.word]!.sentence

function sameKind(a: readonly Mention[], b: readonly Mention[], same: SameHappening, loose: boolean): boolean {
  return a.some(x =>
    b.some(y => {
      const [p, q] = [x.trigger.row, y.trigger.row]
      const kin = related(p.lemma, q.lemma, same)
      if (p.type !== q.type) return x.trigger.weak && kin
      if (kin) return true
      if (p.type !== 'ASSAULT' || !loose) return false
      if (p.credit) return isAttack(q.lemma, same)
      if (same.general.has(p.lemma) || same.outcomes.has(p.lemma)) return isAttack(q.lemma, same)
      return (same.general.has(q.lemma) || same.outcomes.has(q.lemma)) && isAttack(p.lemma, same)
    }),
  )
}

const isAttack = (lemma: string, same: SameHappening): boolean =>
  same.outcomes.has(lemma) || [...(same.families.get(lemma) ?? [])].some(family => same.attacks.has(family))

const sharedLemma = (a: readonly Mention[], b: readonly Mention[]): boolean =>
  a.some(x => b.some(y => x.trigger.row.lemma === y.trigger.row.lemma))

/** Whether two groups cannot be one happening: other days, other places, other parties by name. */
function clash(syntax: Syntax, a: readonly Mention[], b: readonly Mention[], known: Known): boolean {
  const times = (group: readonly Mention[]) => group.flatMap(m => (m.setting.time?.from ? [m.setting.time] : []))
  const places = (group: readonly Mention[]) => group.flatMap(m => (m.setting.place ? [m.setting.place] : []))
  return (
    disjoint(a, b, (x, y) => isReal(syntax, x) === isReal(syntax, y)) ||
    disjoint(times(a), times(b), sameTime) ||
    disjoint(places(a), places(b), nearPlace) ||
    disjoint(named(syntax, a, 'actors', known), named(syntax, b, 'actors', known), (x, y) => x === y) ||
    disjoint(named(syntax, a, 'recipients', known), named(syntax, b, 'recipients', known), (x, y) => x === y)
  )
}

/** Told as done, not as planned or wished: not "to strike back", "will attack", nor carried by such a verb. */
function isReal(syntax: Syntax, { trigger }: Mention): boolean {
  const noun = trigger.row.list === 'noun'
  if (noun && !trigger.light) return true
  const verb = syntax.words[noun ? trigger.light!.verb : trigger.word]!
  const marks = verb.children.map(c => syntax.words[c]!)
  return !marks.some(m => (m.relation === 'mark' && m.lower === 'to') || (m.relation === 'aux' && MODAL.has(m.lower)))
}

const MODAL = new Set(['will', 'would', 'could', 'may', 'might', 'should', 'must', 'shall', 'can', '’ll', "'ll"])

const disjoint = <T>(a: readonly T[], b: readonly T[], alike: (x: T, y: T) => boolean): boolean =>
  a.length > 0 && b.length > 0 && !a.some(x => b.some(y => alike(x, y)))

const sameTime = (a: Time, b: Time): boolean =>
  !a.from || !b.from || (a.from <= (b.to ?? b.from) && b.from <= (a.to ?? a.from))

const NEAR = 60

function nearPlace(a: Place, b: Place): boolean {
  if (a.name === b.name || a.latitude === null || b.latitude === null || a.longitude === null || b.longitude === null)
    return true
  if (a.country && b.country && a.country !== b.country) return false
  if (wide(a) || wide(b)) return true
  const [x, y] = [(b.longitude - a.longitude) * Math.cos((a.latitude * Math.PI) / 180), b.latitude - a.latitude]
  return Math.hypot(x, y) * 111 < NEAR
}

const wide = (place: Place): boolean => !['exact', 'town', 'district'].includes(place.precision)

/** Names of parties: the actor's id where known, else the proper name; descriptions and pronouns tell nothing apart. */
function named(syntax: Syntax, group: readonly Mention[], role: 'actors' | 'recipients', known: Known): string[] {
  return group.flatMap(m =>
    m.roles[role]
      .filter(head => syntax.words[head]!.upos === 'PROPN')
      .map(head => known.actors.get(head)?.id ?? syntax.words[head]!.lower),
  )
}

const keys = (syntax: Syntax, heads: readonly number[], known: Known): string[] =>
  heads
    .filter(h => syntax.words[h]!.upos !== 'PRON' || known.actors.has(h))
    .map(h => known.actors.get(h)?.id ?? syntax.words[h]!.lemma)

function shares(
  syntax: Syntax,
  a: readonly Mention[],
  b: readonly Mention[],
  role: 'actors' | 'recipients',
  known: Known,
): boolean | null {
  const [x, y] = [a, b].map(group => group.flatMap(m => keys(syntax, m.roles[role], known)))
  return x!.length && y!.length ? x!.some(k => y!.includes(k)) : null
}

const sharesParty = (syntax: Syntax, a: readonly Mention[], b: readonly Mention[], known: Known): boolean =>
  shares(syntax, a, b, 'actors', known) === true || shares(syntax, a, b, 'recipients', known) === true

/** At least one party in common, and no role that differs. */
function sharesBoth(syntax: Syntax, a: readonly Mention[], b: readonly Mention[], known: Known): boolean {
  const [actors, recipients] = [shares(syntax, a, b, 'actors', known), shares(syntax, a, b, 'recipients', known)]
  return (actors === true || recipients === true) && actors !== false && recipients !== false
}

const sharesSetting = (a: readonly Mention[], b: readonly Mention[]): boolean =>
  a.some(x =>
    b.some(
      y =>
        (x.setting.place !== null && x.setting.place === y.setting.place) ||
        (x.setting.time !== null && x.setting.time.from === y.setting.time?.from),
    ),
  )
