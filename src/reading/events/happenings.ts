import type { Syntax } from '../../language/syntax.ts'
import type { Known } from './known.ts'
import type { EventLexicon, SameHappening } from './lexicon.ts'
import {
  clash,
  countsDiffer,
  harmsOthers,
  isBefore,
  isOther,
  joined,
  type Mention,
  type Profile,
  profileOf,
  sameKind,
  sameStruggle,
  sameVictim,
  shares,
  sharesLemma,
  sharesSetting,
} from './profile.ts'
import { withinSentences } from './ties.ts'

const DEFINITE = new Set(['the', 'all', 'this', 'that', 'these', 'those', 'such', 'both'])
/** How many happenings back a later mention may reach. */
const LOOK_BACK = 40

/** Groups mentions by happening: first what one sentence ties together, then what later sentences come back to. */
export function sameHappenings(
  syntax: Syntax,
  mentions: readonly Mention[],
  lexicon: EventLexicon,
  known: Known,
): readonly (readonly Mention[])[] {
  const { same } = lexicon
  const told: Mention[][] = []
  const profiles: Profile[] = []
  const after = mentions.filter(m => !isBefore(syntax, m, same))
  for (const group of withinSentences(syntax, after, same, known)) {
    const profile = profileOf(syntax, group, known, same)
    const struggle = profiles.findLastIndex(other => sameStruggle(profile, other, same))
    if (struggle >= 0) {
      told[struggle]!.push(...group)
      profiles[struggle] = joined(profiles[struggle]!, profile)
      continue
    }
    const weak = group.every(m => m.trigger.weak)
    const recent = Math.max(0, profiles.length - LOOK_BACK)
    const earlier =
      weak || returns(syntax, group, same)
        ? antecedent(
            profile,
            weak,
            // "attack victims" names an attack, not any violence; "the strike on Goma" is told by itself
            weak ? group.every(m => m.trigger.row.again) : !group.some(m => isSpecified(syntax, m)),
            profiles,
            recent,
            same,
          )
        : group.some(m => isOther(syntax, m, same))
          ? -1
          : repeated(profile, bare(group), profiles, recent, same)
    if (earlier >= 0 && !(weak && group.every(m => isLoose(syntax, m)))) {
      told[earlier]!.push(...group)
      profiles[earlier] = joined(profiles[earlier]!, profile)
    } else if (!weak) {
      told.push([...group])
      profiles.push(profile)
    }
  }
  return told
}

/** Whether a group comes back to something told: "the attack", "this massacre", "the attackers fired"; not "another attack". */
function returns(syntax: Syntax, group: readonly Mention[], same: SameHappening): boolean {
  if (group.some(m => isOther(syntax, m, same))) return false
  if (group.some(m => m.trigger.row.list === 'noun' && isDefinite(syntax, m.trigger.word))) return true
  const attacker = (head: number) => same.attackers.has(syntax.words[head]!.lemma) && isDefinite(syntax, head)
  const attack = (m: Mention) => m.trigger.row.type === 'ASSAULT' && m.trigger.row.mode !== 'abduct'
  if (group.some(m => attack(m) && m.roles.actors.some(attacker))) return true
  return false
}

/** "accused of crimes": a general noun without an article comes back to nothing. */
const isLoose = (syntax: Syntax, { trigger }: Mention): boolean =>
  trigger.row.again && trigger.row.list === 'noun' && !isDefinite(syntax, trigger.word)

/** A noun that its own words make definite: "the strike on Goma", "the bombing that killed 17". */
const isSpecified = (syntax: Syntax, { trigger, roles }: Mention): boolean =>
  trigger.row.list === 'noun' &&
  (roles.recipients.length > 0 ||
    syntax.words[trigger.word]!.children.some(c => syntax.words[c]!.relation === 'acl:relcl'))

const isDefinite = (syntax: Syntax, noun: number): boolean =>
  syntax.words[noun]!.children.some(c => {
    const { relation, lower } = syntax.words[c]!
    return (relation === 'det' && DEFINITE.has(lower)) || relation === 'nmod:poss'
  })

/** The happening that a group comes back to: the best of the compatible ones, nearer and more often told first; -1 for none. */
function antecedent(
  profile: Profile,
  weak: boolean,
  loose: boolean,
  profiles: readonly Profile[],
  recent: number,
  same: SameHappening,
): number {
  let best = -1
  let most = 0
  for (let i = recent; i < profiles.length; i++) {
    const other = profiles[i]!
    const distance = profile.lastSentence - other.lastSentence
    if (clash(profile, other)) continue
    if (!sameKind(profile, other, weak, same, loose) && !sameVictim(profile, other, same)) continue
    if (!loose && !weak && (harmsOthers(profile, other) || countsDiffer(profile, other))) continue
    const party = shares(profile, other, 'actors') === true || shares(profile, other, 'recipients') === true
    if (!loose && !weak && !party && !sharesLemma(profile, other) && !sharesSetting(profile, other)) continue
    const score =
      1 +
      Math.min(other.size, 5) / 5 +
      (sharesLemma(profile, other) ? 1 : 0) +
      (party ? 1 : 0) +
      (sharesSetting(profile, other) ? 1 : 0) -
      Math.min(distance, 10) / 8
    if (score > most || best < 0) {
      best = i
      most = score
    }
  }
  return best
}

/** The latest happening told in other words: one kind of event with a shared party and nothing against it; -1 for none. */
function repeated(
  profile: Profile,
  isBare: boolean,
  profiles: readonly Profile[],
  recent: number,
  same: SameHappening,
): number {
  for (let i = profiles.length - 1; i >= recent; i--) {
    const other = profiles[i]!
    if (sameVictim(profile, other, same) && !clash(profile, other)) return i
    if (!sameKind(profile, other, false, same, false) || clash(profile, other) || harmsOthers(profile, other)) continue
    if (sharesBoth(profile, other) || (isBare && sharesLemma(profile, other))) return i
  }
  return -1
}

/** At least one party in common, and neither a role nor a count that differs. */
function sharesBoth(a: Profile, b: Profile): boolean {
  const actors = shares(a, b, 'actors')
  const recipients = a.counts.isDisjointFrom(b.counts) ? shares(a, b, 'recipients') : true
  return !countsDiffer(a, b) && (actors === true || recipients === true) && actors !== false && recipients !== false
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
