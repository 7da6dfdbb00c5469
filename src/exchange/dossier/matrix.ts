import type { Account, Field } from '../../incidents/account.ts'
import { FIELD_NAMES, FIELDS, MARKS } from './labels.ts'
import { accountAnchor, accountLinks, type LaidOut, valueIn } from './laid-out.ts'
import { html, type Markup, own } from './markup.ts'

/** The accounts side by side: an account a row, a field a column, each cell marked against the others. */
export function matrixOf(incident: LaidOut): Markup {
  const { id, accounts } = incident.summary
  const fields = FIELDS.filter(field => accounts.some(({ cells }) => cells[field]))
  return html`<section><h3 id="${id}-matrix">Accounts side by side</h3>
<div class="scroll" role="region" aria-labelledby="${id}-matrix ${id} ${id}-id" tabindex="0"><table class="matrix">
<thead><tr><th scope="col">Account</th>${fields.map(field => html`<th scope="col">${FIELD_NAMES[field]}</th>`)}</tr></thead>
<tbody>${accounts.map(account => rowOf(incident, account, fields))}</tbody></table></div>
<ul class="signs">${Object.values(MARKS).map(({ sign, means }) => html`<li><span class="sign">${sign}</span> ${means}</li>`)}<li><span class="sign">·</span> says nothing of it</li></ul></section>`
}

const rowOf = (incident: LaidOut, account: Account, fields: readonly Field[]): Markup => {
  const { id, source, outlet, publishedAt } = account
  const by = source.kind === 'source' || source.kind === 'unnamed'
  return html`<tr><th scope="row"><span class="number">${incident.numbers.get(id)!}</span> <a href="#${accountAnchor(incident, id)}">${own(source.name)}</a><span class="dim">${by && outlet && html`in ${own(outlet)}, `}<span class="day">${publishedAt?.slice(0, 10) ?? 'undated'}</span></span></th>${fields.map(field => cellOf(incident, account, field))}</tr>
`
}

function cellOf(incident: LaidOut, { cells, marks }: Account, field: Field): Markup {
  const said = cells[field]
  const mark = marks[field]
  if (!said || !mark) return html`<td class="silent"><span role="img" aria-label="says nothing of it">·</span></td>`
  const values = [...new Set(said.map(one => valueIn(incident.names, one)))]
  const against = mark.mark === 'contradicts' ? accountLinks(incident, mark.contradicts) : null
  return html`<td class="${field} ${mark.mark}">${values.map(value => html`<span class="value">${own(value)}</span>`)}<span class="sign" role="img" aria-label="${MARKS[mark.mark].means}">${MARKS[mark.mark].sign}</span>${against && html` ${against}`}</td>`
}
