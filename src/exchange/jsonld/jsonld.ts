import type { Account, Field } from '../../incidents/account.ts'
import { saidWords } from '../../incidents/said-words.ts'
import type { ExportedIncident, ExportFormat, ExportInfo, Piece } from '../export/exported.ts'
import { toldClaims } from '../export/told-claims.ts'
import { claimNodes } from './claims.ts'
import { CONTEXT, urnOf } from './context.ts'
import { decisionNodes, decisionUrn, exportNode, reportNodes } from './history.ts'

/** JSON-LD: claims as Web Annotations of the words of reports, with PROV-O's account of how each came to be. */
export const jsonld: ExportFormat = {
  name: 'jsonld',
  summary: 'JSON-LD: every claim as a Web Annotation of its words, with its sources and PROV-O history',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  write,
}

type Node = Readonly<Record<string, unknown>>

/** A node a line. A report that tells of several incidents stands with each: nodes of one id are one node. */
async function* write(incidents: AsyncIterable<ExportedIncident>, info: ExportInfo): AsyncGenerator<Piece> {
  yield `{"@context":${JSON.stringify(CONTEXT)},\n"@graph":[\n${JSON.stringify(exportNode(info))}`
  for await (const incident of incidents) for (const node of nodesOf(incident)) yield `,\n${JSON.stringify(node)}`
  yield '\n]}\n'
}

const nodesOf = (incident: ExportedIncident): readonly Node[] => [
  incidentNode(incident),
  ...incident.summary.accounts.map(account => accountNode(account, incident)),
  ...incident.reports.flatMap(report => [...reportNodes(report), ...claimNodes(incident, report)]),
  ...decisionNodes(incident),
]

function incidentNode(incident: ExportedIncident): Node {
  const { summary, reports, decisions } = incident
  const { id, type, mode, happened, when, where, figures, independent, disagreements } = summary
  const drawn = (ground: { readonly by: readonly string[] } | null): Node | null =>
    ground && { ...ground, by: ground.by.map(account => accountUrn(id, account)) }
  return {
    id: urnOf('incident', id),
    type: ['Incident', 'Entity'],
    plover: type,
    mode,
    status: happened.status,
    when: drawn(when),
    where: drawn(where),
    figure: Object.entries(figures).map(([measure, figure]) => ({ measure, ...drawn(figure) })),
    independentSources: independent,
    disagreement: disagreements.map(({ field, rivals, gap }) => ({
      field,
      gap,
      rival: rivals.map(({ says, by }) => ({
        says: says.map(saidWords),
        by: by.map(account => accountUrn(id, account)),
      })),
    })),
    reports: reports.map(({ reading }) => urnOf('report', reading.report.id)),
    wasDerivedFrom: reports.flatMap(report =>
      toldClaims(incident, report).map(claim => urnOf('claim', report.reading.report.id, claim.id)),
    ),
    wasInfluencedBy: decisions.map((_, i) => decisionUrn(id, i)),
  }
}

const accountNode = ({ id, source, report, standing, cells, marks }: Account, { summary }: ExportedIncident): Node => ({
  id: accountUrn(summary.id, id),
  type: 'Account',
  name: source.name,
  sourceKind: source.kind,
  speaksFor: source.speaksFor,
  standing,
  report: urnOf('report', report),
  says: (Object.keys(cells) as Field[]).flatMap(field =>
    cells[field]!.map(({ value, status, words, claims }) => ({
      field,
      value: saidWords({ value, status }),
      words: words.map(({ quote }) => quote),
      status,
      mark: marks[field]!.mark,
      contradicts: marks[field]!.contradicts.map(account => accountUrn(summary.id, account)),
      claims: claims.map(claim => urnOf('claim', report, claim)),
    })),
  ),
})

const accountUrn = (incident: string, account: string): string => urnOf('account', incident, account)
