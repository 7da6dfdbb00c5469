import type { ExportedIncident, ExportedReport, ExportInfo } from '../export/exported.ts'
import { webAddress } from '../export/in-words.ts'
import { urnOf } from './context.ts'

type Node = Readonly<Record<string, unknown>>

/** The file itself, as a bundle that According made. */
export const exportNode = ({ at, ledger, rule, profile, version }: ExportInfo): Node => ({
  id: urnOf('export', ledger, at),
  type: ['Bundle', 'Entity'],
  generatedAtTime: at,
  ledger,
  rule,
  profile,
  wasGeneratedBy: { type: 'Activity', endedAtTime: at, wasAssociatedWith: softwareNode(version) },
})

/** A report with its fingerprint, and how it was read. */
export const reportNodes = ({ reading: { report }, sha256, addedAt, reader }: ExportedReport): readonly Node[] => [
  {
    id: urnOf('report', report.id),
    type: ['Report', 'Entity'],
    title: report.title,
    publisher: report.outlet,
    page: webAddress(report.url),
    issued: report.publishedAt,
    language: report.language,
    sha256,
    textSha256: report.documentId,
    addedAt,
  },
  {
    id: urnOf('reading', report.id),
    type: ['Reading', 'Activity'],
    used: urnOf('report', report.id),
    wasAssociatedWith: softwareNode(reader),
  },
]

/** What people decided on an incident or its claims. */
export const decisionNodes = ({ summary, decisions }: ExportedIncident): readonly Node[] =>
  decisions.map(({ kind, who, why, at }, i) => ({
    id: decisionUrn(summary.id, i),
    type: ['Decision', 'Activity'],
    kind,
    why,
    endedAtTime: at,
    wasAssociatedWith: { id: urnOf('person', who), type: 'Person', name: who },
  }))

/** The name of the nth decision on an incident. */
export const decisionUrn = (incident: string, n: number): string => urnOf('decision', incident, String(n + 1))

const softwareNode = (version: string): Node => ({
  id: urnOf('software', version),
  type: 'SoftwareAgent',
  name: `According ${version}`,
})
