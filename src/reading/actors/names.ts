import type { Syntax, Word } from '../../language/syntax.ts'
import type { Place } from '../reading.ts'
import { type ActorLexicon, foldName, type NamedActor, type NameForm, nameKey } from './lexicon.ts'
import { isCapital, NAME_PARTICLES } from './name-words.ts'

/** A name that a list or the gazetteer knows, as a half-open range of words. */
export type KnownName = {
  readonly first: number
  readonly last: number
  readonly actor: NamedActor | null
  /** 'name' of an actor | 'adjective' ("Syrian") | 'people' ("Syrians") | 'place' that is no state */
  readonly form: 'name' | 'adjective' | 'people' | 'place'
  /** ISO 3166-1 alpha-2 of the state or of the place. */
  readonly country: string | null
}

/** All names known from lists, in order of text, none within another. Longest first at each word; linear in the text. */
export function findKnownNames(syntax: Syntax, places: readonly Place[], lexicon: ActorLexicon): readonly KnownName[] {
  const { words } = syntax
  const placeAt = new Map(places.map(place => [place.span.start, place]))
  const found: KnownName[] = []
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const code = word.text.charCodeAt(0)
    if (code >= 97 && code <= 122 && !(lexicon.lowerStarts.has(word.lower) && leadsOn(word, words[i + 1]))) continue
    const located = placeAt.get(word.start)
    // no name begins with a comma or a bracket
    if (code < 48 && !located) continue
    const place = placeNameAt(words, i, located)
    const name = nameAt(syntax, i, lexicon) ?? wordAt(word, lexicon)
    const chosen = place && (!name || place.last > name.last) ? place : name
    if (!chosen) continue
    found.push(chosen)
    i = chosen.last - 1
  }
  return settled(syntax, found, lexicon)
}

/**
 * Short acronyms are shared: "RSF" is a force in Sudan and a society of reporters in Paris. One of a body of one country
 * counts only in a text that names the country or the body in full; where several bodies bear it, the one so supported.
 */
function settled(syntax: Syntax, names: readonly KnownName[], lexicon: ActorLexicon): readonly KnownName[] {
  const countries = new Set(
    names.flatMap(n => (n.form !== 'name' || n.actor?.kind === 'state' ? (n.country ?? []) : [])),
  )
  const inFull = new Set(names.flatMap(n => (n.actor && n.last - n.first > 1 ? n.actor.row : [])))
  const supported = (actor: NamedActor): boolean =>
    inFull.has(actor.row) ||
    actor.country === null ||
    actor.sector === 'JRN' ||
    actor.sector === 'COP' ||
    countries.has(actor.country)
  return names.flatMap((name, i) => {
    if (name.actor && SHARED.test(name.actor.name)) return ofWhom(syntax, names, i, countries)
    if (name.form !== 'name' || name.last - name.first > 1 || name.actor!.kind === 'state') return name
    const text = foldName(syntax.words[name.first]!.text)
    if (!/^[\p{Lu}\p{N}]{2,4}$/u.test(text)) return name
    if (name.actor!.name === text) return name
    const rivals = (lexicon.names.get(nameKey(text)) ?? []).filter(form => form.text === text).map(form => form.actor)
    const actor =
      rivals.find(rival => inFull.has(rival.row)) ??
      rivals.find(rival => rival.country && countries.has(rival.country)) ??
      rivals.find(supported)
    return actor && supported(actor) ? { ...name, actor, country: actor.country } : []
  })
}

/** "as the", "at once": an article of names that no capital follows opens none. */
const leadsOn = (word: Word, after: Word | undefined): boolean =>
  !NAME_PARTICLES.has(word.lower) || (after !== undefined && (after.text === '-' || isCapital(after)))

/** Names that many states' bodies bear. */
const SHARED = /^(Ministry of Defence|National Guard)$/u

/** "Mali's Ministry of Defence", "the National Guard of Chad": the state beside the name; the row's own only where the text names it. */
function ofWhom({ words }: Syntax, names: readonly KnownName[], i: number, countries: ReadonlySet<string>): KnownName {
  const name = names[i]!
  const [before, after] = [names[i - 1], names[i + 1]]
  const owner =
    before?.actor?.kind === 'state' && name.first - before.last <= 1
      ? before
      : after?.actor?.kind === 'state' && words[name.last]?.lower === 'of' && after.first - name.last <= 2
        ? after
        : null
  const own = name.actor!.country
  const country = owner ? owner.country : own && countries.has(own) ? own : null
  if (country === own) return name
  return {
    ...name,
    country,
    actor: { ...name.actor!, country, row: `${name.actor!.row}${country ? ` of ${country}` : ''}` },
  }
}

function nameAt(syntax: Syntax, index: number, lexicon: ActorLexicon): KnownName | null {
  const { text, words } = syntax
  const word = words[index]!
  const forms =
    lexicon.names.get(word.lower) ??
    (PLAIN_LETTERS.test(word.lower) ? undefined : lexicon.names.get(nameKey(word.text)))
  if (!forms) return null
  for (const form of forms) {
    const end = matchEnd(text, word.start, form)
    if (end < 0) continue
    let last = index + 1
    while (last < words.length && words[last]!.start < end) last++
    if (words[last - 1]!.end !== end || !standsAsName(syntax, index, last, form, lexicon)) continue
    if (form.actor.kind === 'person' && form.text !== form.actor.name && isOthers(words, index, last, lexicon)) continue
    return { first: index, last, actor: form.actor, form: 'name', country: form.actor.country }
  }
  return null
}

/** A short name beside other capitals is somebody else's or something's: "Bassel al-Assad", "Assad University". */
function isOthers(words: readonly Word[], first: number, last: number, lexicon: ActorLexicon): boolean {
  const [before, after] = [words[first - 1], words[last]]
  const { sentence } = words[first]!
  const isName = (word: Word | undefined): boolean =>
    word !== undefined && word.sentence === sentence && isCapital(word) && word.upos === 'PROPN'
  if (isName(after) && !lexicon.adjectives.has(after!.lower)) return true
  return isName(before) && !lexicon.adjectives.has(before!.lower) && !isTitle(before!, lexicon)
}

const isTitle = (word: Word, lexicon: ActorLexicon): boolean =>
  (lexicon.roles.get(word.lower.replace(/\.$/u, '')) ?? []).some(role => role.title || role.kind === 'person')

const PLAIN_LETTERS = /^[a-z]+$/u
const LETTER = /[\p{L}\p{N}]/u

/** Where the form, laid on the text at `start`, ends; -1 where it does not fit. */
function matchEnd(text: string, start: number, form: NameForm): number {
  const end = text.startsWith(form.text, start) ? start + form.text.length : looseEnd(text, start, form)
  return end < 0 || LETTER.test(text[end] ?? '') ? -1 : end
}

/** The same for other capitals, curly apostrophes, dashes, wide spaces, and "Al Abadi" for the row's "al-Abadi". */
function looseEnd(text: string, start: number, { text: form, exact }: NameForm): number {
  let at = start
  for (let i = 0; i < form.length; i++) {
    const wanted = form[i] === '–' ? '-' : form[i]!
    const there = text[at]
    if (there === undefined) return -1
    if (there !== wanted) {
      if (wanted === ' ') {
        const from = at
        while (at < text.length && /\s/u.test(text[at]!)) at++
        if (at === from) return -1
        continue
      }
      const straight = there === '’' || there === '‘' ? "'" : there === '–' ? '-' : there
      const same =
        straight === wanted ||
        (!exact && (straight.toLowerCase() === wanted.toLowerCase() || (wanted === '-' && there === ' ')))
      if (!same) return -1
    }
    at++
  }
  return at
}

/** "Labour", "Dawn", "Memorial" open sentences as plain words; "democratic forces" is no name. */
function standsAsName(syntax: Syntax, first: number, last: number, form: NameForm, lexicon: ActorLexicon): boolean {
  if (form.exact) return true
  const { words } = syntax
  const initial = /^\p{Lu}/u.test(form.text)
  const letter = words[first]!.text[0]!
  if (initial && letter !== letter.toUpperCase()) {
    // "al-Qaida" stands for the row's "Al-Qaeda"
    if (!/^al\b/iu.test(form.text)) return false
  }
  if (/^al\b/iu.test(form.text) || !initial)
    return /\p{Lu}/u.test(syntax.text.slice(words[first]!.start, words[last - 1]!.end))
  if (last - first > 1) {
    if (lexicon.adjectives.has(words[first]!.lower)) return true
    const capitals = words.slice(first, last).filter(w => /^\p{Lu}/u.test(w.text)).length
    return capitals * 2 >= words.slice(first, last).filter(w => /^\p{L}{3,}/u.test(w.text)).length
  }
  const word = words[first]!
  const opens = first === 0 || words[first - 1]!.sentence !== word.sentence || /^["“‘«]$/u.test(words[first - 1]!.text)
  return (
    !opens ||
    form.actor.kind === 'state' ||
    word.upos === 'PROPN' ||
    // "Reuters producer X": what stands before an office is no verb
    ((word.upos === 'NOUN' || lexicon.roles.has(words[last]?.lower ?? '')) && !PLAIN_WORD.test(word.lower))
  )
}

/** Names that open a sentence as plain words too: "Dawn broke", "Amnesty was granted". */
const PLAIN_WORD =
  /^(dawn|labour|memorial|amnesty|punch|marines|guardian|independent|coalition|conservatives|democrats|republicans|telegram|saba|amal|meta|basij|fars|contras|spiegel|barkhane|sputnik|francis)$/u

function wordAt(word: Word, lexicon: ActorLexicon): KnownName | null {
  if (!/^\p{Lu}/u.test(word.text)) return null
  const lower = word.lower
  const at = { first: word.index, last: word.index + 1 }
  const people = lexicon.peoples.get(lower)
  const adjective = lexicon.adjectives.get(lower)
  if (people && (!adjective || word.xpos === 'NNS' || word.xpos === 'NNPS'))
    return { ...at, actor: people, form: 'people', country: people.country }
  return adjective ? { ...at, actor: adjective, form: 'adjective', country: adjective.country } : null
}

function placeNameAt(words: readonly Word[], first: number, place: Place | undefined): KnownName | null {
  if (!place || !/\p{Lu}/u.test(place.span.quote)) return null
  let last = first + 1
  while (last < words.length && words[last]!.end <= place.span.end) last++
  return { first, last, actor: null, form: 'place', country: place.country }
}

/** A name in the form in which two mentions of it are equal. */
export const sameName = (text: string): string =>
  foldName(text).toLowerCase().replace(/^the /u, '').replace(/[.,]/gu, '')
