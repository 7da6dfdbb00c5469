import { incidentAreas } from '../../incidents/areas.ts'
import { daysWords, placeWords, RULE_WORDS, rangeWords } from '../../incidents/said-words.ts'
import { MEASURES } from '../../reading/reading.ts'
import { FIELD_NAMES } from './labels.ts'
import { accountLinks, type LaidOut, siteIn, valueIn } from './laid-out.ts'
import { mapOf } from './map/map.ts'
import { html, joined, type Markup, own } from './markup.ts'

/** What is drawn from all accounts, by which rule and from which of them; and where that is. */
export function headOf(incident: LaidOut): Markup {
  const { summary, title } = incident
  const areas = incidentAreas(summary.accounts)
  const drawn = summary.where?.name ?? null
  const label = `Map of where accounts put it: ${areas.map(({ name }) => name).join(', ')}`
  return html`<header class="head">
<h2 id="${summary.id}">${own(title)}</h2>
<p class="dim" id="${summary.id}-id">Incident ${summary.id} · ${counted(summary.reports.length, 'report')} · ${counted(summary.accounts.length, 'account')} · ${counted(summary.independent, 'independent source')}</p>
</header>
<div class="top">
<section><h3>Drawn from the accounts</h3>
<dl class="drawn">${factsOf(incident).map(([name, value, by]) => html`<div><dt>${name}</dt><dd>${value} ${by}</dd></div>`)}</dl>
<p class="dim">Numbers lead to the accounts that a value rests on. ${ruleOf(incident)}</p></section>
${
  areas.length > 0 &&
  html`<figure>${mapOf(areas, { drawn, label, names: incident.names.countries })}<figcaption class="dim">${joined(
    areas.map(area => html`within about ${area.radiusKm} km of ${own(area.name)} (${accountLinks(incident, area.by)})`),
    '; ',
  )}</figcaption></figure>`
}
</div>`
}

type Fact = readonly [name: string, value: Markup, by: Markup | null]

function factsOf(incident: LaidOut): readonly Fact[] {
  const { happened, when, where, figures } = incident.summary
  const from = ({ by }: { readonly by: readonly string[] }) => by.length > 0 && html`(${accountLinks(incident, by)})`
  return [
    [
      'How sure',
      html`<b>${happened.status}</b>`,
      html`${happened.told.length > 0 && html`told in ${accountLinks(incident, happened.told)}`}${happened.denied.length > 0 && html`, only denied in ${accountLinks(incident, happened.denied)}`}`,
    ],
    ['When', html`<b>${when ? daysWords(when) : 'not known'}</b>`, html`${when && from(when)}`],
    [
      'Where',
      html`<b>${where ? own(placeWords(siteIn(incident.names.countries, where))) : 'not known'}</b>`,
      html`${where && html`${where.precision} ${from(where)}`}`,
    ],
    ...MEASURES.flatMap((measure): readonly Fact[] => {
      const figure = figures[measure]
      return figure ? [[FIELD_NAMES[measure], html`<b>${rangeWords(figure)}</b>`, html`${from(figure)}`]] : []
    }),
  ]
}

const ruleOf = ({ summary: { figures, when } }: LaidOut): string => {
  const rule = Object.values(figures)[0]?.rule ?? when?.rule
  return rule && rule !== 'grouping' ? `The rule is ${RULE_WORDS[rule]}.` : ''
}

/** What accounts cannot all be right about, rival by rival. */
export function disagreementsIn(incident: LaidOut): Markup | null {
  const { disagreements } = incident.summary
  if (!disagreements.length) return null
  return html`<section class="rivals"><h3>Where accounts contradict each other</h3>
<ul>${disagreements.map(
    ({ field, rivals, gap }) =>
      html`<li><b>${FIELD_NAMES[field]}</b>${gap !== null && gap > 0 && html` <span class="dim">(${gap} ${unitOf(field)} apart)</span>`}: ${joined(
        rivals.map(
          ({ says, by }) =>
            html`${joined([...new Set(says.map(said => valueIn(incident.names, said)))].map(own), ' or ')} (${accountLinks(incident, by)})`,
        ),
        html` <span class="against" aria-hidden="true">≠</span> `,
      )}</li>`,
  )}</ul></section>`
}

const unitOf = (field: string): string => (field === 'when' ? 'days' : field === 'where' ? 'km' : 'people')

/** "1 report", "3 reports". */
const counted = (n: number, one: string): string => `${n} ${one}${n === 1 ? '' : 's'}`
