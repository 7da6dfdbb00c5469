import { dependents, type Syntax } from '../../language/syntax.ts'
import { governorOf } from './governor.ts'
import type { Known } from './known.ts'
import type { SameHappening } from './lexicon.ts'
import { clash, isOther, isOutcome, type Mention, type Profile, profileOf, related } from './profile.ts'

const BY = new Set(['in', 'during', 'by', 'with', 'from', 'of'])
const WHILE = new Set(['when', 'as', 'after', 'while'])

/** Ties of grammar: "airstrikes killed", "died in the attack", "…, killing 12", "12 died when a bomb exploded". */
export function withinSentences(
  syntax: Syntax,
  mentions: readonly Mention[],
  same: SameHappening,
  known: Known,
): readonly (readonly Mention[])[] {
  const byWord = new Map(mentions.map((m, i) => [m.trigger.word, i]))
  const parent = mentions.map((_, i) => i)
  const find = (i: number): number => (parent[i] === i ? i : (parent[i] = find(parent[i]!)))
  const join = (a: number, b: number | undefined): void => {
    if (b === undefined || a === b) return
    const [x, y] = [find(a), find(b)]
    parent[Math.max(x, y)] = Math.min(x, y)
  }
  const profiles = new Map<Mention, Profile>()
  const profile = (mention: Mention): Profile => {
    const before = profiles.get(mention)
    if (before) return before
    const made = profileOf(syntax, [mention], known, same)
    profiles.set(mention, made)
    return made
  }
  const apart = (a: Mention, b: Mention): boolean => clash(profile(a), profile(b))
  // "a car bomb was rammed into the base"
  const isBomb = (word: number) => mentions[byWord.get(word)!]!.trigger.row.mode === 'explosives'
  mentions.forEach((mention, i) => {
    for (const word of partners(syntax, mention, same, w => byWord.has(w), isBomb)) {
      const other = byWord.get(word)
      if (other === undefined || !mayBeOne(syntax, mention, mentions[other]!, same)) continue
      if (!apart(mention, mentions[other]!)) join(i, other)
    }
  })
  // "marched in London during a march"
  mentions.forEach((mention, i) => {
    const before = mentions[i - 1]
    if (!before || !inOneSentence(syntax, before, mention) || isOther(syntax, mention, same)) return
    const [p, q] = [before.trigger.row, mention.trigger.row]
    const nouns = p.list === 'noun' && q.list === 'noun'
    if (!nouns && p.type === q.type && related(p.lemma, q.lemma, same) && (nobody(before) || nobody(mention)))
      join(i, i - 1)
  })
  // an outcome that nobody is said to have caused belongs to the violence told before it in the sentence
  mentions.forEach((mention, i) => {
    if (!isOutcome(mention, same) || find(i) !== i || mention.roles.actors.length) return
    const before = mentions
      .slice(Math.max(0, i - 4), i)
      .findLast(m => m.trigger.row.type === 'ASSAULT' && inOneSentence(syntax, m, mention))
    // "12 died when a bomb exploded"
    const cause = mentions
      .slice(i + 1, i + 4)
      .find(m => m.trigger.row.type === 'ASSAULT' && !isOutcome(m, same) && inOneSentence(syntax, m, mention))
    if (cause && whileBetween(syntax, mention.trigger.word, cause.trigger.word) && !apart(mention, cause)) {
      join(i, byWord.get(cause.trigger.word))
      return
    }
    if (!before || isOther(syntax, mention, same)) return
    if (!apart(mention, before)) join(i, byWord.get(before.trigger.word))
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

/** Whether "when", "as" or "after" stands between two words at most a clause apart. */
const whileBetween = (syntax: Syntax, from: number, to: number): boolean =>
  to - from < 16 && syntax.words.slice(from + 1, to).some(w => WHILE.has(w.lower))

const inOneSentence = (syntax: Syntax, a: Mention, b: Mention): boolean =>
  syntax.words[a.trigger.word]!.sentence === syntax.words[b.trigger.word]!.sentence

const nobody = ({ roles }: Mention): boolean => !roles.actors.length && !roles.recipients.length

/** One type; two members of a list ("shelling and airstrikes") also share whom they hit, or one of them names nobody. */
function mayBeOne(syntax: Syntax, a: Mention, b: Mention, same: SameHappening): boolean {
  if (a.trigger.row.type !== b.trigger.row.type) return false
  const [x, y] = [syntax.words[a.trigger.word]!, syntax.words[b.trigger.word]!]
  if ((x.relation === 'xcomp' || x.relation === 'advcl') && x.xpos === 'VB')
    return related(a.trigger.row.lemma, b.trigger.row.lemma, same)
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
  const { relation, xpos } = syntax.words[word]!
  const head = governorOf(syntax, word)
  const outcome = isOutcome(mention, same)
  // "claimed responsibility for the bombing"
  if (row.credit) found.push(...(slots.get('for') ?? []))
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
  // "drone strikes in a raid before dawn"
  else for (const filler of slots.get('in') ?? []) if (isTrigger(filler)) found.push(filler)
  // "met to discuss the border"
  if (head >= 0 && (relation === 'conj' || relation === 'xcomp' || relation === 'advcl')) found.push(head)
  return found.filter(isTrigger)
}
