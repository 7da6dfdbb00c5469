import type { Account, Field } from '../../incidents/account.ts'
import type { Reading } from '../../reading/reading.ts'
import { FIELD_NAMES, FIELDS, MARKS, STANDINGS } from './labels.ts'
import { accountAnchor, accountLinks, type LaidOut, reportAnchor, valueIn } from './laid-out.ts'
import { html, joined, type Markup, own } from './markup.ts'
import { quotes } from './quotes.ts'

/** Account after account, every value with its exact words, whom it contradicts, and the chain of sources to the report. */
export function wordsOf(incident: LaidOut): Markup {
  const { accounts } = incident.summary
  return html`<section><h3>In their own words</h3>
${accounts.map(account => accountOf(incident, account))}</section>`
}

function accountOf(incident: LaidOut, account: Account): Markup {
  const { id, source, report, cells, standing, copies } = account
  const number = incident.numbers.get(id)!
  const reading = incident.reports.find(({ reading }) => reading.report.id === report)?.reading
  const body = source.speaksFor && source.speaksFor !== source.name && html`, for ${own(source.speaksFor)}`
  const itself = source.kind === 'outlet' || source.kind === 'report'
  return html`<article class="account" id="${accountAnchor(incident, id)}"><h4><span class="number">${number}</span> ${own(source.name)}${itself && ' itself'}${body}</h4>
<p class="dim">${STANDINGS[standing]}${copies.length > 0 && `; copied in ${copies.length === 1 ? 'one report' : `${copies.length} reports`}`}. <a href="#${reportAnchor(incident, report)}">Report</a>${reading ? chainsIn(account, reading) : null}</p>
<dl class="said">${FIELDS.filter(field => cells[field]).map(field => fieldOf(incident, account, field, reading))}</dl></article>
`
}

function fieldOf(incident: LaidOut, { cells, marks }: Account, field: Field, reading: Reading | undefined): Markup {
  const { mark, contradicts } = marks[field]!
  const rivals =
    mark === 'contradicts' &&
    html`<span class="rival"><span class="sign" aria-hidden="true">≠</span> ${MARKS.contradicts.means} ${accountLinks(incident, contradicts)}</span>`
  return html`<div class="${mark}"><dt>${FIELD_NAMES[field]}</dt>${cells[field]!.map(
    ({ value, status, words, headline }) =>
      html`<dd><b>${own(valueIn(incident.names, { value, status }))}</b> ${status !== 'denied' && html`<span class="status">${status}</span>`} ${rivals}${quotes((headline ? reading?.report.title : reading?.text) ?? '', words, incident.abbreviations)}</dd>`,
  )}</div>`
}

/** The chains of attribution of an account's claims, from the innermost source to the report: each once. */
function chainsIn({ cells }: Account, reading: Reading): Markup | null {
  const claims = new Set(Object.values(cells).flatMap(said => said.flatMap(({ claims }) => claims)))
  const chains = reading.claims.filter(({ id, chain }) => claims.has(id) && chain.length > 0).map(({ chain }) => chain)
  const told = [...new Map(chains.map(chain => [chain.join(' '), chain])).values()]
  const outlet = reading.report.outlet ?? reading.report.id
  if (!told.length) return null
  return html`. Chain: ${joined(
    told.map(
      chain =>
        html`${joined([...chain.map(id => linkIn(reading, id)), own(outlet)], html` <span aria-hidden="true">←</span><span class="unseen">as told by</span> `)}`,
    ),
    '; ',
  )}`
}

function linkIn(reading: Reading, id: string): Markup {
  const found = reading.attributions.find(link => link.id === id)
  if (!found) return html`${id}`
  return html`${own(found.source?.quote ?? 'a source not named')} (“${own(found.cue.quote)}”)`
}
