import { projectFile } from '../../intake/knowledge.ts'
import { readAbbreviations } from '../../language/abbreviations.ts'
import type { ExportedIncident, ExportFormat, ExportInfo, Piece } from '../export/exported.ts'
import { disagreementsIn, headOf } from './head.ts'
import { namesOnPaper, statusMeanings } from './labels.ts'
import { type LaidOut, numbersOf, titleOf } from './laid-out.ts'
import { html, type Markup, own } from './markup.ts'
import { matrixOf } from './matrix.ts'
import { recordsOf } from './records.ts'
import { tollsOf } from './tolls.ts'
import { wordsOf } from './words.ts'

/** A dossier: one page of HTML that opens from a disk, runs nothing and asks nothing of a network. */
export const dossier: ExportFormat = {
  name: 'dossier',
  summary: 'Dossier: one HTML file to read, print or hand on; opens from a disk with no network',
  extension: 'html',
  mediaType: 'text/html; charset=utf-8',
  write,
}

async function* write(incidents: AsyncIterable<ExportedIncident>, info: ExportInfo): AsyncGenerator<Piece> {
  const abbreviations = readAbbreviations(projectFile('lexicon/en/abbreviations.tsv'))
  const names = namesOnPaper()
  yield openingOf(info)
  const contents: Markup[] = []
  for await (const incident of incidents) {
    const title = titleOf(incident.summary, names)
    const laidOut = { ...incident, title, names, abbreviations, numbers: numbersOf(incident.summary.accounts) }
    contents.push(html`<li><a href="#${incident.summary.id}">${own(title)}</a></li>`)
    yield incidentOf(laidOut)
  }
  yield closingOf(info, contents)
}

const incidentOf = (incident: LaidOut): string =>
  html`<section class="incident" aria-labelledby="${incident.summary.id} ${incident.summary.id}-id">
${headOf(incident)}
${disagreementsIn(incident)}
${matrixOf(incident)}
${tollsOf(incident)}
${wordsOf(incident)}
${recordsOf(incident)}
</section>
`.markup

/** Later sheets overrule earlier ones. */
const SHEETS = ['page', 'table', 'drawings', 'words', 'paper']
const styleSheet = (): Markup => ({
  markup: SHEETS.map(name => projectFile(`src/exchange/dossier/style/${name}.css`)).join(''),
})

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"

const openingOf = ({ at }: ExportInfo): string =>
  html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Dossier of incidents, ${at.slice(0, 10)}</title>
<style>${styleSheet()}</style></head>
<body><header class="page"><p class="maker">According</p><h1>Dossier of incidents</h1>
<p>Who says what of each incident, in their own words. Values are what reports say, and not what is held to be true. <a href="#about">About this file</a></p></header>
<main>
`.markup

const closingOf = ({ at, ledger, rule, profile, version }: ExportInfo, contents: readonly Markup[]): string =>
  html`</main>
<footer id="about"><h2>About this file</h2>
${contents.length > 1 && html`<nav aria-label="Incidents"><ol>${contents}</ol></nav>`}
${contents.length === 0 && html`<p>No incident was asked for.</p>`}
<p>Made on ${at.slice(0, 10)} at ${at.slice(11, 16)} UTC by According ${version}${ledger !== 'withheld' && html` from the ledger ${own(ledger)}`}, rule ${rule}, profile ${profile}.</p>
<dl class="statuses">${Object.entries(statusMeanings()).map(([status, means]) => html`<div><dt>${status}</dt><dd>${means}</dd></div>`)}</dl></footer>
</body></html>
`.markup
