import { dependents, type Syntax } from '../../language/syntax.ts'
import type { Place, Time } from '../reading.ts'
import type { Known } from './known.ts'
import type { Placed } from './lexicon.ts'
import { SAYING } from './words.ts'

/** Where and when a mention happened, as its own clause says; null where it does not. */
export type Setting = { readonly place: Place | null; readonly time: Time | null }

/** `told`: the clause itself says so; else the sentence around it does. */
export type MentionSetting = Setting & { readonly told: Setting }

const PRECISION = ['exact', 'town', 'district', 'province', 'area', 'country', 'unknown']
const FINER = (place: Place): number => {
  const rank = PRECISION.indexOf(place.precision)
  return rank < 0 ? PRECISION.length : rank
}
const WHERE = new Set([
  'in',
  'at',
  'near',
  'on',
  'of',
  'around',
  'outside',
  'inside',
  'across',
  'into',
  'over',
  'through',
  'throughout',
  'along',
  'between',
  'towards',
  'toward',
  'against',
  'to',
  'off',
  'within',
  'from',
  'beyond',
  'north',
  'south',
  'east',
  'west',
  'surrounding',
  'beside',
  'by',
  'for',
])
/** "shoppers at a store" were hit there; "militants from France" were not. */
const STANDING = new Set(['in', 'at', 'near', 'outside', 'inside', 'around', 'on', 'across', 'throughout'])

/** The finer of two places; the earlier of two equally fine ones. */
export const finerPlace = (a: Place | null, b: Place | null): Place | null =>
  !a ? b : !b ? a : FINER(b) < FINER(a) ? b : a

/** Places and times of a text by the word that they hang on, for asking mention by mention. */
export type Settings = {
  readonly at: ReadonlyMap<number, Setting>
  /** Of each sentence the finest place, and its time with how many times it names that are not when something was said. */
  readonly around: ReadonlyMap<number, Around>
}

/** `anchor`: the word that the time hangs on; -1 where on none. */
type Around = Setting & { readonly times: number; readonly anchor: number }

/**
 * Hangs each place and time on the first verb or event noun above it in the tree. `spoken`: the triggers of what is only said, which
 * leave a time to the deed they speak of ("condemned the attack on Monday").
 */
export function findSettings(
  syntax: Syntax,
  known: Known,
  triggers: ReadonlySet<number>,
  spoken: ReadonlySet<number>,
): Settings {
  const at = new Map<number, Setting>()
  const around = new Map<number, Around>()
  const nothing = { place: null, time: null, times: 0, anchor: -1 }
  const near = (word: number) => around.get(syntax.words[word]!.sentence) ?? nothing
  const hang = (anchor: number, place: Place | null, time: Time | null): void => {
    const before = at.get(anchor)
    at.set(anchor, { place: finerPlace(before?.place ?? null, place), time: before?.time ?? time })
  }
  for (const [word, place] of known.places) {
    if (place.role === 'dateline' || known.inNames.has(word)) continue
    const anchor = placeAnchor(syntax, word, known, triggers)
    if (anchor < 0) continue
    around.set(syntax.words[word]!.sentence, { ...near(word), place: finerPlace(near(word).place, place) })
    hang(anchor, place, null)
  }
  for (const [word, time] of known.times) {
    if (!time.from) continue
    const anchor = timeAnchor(syntax, word, triggers, spoken)
    if (anchor === NOWHEN) continue
    if (anchor < 0 || !SAYING.has(syntax.words[anchor]!.lemma))
      around.set(syntax.words[word]!.sentence, {
        ...near(word),
        time: near(word).time ?? time,
        times: near(word).times + 1,
        anchor: near(word).time ? near(word).anchor : anchor,
      })
    hang(anchor, null, time)
  }
  return { at, around }
}

/** The verb or event noun that a place is the place of; -1 where it only describes somebody ("militants from France"). */
function placeAnchor(syntax: Syntax, word: number, known: Known, triggers: ReadonlySet<number>): number {
  let located = false
  let standing = false
  for (let i = word, deep = 0; i >= 0 && deep < 12; i = syntax.words[i]!.head, deep++) {
    const { upos, relation, children } = syntax.words[i]!
    if (i !== word) {
      // "additionally in Iraq, forces conducted": the clause hangs on the adverb
      if (upos === 'ADV' && relation === 'root') return dependents(syntax, i, 'parataxis').find(c => c > word) ?? -1
      if (upos === 'VERB' || triggers.has(i)) return located ? i : -1
      const classes = known.classes(i)
      const where = ['facility', 'territory', 'road', 'infrastructure', 'vehicle'].some(name => classes.has(name))
      if (!where && !standing && ['person', 'force', 'body'].some(name => classes.has(name))) return -1
    }
    if (children.some(c => syntax.words[c]!.relation === 'case' && WHERE.has(syntax.words[c]!.lower))) located = true
    if (children.some(c => syntax.words[c]!.relation === 'case' && STANDING.has(syntax.words[c]!.lower)))
      standing = true
    if (relation === 'obj' || relation === 'nsubj:pass') located = true
    if (relation === 'obl:unmarked' || (relation === 'advmod' && i !== word)) located = true
    if (
      (relation === 'compound' || relation === 'nmod:poss' || relation === 'amod') &&
      triggers.has(syntax.words[i]!.head)
    ) {
      // "the Ghazni attack" tells where; "US airstrikes" tells who
      if (known.places.get(i)?.precision === 'country' || known.actors.has(i)) return -1
      located = true
    }
  }
  return -1
}

function timeAnchor(syntax: Syntax, word: number, triggers: ReadonlySet<number>, spoken: ReadonlySet<number>): number {
  const { head, relation } = syntax.words[word]!
  // "the 1973 building" dates the building
  if (/^(?:nummod|amod|compound)/u.test(relation) && head >= 0 && !triggers.has(head)) return NOWHEN
  for (let i = syntax.words[word]!.head, deep = 0; i >= 0 && deep < 12; i = syntax.words[i]!.head, deep++)
    if (syntax.words[i]!.upos === 'VERB' || triggers.has(i)) {
      if (SAYING.has(syntax.words[i]!.lemma)) return saidBefore(syntax, i, word, triggers) ?? i
      return spoken.has(i) ? deedBetween(i, word, triggers) : i
    }
  return -1
}

/** "Gunmen killed two on Monday, police said": the deed before a time that stands before the speaker and a comma; else null. */
function saidBefore(syntax: Syntax, saying: number, time: number, triggers: ReadonlySet<number>): number | null {
  const { words } = syntax
  if (!words.slice(time, saying).some(({ lower }) => lower === ',')) return null
  for (let i = saying - 1; i >= 0 && words[i]!.sentence === words[time]!.sentence; i--)
    if (triggers.has(i)) return i < time ? i : null
  return null
}

/** The trigger nearest before a time and behind the word that speaks of it, else that word. */
function deedBetween(saying: number, time: number, triggers: ReadonlySet<number>): number {
  for (let i = time - 1; i > saying; i--) if (triggers.has(i)) return i
  return saying
}

/** "Yesterday was the anniversary of the takeover": tells nothing of when or where it happened. */
const REMEMBERING = new Set(['anniversary', 'commemorate', 'commemoration', 'memorial', 'remember', 'remembrance'])

/** Dates no happening. */
const NOWHEN = -2

/** The setting of a mention: its own, else that of the verbs above it that tell no saying. */
export function settingOf(
  syntax: Syntax,
  word: number,
  recipients: readonly number[],
  placed: Placed,
  settings: Settings,
  known: Known,
): MentionSetting {
  let place: Place | null = null
  let time: Time | null = null
  let remembered = false
  for (let i = word, deep = 0; i >= 0 && deep < 5; i = syntax.words[i]!.head, deep++) {
    if (i !== word && SAYING.has(syntax.words[i]!.lemma)) break
    if (i !== word && REMEMBERING.has(syntax.words[i]!.lemma)) {
      remembered = true
      break
    }
    const here = settings.at.get(i)
    if (placed !== 'nowhere') place ??= here?.place ?? null
    time ??= here?.time ?? null
    if (syntax.words[i]!.relation === 'acl:relcl' || syntax.words[i]!.relation === 'acl') break
  }
  if (placed === 'nowhere') return { place: null, time, told: { place: null, time } }
  // "Abqaiq was the target of an attack"
  if (placed === 'around') place ??= recipients.map(head => known.places.get(head)).find(p => p !== undefined) ?? null
  const around = remembered ? undefined : settings.around.get(syntax.words[word]!.sentence)
  return {
    place: place ?? (placed === 'around' ? (around?.place ?? null) : null),
    time: time ?? (around?.times === 1 && isShared(syntax, around.anchor, word) ? around.time : null),
    told: { place, time },
  }
}

/** Marks of a clause that happened at another time than the clause it hangs on. */
const APART = new Set(['after', 'before', 'since', 'until', 'till'])

/** Whether a time told of one word holds for another of the sentence: not "signed after rebels attacked on Monday". */
function isShared(syntax: Syntax, anchor: number, word: number): boolean {
  const above = (from: number): readonly number[] => {
    const path: number[] = []
    for (let i = from; i >= 0 && path.length < 12; i = syntax.words[i]!.head) path.push(i)
    return path
  }
  const other = new Set(above(word))
  return !above(anchor).some(
    i =>
      !other.has(i) &&
      /^(?:advcl|parataxis)/u.test(syntax.words[i]!.relation) &&
      syntax.words[i]!.children.some(c => c < i && APART.has(syntax.words[c]!.lower)),
  )
}
