import type { CodedParty, CodedReport } from '../../reading/coded-report.ts'
import type { Evidence } from './evidence.ts'
import type { Weight } from './weights.ts'

/** From the best to the worst that two parties can be to each other. */
const KINSHIP = [
  'same party',
  'same kind of party',
  'like parties',
  'party without a name',
  'parties not told',
  'other parties',
] as const satisfies readonly Weight[]
type Kinship = (typeof KINSHIP)[number]

/** Who: the two parties nearest to each other. One label on both ("Unknown actor") names nobody and says nothing by itself. */
export function evidenceOfParties(a: CodedReport, b: CodedReport): Evidence | null {
  const pairs = a.parties.flatMap(x => b.parties.map(y => ({ x, y, kinship: kinshipOf(x, y) })))
  if (!pairs.length) return null
  const rank = Math.min(...pairs.map(({ kinship }) => KINSHIP.indexOf(kinship)))
  const { x, y, kinship } = pairs.find(pair => pair.kinship === KINSHIP[rank])!
  return {
    ground: 'parties',
    parts: [[kinship, 1]],
    words: kinship === 'same party' ? `both name ${x.name}` : `${x.name} and ${y.name}`,
  }
}

function kinshipOf(x: CodedParty, y: CodedParty): Kinship {
  const labels = !x.identified || !y.identified
  if (x.id === y.id) return labels ? 'parties not told' : 'same party'
  if (!x.type || !y.type) return 'parties not told'
  if (x.type !== y.type || (x.party && y.party && x.party !== y.party)) return 'other parties'
  if (labels) return 'party without a name'
  return x.subtype === y.subtype ? 'same kind of party' : 'like parties'
}

/** What was done, and to whom: kinds of violence and the target, where both tell. */
export function evidenceOfDeeds(a: CodedReport, b: CodedReport): Evidence | null {
  const [done, other] = [a, b].map(({ parties }) => parties.flatMap(({ violence }) => violence)) as [string[], string[]]
  const shared = [...new Set(done)].filter(kind => other.includes(kind))
  const parts: [Weight, number][] = []
  const words: string[] = []
  if (done.length && other.length) {
    parts.push([shared.length ? 'shared violence' : 'other violence', 1])
    words.push(shared.length ? `both ${shared.join(', ')}` : 'other kinds of violence')
  }
  if (a.target && b.target) {
    parts.push([a.target === b.target ? 'same target' : 'other target', 1])
    words.push(a.target === b.target ? `both against ${a.target}` : `against ${a.target} and ${b.target}`)
  }
  return parts.length ? { ground: 'deeds', parts, words: words.join('; ') } : null
}
