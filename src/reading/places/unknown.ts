import type { Syntax, Word } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import type { Focus } from './focus.ts'
import { entryAt, findName, findSpelling } from './gazetteer.ts'
import { holderFinder } from './holders.ts'
import { isSite, type PlaceKind } from './kinds.ts'
import type { Match, Mention } from './mentions.ts'
import { isCapitalised, type Run } from './runs.ts'

/**
 * Adds names that no gazetteer has, or has as something else, and that the words beside them make places: "the village of
 * Ras", "Kerch Bridge", "in Xyz province"; and names found by their consonants in the countries that the document speaks of.
 */
export function withUnknown(
  syntax: Syntax,
  gazetteer: Gazetteer,
  found: readonly Run[],
  matches: readonly Match[],
  known: readonly Mention[],
  focus: Focus,
): readonly Mention[] {
  const taken = new Map<number, Mention>()
  for (const mention of known) for (let i = mention.first; i < mention.last; i++) taken.set(i, mention)
  const matched = new Set(matches.map(m => m.first))
  const added = new Set(
    found.flatMap(run => unknownName(syntax, gazetteer, run, taken, matched.has(run.first), focus) ?? []),
  )
  const swallowed = new Map<Mention, Mention>()
  for (const unknown of added)
    for (let i = unknown.first; i < unknown.last; i++) if (taken.has(i)) swallowed.set(taken.get(i)!, unknown)
  const all = [...known.filter(m => !swallowed.has(m)), ...added].sort((a, b) => a.first - b.first)
  const number = new Map(all.map((m, i) => [m, i]))
  const named = new Map(all.filter(m => m.hits.length > 0).map(m => [m.name, m]))
  const holderOf = holderFinder(syntax, gazetteer, known)
  return all.map(m => {
    const holder = !added.has(m)
      ? known[m.evidence.within]
      : m.hits.length
        ? null
        : holderOf(m, m.asked !== null && isSite(m.asked))
    const within = holder ? (number.get(holder) ?? number.get(named.get(holder.name)!) ?? -1) : -1
    return { ...m, evidence: { ...m.evidence, within } }
  })
}

function unknownName(
  syntax: Syntax,
  gazetteer: Gazetteer,
  run: Run,
  taken: ReadonlyMap<number, Mention>,
  matched: boolean,
  focus: Focus,
): Mention | null {
  const { words } = syntax
  const { words: lexicon } = gazetteer
  const whole = taken.get(run.first)
  if (run.headline || (whole && whole === taken.get(run.last - 1))) return null
  const sentence = syntax.sentences[words[run.first]!.sentence]!
  let i = run.first - 1
  while (i >= sentence.first && /^(?:the|a|an|nearby|neighbou?ring)$/.test(words[i]!.lower)) i--
  if (i < sentence.first) return null
  const before = words[i]!
  const owner = taken.get(i - 1)
  const owned = /^['’]s?$/.test(before.text) && owner !== undefined
  const placed = lexicon.locative.has(before.lower) || /^(?:to|on|by|of)$/.test(before.lower) || owned
  const entered = before.upos === 'VERB' && (lexicon.entering.has(before.lemma) || lexicon.striking.has(before.lemma))
  if (!placed && !entered) return null
  const inside = words.slice(run.first, run.last)
  const plain = (w: Word) =>
    gazetteer.countries.adjectives.has(w.lower) || lexicon.direction.has(w.lower) || lexicon.traps.has(w.lower)
  if (inside.every(plain)) return null
  const body = inside.some(w => lexicon.organisation.has(w.lower) || lexicon.title.has(w.lower.replace(/\.$/, '')))
  const make = (last: number, kind: string, reason: string): Mention =>
    unknownMention(syntax, run.first, last, lexicon.kinds.get(kind) ?? null, reason)

  const sited = before.lower !== 'of' || lexicon.part.has(words[i - 1]?.lower ?? '')
  if (inside.length > 1 && placed && sited) {
    const ending = kindAt(words, run.last - 1, -1, w => lexicon.site.has(w) || lexicon.natural.has(w))
    if (ending) return make(run.last, ending, `“${ending}” ends the name`)
    const opening = inside[0]!.lower
    if (lexicon.natural.has(opening) && !body) return make(run.last, opening, `“${opening}” opens the name`)
  }
  if (body || (whole && !isSmall(gazetteer, whole))) return null
  const next = words[run.last]
  const indefinite = /^an?$/.test(words[run.first - 1]?.lower ?? '')
  const site = next && !indefinite && kindAt(words, run.last, 1, w => lexicon.site.has(w))
  if (site) return listed(make(run.last + site.split(' ').length, site, `“${site}” follows the name`))
  if (whole || taken.has(run.last - 1) || inside.length > 4) return null
  const kind = words[i - 1]
  if (before.lower === 'of' && kind && !isCapitalised(kind) && isKind(kind.lower))
    return spelt(make(run.last, kind.lower, `“${kind.text} of” stands before it`))
  const kindNext = next && kindAt(words, run.last, 1, isKind)
  if (kindNext && (words[run.last + 1]?.lower !== 'of' || taken.has(run.last + 2)) && !isCountry())
    return spelt(make(run.last, kindNext, `“${kindNext}” follows`))
  if (matched) return null // the gazetteer has it, and it is no place here
  const part = before.lower === 'of' && kind !== undefined && (kind.lower === 'out' || lexicon.part.has(kind.lower))
  if (!(part || entered || lexicon.locative.has(before.lower)) || /^(?:['’]s?|-)$/.test(next?.text ?? '')) return null
  const known = spelt(make(run.last, '', `“${before.text}” stands before it`))
  return known.hits.length ? known : null

  /** With the entries of that very name, small letters and all: "Omar oil field". */
  function listed(mention: Mention): Mention {
    return { ...mention, hits: findName(gazetteer.entries, mention.name, gazetteer.countries.articles) }
  }

  /** With the entries of like spelling in the countries that the document speaks of. */
  function spelt(mention: Mention): Mention {
    return { ...mention, hits: findSpelling(gazetteer.entries, mention.name, focus.countries) }
  }

  /** "the US capital" is no place called US. */
  function isCountry(): boolean {
    const hits = findName(gazetteer.entries, nameOf(syntax, run.first, run.last), gazetteer.countries.articles)
    return hits.some(hit => entryAt(gazetteer.entries, hit.entry).kind === 'country')
  }

  function isKind(word: string): boolean {
    return lexicon.division.has(word) || lexicon.settlement.has(word)
  }
}

/** Whether a name means little places only: before "basilica" or "hospital" it is then rather the site's own. */
const isSmall = ({ entries }: Gazetteer, { hits }: Mention): boolean =>
  hits.every(hit => entryAt(entries, hit.entry).population < 50000 && !entryAt(entries, hit.entry).listed)

/** The longest word of kind, of one or two words, that begins (`step` 1) or ends (`step` -1) at a word; lower case where it begins. */
function kindAt(words: readonly Word[], at: number, step: 1 | -1, test: (word: string) => boolean): string | null {
  const word = words[at]!
  const other = words[at + step]
  if (step === 1 && isCapitalised(word)) return null
  const two = other && (step === 1 ? `${word.lower} ${other.lower}` : `${other.lower} ${word.lower}`)
  return two && test(two) ? two : test(word.lower) ? word.lower : null
}

const nameOf = (syntax: Syntax, first: number, last: number): string =>
  syntax.text.slice(syntax.words[first]!.start, syntax.words[last - 1]!.end)

const unknownMention = (
  syntax: Syntax,
  first: number,
  last: number,
  asked: PlaceKind | null,
  reason: string,
): Mention => ({
  first,
  last,
  name: nameOf(syntax, first, last),
  hits: [],
  asked,
  evidence: { score: 2, reasons: [reason], locative: true, dateline: false, within: -1, origin: false },
})
