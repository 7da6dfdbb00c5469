import type { Syntax, Word } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import { KEYS } from './compile.ts'
import type { Entry } from './gazetteer.ts'
import type { PlaceKind } from './kinds.ts'
import type { Match, Mention } from './mentions.ts'
import { isCapitalised } from './runs.ts'

/** What speaks for a name being a place here. `score` of 2 or more is taken; `locative`: the text places something there. */
export type Evidence = {
  readonly score: number
  readonly reasons: readonly string[]
  readonly locative: boolean
  readonly dateline: boolean
  /** Number of the mention that holds this one by the words ("Harem, western Idlib"), -1 for none. */
  readonly within: number
  /** Where somebody or something comes from ("militants from France", "Yemen-based"). */
  readonly origin: boolean
}

type Draft = {
  match: Match
  first: number
  last: number
  asked: PlaceKind | null
  score: number
  prior: number
  reasons: string[]
  locative: boolean
  dateline: boolean
  within: number
  origin: boolean
  person: boolean
  country: boolean
}

/** Least score at which a name is read as a place. */
const ENOUGH = 2

/** Matches → those that are places here, with the reasons. */
export function judge(
  syntax: Syntax,
  gazetteer: Gazetteer,
  matches: readonly Match[],
  dateline: ReadonlySet<number>,
): readonly Mention[] {
  const drafts = matches.map(match => draft(syntax, gazetteer, match, dateline))
  const persons = new Set(
    drafts.filter(d => d.person).flatMap(d => syntax.words.slice(d.match.run.first, d.match.run.last).map(w => w.text)),
  )
  join(syntax, drafts)
  const sure = new Set(drafts.filter(d => d.score >= ENOUGH + 1.5 && !d.country).map(d => d.match.name))
  const kept: Draft[] = []
  const number = new Map<Draft, number>()
  for (const d of drafts) {
    if (persons.has(d.match.name) && !d.locative && d.within < 0) d.score -= 3
    else if (!d.country && !d.person && sure.has(d.match.name)) d.score += 1
    if (d.country ? d.locative && d.score >= ENOUGH : d.score >= ENOUGH) {
      number.set(d, kept.length)
      kept.push(d)
    }
  }
  return kept.map(d => ({
    first: d.first,
    last: d.last,
    name: d.match.name,
    hits: d.match.hits,
    asked: d.asked,
    evidence: {
      score: d.score,
      reasons: d.reasons,
      locative: d.locative,
      dateline: d.dateline,
      within: d.within < 0 ? -1 : (number.get(drafts[d.within]!) ?? -1),
      origin: d.origin,
    },
  }))
}

function draft(syntax: Syntax, gazetteer: Gazetteer, match: Match, dateline: ReadonlySet<number>): Draft {
  const { words } = syntax
  const { words: lexicon, countries } = gazetteer
  const { first, last, run, entries } = match
  const country = entries.some(
    e => e.kind === 'country' && match.hits.some(h => h.entry === e.index && h.how !== KEYS.abbreviation),
  )
  const d: Draft = {
    match,
    first,
    last,
    asked: null,
    score: prior(match, entries, lexicon.traps),
    prior: 0,
    reasons: [],
    locative: false,
    dateline: false,
    within: -1,
    origin: false,
    person: false,
    country,
  }
  d.prior = d.score
  const add = (points: number, reason: string) => {
    d.score += points
    d.reasons.push(reason)
  }
  const single = last - first === 1

  // What stands before the name within the run and before the run.
  let left = first - 1
  let direction = false
  while (
    left >= run.first &&
    (lexicon.direction.has(words[left]!.lower) ||
      countries.adjectives.has(words[left]!.lower) ||
      words[left]!.text === '-')
  ) {
    if (lexicon.direction.has(words[left]!.lower)) {
      direction = true
      d.first = left
    }
    left--
  }
  if (left >= run.first && !run.headline && words[left]!.text !== '-') {
    const before = words[left]!.lower.replace(/\.$/, '')
    if (lexicon.title.has(before)) {
      if (single) {
        add(-4, `a title stands before it (“${words[left]!.text}”)`)
        d.person = !lexicon.organisation.has(words[last]?.lower ?? '')
      }
    } else if (single && !(lexicon.settlement.has(before) || lexicon.division.has(before))) {
      add(-3, `part of a longer name (“${words[left]!.text} ${match.name}”)`)
      d.person = last === run.last
    }
  }
  if (first === run.first || left < run.first) before(left)

  // What stands after it.
  const next = words[last]
  const sentenceEnd = syntax.sentences[words[first]!.sentence]!.last
  const after = last < sentenceEnd ? next! : null
  if (after) behind(after)
  if (dateline.has(first)) {
    d.dateline = true
    d.locative = true
    add(3, 'it stands in the dateline')
  }
  if (
    words[first]!.upos &&
    words[first]!.upos !== 'PROPN' &&
    words[first]!.upos !== 'X' &&
    single &&
    words[first]!.upos !== 'NOUN'
  )
    add(-1.5, `the tagger reads ${words[first]!.upos}`)
  return d

  function before(at: number) {
    let i = at
    while (i >= 0 && words[i]!.sentence === words[first]!.sentence && skips(words[i]!)) {
      if (lexicon.direction.has(words[i]!.lower)) direction = true
      i--
    }
    const word = words[i]
    if (direction) {
      add(1.5, 'a direction stands before it')
      d.locative = true
    }
    if (!word || word.sentence !== words[first]!.sentence) return
    const { lower } = word
    if (lexicon.settlement.has(lower) || lexicon.division.has(lower)) {
      add(1.5, `“${word.text}” stands before it`)
      d.asked = lexicon.kinds.get(lower) ?? null
      d.locative = true
    } else if (lower === 'of') {
      const head = words[i - 1]
      if (head && (lexicon.settlement.has(head.lower) || lexicon.division.has(head.lower)) && !isCapitalised(head)) {
        add(2, `“${head.text} of” stands before it`)
        d.asked = lexicon.kinds.get(head.lower) ?? null
        d.locative = true
      } else if (head && lexicon.part.has(head.lower)) {
        add(2, `“${head.text} of” stands before it`)
        d.locative = true
      } else if (head && isCapitalised(head) && lexicon.organisation.has(head.lower))
        add(-3, `part of a body’s name (“${head.text} of ${match.name}”)`)
      else if (!country) add(0.5, '“of” stands before it')
    } else if (lower === 'to') {
      const moves = moving(i)
      if (moves || !country) {
        add(moves ? 2 : 1, `“to” stands before it`)
        d.locative = moves || !country
      }
    } else if (lexicon.locative.has(lower)) {
      add(2, `“${word.text}” stands before it`)
      d.locative = true
      d.origin = lower === 'from' && /^(?:NOUN|PROPN)$/.test(words[i - 1]?.upos ?? '')
    } else if (lexicon.entering.has(word.lemma)) {
      add(1, `“${word.text}” takes places`)
      d.locative = true
    } else if (lexicon.addressing.has(word.lemma)) add(-2, `“${word.text}” takes persons and states`)
    else if (lower === 'on' && !country) add(0.5, '“on” stands before it')
  }

  function moving(to: number): boolean {
    for (let i = to - 1; i >= Math.max(0, to - 4) && words[i]!.sentence === words[to]!.sentence; i--)
      if (lexicon.motion.has(words[i]!.lemma) || lexicon.motion.has(words[i]!.lower)) return true
    return false
  }

  function behind(next: Word) {
    const { lower } = next
    if (last < run.last && isCapitalised(next)) {
      const rest = words.slice(last, run.last)
      if (lexicon.division.has(lower) || lexicon.settlement.has(lower)) {
        add(1.5, `“${next.text}” follows`)
        d.asked = lexicon.kinds.get(lower) ?? null
        d.last = last + 1
        if (!country) d.locative = true
        if (rest.length > 1 && rest.some(w => lexicon.organisation.has(w.lower))) add(-3, `part of a body’s name`)
      } else if (rest.some(w => lexicon.organisation.has(w.lower)) && !run.headline)
        add(-4, `part of a body’s name (“${match.name} ${rest.map(w => w.text).join(' ')}”)`)
      else if (rest.some(w => lexicon.site.has(w.lower) || lexicon.natural.has(w.lower)))
        add(-3, 'part of the name of a site')
      else if (
        single &&
        !run.headline &&
        !rest.every(w => lexicon.title.has(w.lower) || countries.adjectives.has(w.lower))
      ) {
        add(-3, `a name goes on after it (“${match.name} ${next.text}”)`)
        d.person = first === run.first
      }
      return
    }
    if ((lexicon.division.has(lower) || lexicon.settlement.has(lower)) && !country) {
      add(1.5, `“${next.text}” follows`)
      d.asked = lexicon.kinds.get(lower) ?? null
      d.locative = true
    } else if (/^['’]s?$/.test(next.text)) {
      const owned = words.slice(last + 1, last + 5)
      const stop = owned.findIndex(w => !/^(?:ADJ|PROPN|NOUN)$/.test(w.upos || 'NOUN'))
      const geographic = owned
        .slice(0, stop < 0 ? owned.length : stop + 1)
        .some(
          w =>
            lexicon.division.has(w.lower) ||
            lexicon.settlement.has(w.lower) ||
            lexicon.part.has(w.lower) ||
            lexicon.direction.has(w.lower),
        )
      if (geographic) {
        add(1.5, 'it owns a place')
        d.locative = true
      }
    } else if (lower === '-' && words[last + 1] && words[last + 1]!.start === next.end) {
      const other = words[last + 1]!.lower
      if (/^(?:based|born|held|controlled|administered|occupied)$/.test(other)) {
        add(2, `“-${other}” follows`)
        d.locative = true
        d.origin = other === 'based' || other === 'born'
      } else if (!isCapitalised(words[last + 1]!)) add(-3, `“-${other}” follows`)
    } else if (
      lexicon.speaking.has(next.lemma) ||
      (lower === 'has' && lexicon.speaking.has(words[last + 1]?.lemma ?? ''))
    ) {
      if (
        entries.some(e => e.kind === 'capital' || e.kind === 'country' || e.kind === 'facility') ||
        words[first - 1]?.upos !== 'ADP'
      )
        add(-2, `it acts (“${match.name} ${next.text}”)`)
    } else if (entries.some(e => e.kind === 'capital') && lexicon.organisation.has(lower))
      add(-2, `“${next.text}” follows: its seat stands for a state`)
  }

  function skips(word: Word): boolean {
    return (
      /^(?:the|a|an|occupied|besieged|embattled|neighbouring|neighboring|nearby|rebel-held|war-torn|historic|ancient|modern|both|now|then|also)$/.test(
        word.lower,
      ) ||
      lexicon.direction.has(word.lower) ||
      countries.adjectives.has(word.lower) ||
      (word.upos === 'ADJ' && !isCapitalised(word)) ||
      word.text === '“' ||
      word.text === '"' ||
      (word.text === '-' && lexicon.direction.has(wordBefore(word)))
    )
  }
  function wordBefore(word: Word): string {
    return words[word.index - 1]?.lower ?? ''
  }
}

/** What the gazetteer alone says of a name: 2 for what reports speak of, less for small towns, much less for ordinary words. */
function prior(match: Match, entries: readonly Entry[], traps: ReadonlySet<string>): number {
  let best = 0
  entries.forEach((entry, k) => {
    const { how } = match.hits[k]!
    const people = entry.population
    let points = entry.listed || people >= 1e6 ? 2 : people >= 1e5 ? 1.5 : people >= 15000 ? 1 : 0.5
    if (entry.kind === 'district' && how >= KEYS.short) points = Math.min(points, 0.5)
    if (entry.kind === 'neighbourhood' && !entry.listed) points = Math.min(points, 0.5)
    if (entry.kind === 'province' && how < KEYS.short) points = Math.max(points, 1.5)
    if (how === KEYS.abbreviation) points = 2
    best = Math.max(best, points)
  })
  const letters = match.name.toLowerCase()
  if (traps.has(letters)) best -= 2
  return best + (match.last - match.first > 1 ? 0.5 : 0)
}

/** Names that speak for each other: "Harem, western Idlib", "Idlib’s Harem", "in Iraq and Syria". */
function join(syntax: Syntax, drafts: readonly Draft[]) {
  const { words } = syntax
  for (let k = 1; k < drafts.length; k++) {
    const a = drafts[k - 1]!
    const b = drafts[k]!
    if (words[a.first]!.sentence !== words[b.first]!.sentence) continue
    const between = words.slice(a.last, b.first).map(w => w.lower)
    const bare = between.filter(
      w =>
        !/^(?:the|northern|southern|eastern|western|central|northeastern|northwestern|southeastern|southwestern|of|in|\(|province|district|county|region|city|state|governorate)$/.test(
          w,
        ),
    )
    const comma = bare.length === 1 && bare[0] === ','
    const nested = comma || (bare.length === 0 && between.some(w => w === 'in' || w === 'of' || w === '('))
    if (nested && holds(b.match, a.match)) {
      a.within = k
      if (comma) {
        a.score += a.person ? 0.5 : 2.5
        a.reasons.push(`“${b.match.name}” holds it`)
        if (a.score >= ENOUGH) {
          b.score += 2
          b.locative = true
          a.locative = true
          b.reasons.push(`it holds “${a.match.name}”`)
        }
      }
    } else if (between.length === 1 && /^['’]s?$/.test(between[0]!) && holds(a.match, b.match)) {
      b.within = k - 1
      b.score += 1.5
      a.score += 1.5
      a.locative = true
      b.locative = true
      b.reasons.push(`“${a.match.name}” holds it`)
      a.reasons.push(`it holds “${b.match.name}”`)
    } else if (
      a.locative &&
      a.score >= ENOUGH &&
      between.length <= 2 &&
      between.every(w => /^(?:,|and|or|&)$/.test(w)) &&
      between.length > 0
    ) {
      b.locative = true
      b.origin = a.origin
      b.score += 1.5
      b.reasons.push(`named beside “${a.match.name}”`)
    }
  }
}

/** Whether some entry of `outer` holds some entry of `inner`: the country, or the division by name. */
function holds(outer: Match, inner: Match): boolean {
  return outer.entries.some(o =>
    inner.entries.some(
      i =>
        i.index !== o.index &&
        i.kind !== 'country' &&
        ((o.kind === 'country' && o.country === i.country) ||
          (o.country === i.country &&
            o.country !== null &&
            ((o.kind === 'province' && i.admin1 === o.admin1) ||
              (o.kind === 'district' && i.admin2 === o.admin2) ||
              (o.kind !== 'province' &&
                o.kind !== 'district' &&
                Math.hypot(o.latitude - i.latitude, o.longitude - i.longitude) < 0.7)))),
    ),
  )
}
