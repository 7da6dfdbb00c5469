import type { Syntax } from '../../language/syntax.ts'
import { clue } from './clues.ts'
import type { Draft } from './evidence.ts'
import type { Entry } from './gazetteer.ts'
import type { Match } from './mentions.ts'
import type { PlaceWords } from './words.ts'

/**
 * Names that speak for each other: "Harem, western Idlib", "Afghanistan’s Maidan Wardak province", "in Iraq and Syria".
 * Gives the drafts with these clues, and the number of the draft that holds each by the words.
 */
export function joinNeighbours(
  syntax: Syntax,
  drafts: readonly Draft[],
  lexicon: PlaceWords,
  enough: number,
): readonly Draft[] {
  const { words } = syntax
  const joined = [...drafts]
  const give = (k: number, ...clues: Draft['clues']) => {
    joined[k] = { ...joined[k]!, clues: [...joined[k]!.clues, ...clues] }
  }
  const score = (k: number) => joined[k]!.clues.reduce((sum, c) => sum + c.points, 0)
  const has = (k: number, what: 'locative' | 'person' | 'body') => joined[k]!.clues.some(c => c[what])
  for (let k = 1; k < joined.length; k++) {
    const a = joined[k - 1]!.match
    const b = joined[k]!.match
    if (words[a.first]!.sentence !== words[b.first]!.sentence || b.first - a.last > 6) continue
    const between = words.slice(a.last, b.first).map(w => w.lower)
    const bare = between.filter(
      w => !lexicon.direction.has(w) && !lexicon.division.has(w) && !/^(?:the|of|in|\(|city)$/.test(w),
    )
    const comma = bare.length === 1 && bare[0] === ','
    const nested = comma || (bare.length === 0 && between.some(w => w === 'in' || w === 'of' || w === '('))
    if (nested && holds(b, a)) {
      joined[k - 1] = { ...joined[k - 1]!, within: k }
      if (!comma) {
        if (!has(k - 1, 'person') && !has(k - 1, 'body')) give(k - 1, clue(1, `in “${b.name}”`))
        continue
      }
      give(k - 1, clue(has(k - 1, 'person') ? 0.5 : 2.5, `“${b.name}” holds it`))
      if (score(k - 1) < enough) continue
      give(k - 1, clue(0, 'placed by the name that holds it', { locative: true }))
      give(k, clue(2, `it holds “${a.name}”`, { locative: true }))
    } else if (owned(between, lexicon) && holds(a, b)) {
      joined[k] = { ...joined[k]!, within: k - 1 }
      give(k, clue(1.5, `“${a.name}” holds it`, { locative: true }))
      give(k - 1, clue(1.5, `it holds “${b.name}”`, { locative: true }))
    } else if (/^(?:and|and the)$/.test(between.join(' ')) && has(k - 1, 'body') && score(k - 1) < enough) {
      give(k, clue(-3, `named beside “${a.name}”`, { body: true }))
    } else if (
      between.length > 0 &&
      between.length <= 2 &&
      between.every(w => /^(?:,|and|or|&)$/.test(w)) &&
      has(k - 1, 'locative') &&
      score(k - 1) >= enough &&
      !has(k, 'person') &&
      !has(k, 'body')
    )
      give(
        k,
        clue(1.5, `named beside “${a.name}”`, { locative: true, origin: joined[k - 1]!.clues.some(c => c.origin) }),
      )
  }
  return joined
}

/** Whether only a possessive and a direction stand between two names: "Burkina Faso’s northern Soum province". */
const owned = (between: readonly string[], { direction }: PlaceWords): boolean =>
  between.length > 0 && /^['’]s?$/.test(between[0]!) && between.slice(1).every(w => direction.has(w))

/** How many entries of a name are tried against another's, most populous first: "San José" has hundreds. */
const TRIED = 50

/** Whether some entry of `outer` holds some entry of `inner`: the country, the division by name, or the town beside it. */
function holds(outer: Match, inner: Match): boolean {
  for (let a = 0; a < outer.entries.length && a < TRIED; a++)
    for (let b = 0; b < inner.entries.length && b < TRIED; b++)
      if (holdsEntry(outer.entries[a]!, inner.entries[b]!)) return true
  return false
}

function holdsEntry(o: Entry, i: Entry): boolean {
  if (i.index === o.index || i.kind === 'country' || i.country !== o.country || o.country === null) return false
  if (o.kind === 'country') return true
  if (o.kind === 'province') return i.admin1 === o.admin1
  if (o.kind === 'district' && o.admin2) return i.admin2 === o.admin2
  return Math.hypot(o.latitude - i.latitude, o.longitude - i.longitude) < 0.7
}
