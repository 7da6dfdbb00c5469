import type { Count } from '../../incidents/account.ts'
import { countWords, rangeWords } from '../../incidents/said-words.ts'
import { MEASURES, type Measure } from '../../reading/reading.ts'
import { FIELD_NAMES } from './labels.ts'
import type { LaidOut } from './laid-out.ts'
import { html, type Markup } from './markup.ts'

/** Pixels: where the scale begins and ends, how wide and high all is. */
const [LEFT, RIGHT, WIDTH, ROW, TOP] = [30, 310, 440, 18, 4]

type Bar = { readonly number: number; readonly value: Count; readonly mark: string; readonly name: string }

/** How many people each account tells of, as ranges on one scale, and beneath them what was drawn; only where two or more differ. */
export function tollsOf(incident: LaidOut): Markup | null {
  const plots = MEASURES.flatMap(measure => plotOf(incident, measure) ?? [])
  return plots.length ? html`<div class="tolls">${plots}</div>` : null
}

function plotOf({ summary, numbers }: LaidOut, measure: Measure): Markup | null {
  const bars = summary.accounts.flatMap(({ id, cells, marks, source }) =>
    (cells[measure] ?? [])
      .filter(({ value, status }) => status !== 'denied' && (value.atLeast ?? value.atMost) !== null)
      .map(({ value }): Bar => ({ number: numbers.get(id)!, value, mark: marks[measure]!.mark, name: source.name })),
  )
  const figure = summary.figures[measure]
  const ends = bars.flatMap(({ value: { atLeast, atMost } }) => [atLeast, atMost].filter(n => n !== null))
  if (!figure || figure.best === null || new Set(bars.map(({ value }) => countWords(value))).size < 2) return null
  const most = Math.max(...ends, figure.high ?? 0, 1)
  const x = (n: number): string => String(Math.round(10 * (LEFT + (n / most) * (RIGHT - LEFT))) / 10)
  const height = TOP + ROW * (bars.length + 1) + 6
  const words = bars.map(({ name, value }) => `${name}: ${countWords(value)}`).join('; ')
  return html`<figure class="toll"><figcaption><b>${FIELD_NAMES[measure]}</b>, by account</figcaption>
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${FIELD_NAMES[measure]} by account. ${words}. Drawn: ${rangeWords(figure)}">
${bars.map(({ number, value, mark }, i) => barOf(number, value, mark, TOP + ROW * i + ROW / 2, x))}
<g class="drawn-bar"><path d="M${x(figure.low!)} ${height - 14}H${x(figure.high!)}"/><circle cx="${x(figure.best)}" cy="${height - 14}" r="4"/><text x="0" y="${height - 10}">all</text><text x="${x(figure.high!)}" dx="9" y="${height - 10}">${rangeWords(figure)}</text></g>
</svg></figure>`
}

function barOf(number: number, value: Count, mark: string, y: number, x: (n: number) => string): Markup {
  const { atLeast, atMost } = value
  const [from, to] = [atLeast ?? atMost!, atMost ?? atLeast!]
  const open = atMost === null && html`<path d="M${x(to)} ${y}h12m-4 -3l4 3l-4 3"/>`
  const below = atLeast === null && html`<path d="M${x(from)} ${y}h-12m4 -3l-4 3l4 3"/>`
  return html`<g class="bar-of ${mark}"><text x="0" y="${y + 4}">${number}</text><path class="rail" d="M${LEFT} ${y}H${RIGHT}"/><path d="M${x(from)} ${y}H${x(to)}"/>${open}${below}<circle cx="${x(from)}" cy="${y}" r="3.5"/>${from !== to && html`<circle cx="${x(to)}" cy="${y}" r="3.5"/>`}<text x="${x(to)}" dx="${open ? 16 : 9}" y="${y + 4}">${countWords(value)}</text></g>`
}
