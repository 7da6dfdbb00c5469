import type { Measure, Status } from '../reading/reading.ts'
import type { FoundClaim } from '../store/search-claims.ts'
import type { FoundIncident } from '../store/search-incidents.ts'
import type { Phrase } from '../store/words-asked.ts'
import { wrap } from './columns.ts'
import { figureWords } from './figure-words.ts'
import { SURENESS } from './ledger-table.ts'
import { markWords } from './mark-words.ts'
import { printable, styled } from './terminal.ts'

type Look = { readonly columns: number; readonly colour: boolean }

/** Found claims as lines for a person, grouped by incident: what, the exact words with the match marked, and who says so. */
export function claimLines(
  claims: readonly FoundClaim[],
  incidents: ReadonlyMap<string, FoundIncident>,
  phrases: readonly Phrase[],
  look: Look,
): readonly string[] {
  const groups = Map.groupBy(claims, ({ incident_id }) => incident_id)
  return [...groups].flatMap(([id, of]) => {
    const incident = id === null ? undefined : incidents.get(id)
    const heading = incident ? incidentLines(incident, look) : bold(['No incident'], look)
    return [...heading, ...of.flatMap(claim => ['', ...oneClaim(claim, phrases, look)]), '']
  })
}

/** An incident as lines: when, where and what, then what is told of the dead and injured and by how many. */
export function incidentLines(incident: FoundIncident, look: Look): string[] {
  const what = [incident.type, incident.mode].filter(part => part !== null).join(' · ')
  const heading = [dayWords(incident.from_day, incident.to_day), siteWords(incident), what].filter(Boolean).join(' · ')
  const details = [
    `incident ${incident.id}`,
    counted(incident.reports, 'report'),
    counted(incident.accounts, 'independent account'),
    tollWords('killed', incident.killed_low, incident.killed_high, incident.killed_gap),
    tollWords('injured', incident.injured_low, incident.injured_high, incident.injured_gap),
  ]
  return [
    ...bold(wrap(printable(heading), look.columns), look),
    ...wrap(printable(details.filter(Boolean).join(' · ')), look.columns).map(line => styled(look.colour, 'dim', line)),
  ]
}

const bold = (lines: readonly string[], { colour }: Look): string[] => lines.map(line => styled(colour, 'bold', line))

/** "1 report", "12 reports". */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

const tollWords = (measure: Measure, low: number | null, high: number | null, gap: number): string =>
  low === null && high === null
    ? ''
    : `${gap ? '≠ ' : ''}${figureWords({ measure, atLeast: low, atMost: high, approximate: false, unknown: false })}`

function oneClaim(claim: FoundClaim, phrases: readonly Phrase[], { columns, colour }: Look): string[] {
  const { sign, style } = SURENESS[claim.status as Status]
  const head = [
    `${sign} ${whatWords(claim)}`,
    whoWords(claim),
    siteWords(claim),
    dayWords(claim.from_day, claim.to_day),
  ]
  const words = markWords(printable(claim.words), phrases, piece => `${START}${piece}${END}`)
  const quote = wrap(`“${words}”`, columns - 4).map(line => `    ${shown(line, colour)}`)
  const said = `${claim.status} · ${sayer(claim)} · ${reportWords(claim)}`
  return [
    ...wrap(printable(head.filter(Boolean).join(' · ')), columns - 2).map(
      (line, i) => `${i ? '    ' : '  '}${styled(colour, style, line)}`,
    ),
    ...quote,
    ...wrap(printable(said), columns - 4).map(line => `    ${styled(colour, 'dim', line)}`),
  ]
}

/** Signs of no width around a match, so that lines break where they would without it. */
const [START, END] = ['\u2061', '\u2062']

const shown = (line: string, colour: boolean): string =>
  line.replace(/\u2061([^\u2062]*)\u2062?/gu, (_, piece: string) =>
    colour ? styled(true, 'bold', piece) : `*${piece}*`,
  )

const whatWords = (claim: FoundClaim): string => {
  if (claim.kind === 'figure')
    return figureWords({
      measure: claim.type as Measure,
      atLeast: claim.at_least,
      atMost: claim.at_most,
      approximate: false,
      unknown: false,
    })
  return [claim.type, claim.mode].filter(part => part !== null).join(' · ') + (claim.background ? ' (background)' : '')
}

/** "gunmen → 12 farmers"; the ends of a relation alike. */
function whoWords({ parties }: FoundClaim): string {
  const named = (...roles: readonly string[]) =>
    parties.flatMap(({ role, name }) => (roles.includes(role) ? name : [])).join('; ')
  const [who, whom] = [named('actor', 'from'), named('recipient', 'to')]
  return whom ? `${who}${who ? ' ' : ''}→ ${whom}` : who
}

const siteWords = (site: Pick<FoundClaim, 'place' | 'admin1' | 'country'>): string =>
  [...new Set([site.place, site.admin1, site.country].filter(part => part !== null))].join(', ')

function dayWords(from: string | null, to: string | null): string {
  if (!from && !to) return ''
  return from === to ? from! : `${from ?? '?'} – ${to ?? '?'}`
}

/** Who says so: the root source, a hidden one, or the report in its own voice. */
const sayer = ({ source, outlet }: FoundClaim): string =>
  source === null ? `${outlet ?? 'the report'} itself` : source === '' ? 'source not named' : `according to ${source}`

const reportWords = ({ outlet, published_at, report_id, claim }: FoundClaim): string =>
  [outlet, published_at?.slice(0, 10), `${report_id} ${claim}`].filter(Boolean).join(', ')
