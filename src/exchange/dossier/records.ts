import type { LaidOut } from './laid-out.ts'
import { reportAnchor } from './laid-out.ts'
import { html, link, type Markup, own } from './markup.ts'

/** The reports, with what proves which bytes were read; and what people decided. */
export function recordsOf(incident: LaidOut): Markup {
  const { reports, decisions } = incident
  return html`<section><h3>Reports</h3>
<ol class="reports">${reports.map(
    ({
      reading: { report },
      sha256,
      addedAt,
      reader,
    }) => html`<li id="${reportAnchor(incident, report.id)}"><p><b>${link(report.url, own(report.title ?? report.id))}</b><br>${own(report.outlet ?? 'outlet not known')}, ${report.publishedAt?.slice(0, 10) ?? 'undated'}${report.url && html`<br><span class="address" dir="ltr">${report.url}</span>`}</p>
<p class="dim">SHA-256 of the original <code>${sha256}</code><br>added ${addedAt.slice(0, 10)}, read by According ${reader}</p></li>
`,
  )}</ol></section>
<section><h3>Decisions of people</h3>
${decisions.length ? html`<ul>${decisions.map(({ kind, who, why, at }) => html`<li><b>${kind}</b> by ${own(who)} on ${at.slice(0, 10)}: ${own(why)}</li>`)}</ul>` : html`<p class="dim">None: all stands as the machine read it.</p>`}</section>`
}
