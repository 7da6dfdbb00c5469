import type { Syntax } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import { type Entry, entryAt } from './gazetteer.ts'
import { isSettlement } from './kinds.ts'
import type { Mention } from './mentions.ts'

/** How far behind a site the name of its town may stand, in words; behind other unknown names it must come next. */
const NEAR = { site: 30, other: 3 }
/** People from which a town may stand in the name of a site of its own ("Mosul Hospital"); "Lincoln Park" is not in Lincoln. */
const LARGE = 200_000

/**
 * Finds the known name that holds an unknown one: owning it ("Damascus’ Mezzeh airport"), standing in its own name ("Mosul
 * Hospital"), next in the sentence ("Forbury Gardens in Reading"); for sites also the last town before it in the sentence, or the
 * town that the document is about. Countries and seas hold nothing in this sense: their middle says nothing of a site.
 */
export function holderFinder(
  syntax: Syntax,
  { entries }: Gazetteer,
  known: readonly Mention[],
): (unknown: Mention, site: boolean) => Mention | null {
  const { words } = syntax
  const entriesOf = (m: Mention): readonly Entry[] => m.hits.map(hit => entryAt(entries, hit.entry))
  const narrow = known.filter(m => {
    const meant = entriesOf(m)
    return (
      m.evidence.locative &&
      meant.length > 0 &&
      !meant.some(e => e.kind === 'country' || e.kind === 'continent' || e.country === null)
    )
  })
  const bySentence = Map.groupBy(narrow, m => words[m.first]!.sentence)
  const isTown = (m: Mention) => m.asked !== 'province' && entriesOf(m).some(e => isSettlement(e.kind))
  const main = mainOf(narrow.filter(isTown))

  return (unknown, site) => {
    const beside = bySentence.get(words[unknown.first]!.sentence) ?? []
    const owner = beside.find(
      m => m.last < unknown.first && m.last >= unknown.first - 2 && /^['’]s?$/.test(words[m.last]!.text),
    )
    if (owner) return owner
    const own = beside.find(m => unknown.first <= m.first && m.last <= unknown.last)
    if (own && entriesOf(own).some(e => e.listed || e.population >= LARGE)) return own
    const behind = beside.find(m => m.first >= unknown.last)
    if (behind && behind.first - unknown.last <= (site ? NEAR.site : NEAR.other)) return behind
    return site ? (beside.findLast(m => m.last <= unknown.first && isTown(m)) ?? main) : null
  }
}

/** The town that most mentions of towns name, more than all others together, by its first mention. */
function mainOf(towns: readonly Mention[]): Mention | null {
  const named = Map.groupBy(towns, m => m.name)
  const most = [...named.values()].reduce<readonly Mention[]>((a, b) => (b.length > a.length ? b : a), [])
  return most.length * 2 > towns.length ? (most[0] ?? null) : null
}
