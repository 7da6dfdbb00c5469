import { axisX, axisY, dot, line, type PlotOptions, ruleX, ruleY, text } from '@observablehq/plot'
import { useCallback } from 'react'
import type { FigureSummary, Measure } from '../../api/types.ts'
import { m, number } from '../../messages/en.ts'
import PlotFigure from '../../parts/plot.tsx'
import type { Range } from './ranges.ts'

type Props = { readonly measure: Measure; readonly ranges: readonly Range[]; readonly figure: FigureSummary }

/** Numbers by the day on which they were published, those of one source joined by a line. */
export default function OverTimePlot({ measure, ranges, figure }: Props) {
  const optionsAt = useCallback(
    (width: number): PlotOptions => {
      const dated = ranges.filter(({ account }) => account.publishedAt !== null)
      const at = (range: Range): Date => new Date(dayOf(range))
      const days = new Set(dated.map(dayOf))
      const inTime = dated.toSorted((a, b) => a.account.number - b.account.number)
      return {
        height: 260,
        marginLeft: 46,
        marginRight: 24,
        marginBottom: 34,
        x: { type: 'utc', inset: 14 },
        y: { domain: [0, Math.max(1, figure.high ?? 0, ...dated.map(({ from, to }) => to ?? from)) * 1.08] },
        marks: [
          ruleY(figure.best === null ? [] : [figure.best], { stroke: 'var(--accent)', strokeWidth: 2 }),
          line(inTime, {
            x: at,
            y: 'from',
            z: ({ account, said }) => `${account.source.key} ${said.value.whom}`,
            stroke: 'var(--dim)',
          }),
          ruleX(
            dated.filter(({ from, to }) => to !== null && to !== from),
            { x: at, y1: 'from', y2: 'to', stroke: 'var(--ink)' },
          ),
          dot(dated, {
            x: at,
            y: 'from',
            r: 4,
            stroke: 'var(--ink)',
            fill: ({ said }) => (said.status === 'asserted' ? 'var(--ink)' : 'var(--ground)'),
          }),
          text(labelsOf(dated), {
            x: 'day',
            y: 'from',
            text: 'words',
            dx: 7,
            textAnchor: 'start',
            fontSize: 10,
            fill: 'var(--dim)',
            stroke: 'var(--ground)',
            strokeWidth: 3,
          }),
          axisY({ label: m.measures[measure], tickFormat: number, fontSize: 11, ticks: 6 }),
          axisX({
            label: m.incident.published,
            ticks: Math.min(days.size, Math.floor(width / 90)),
            tickFormat: (date: Date) => m.days(date.toISOString(), date.toISOString()),
            fontSize: 11,
          }),
        ],
      }
    },
    [measure, ranges, figure],
  )
  return <PlotFigure label={m.incident.overTimeLabel(measure)} optionsAt={optionsAt} />
}

/** So many accounts are named at one point. */
const NAMED = 3

/** The numbers of the accounts that lie at one point. */
const labelsOf = (ranges: readonly Range[]) =>
  [...Map.groupBy(ranges, range => `${dayOf(range)} ${range.from}`).values()].map(same => ({
    day: new Date(dayOf(same[0]!)),
    from: same[0]!.from,
    words: [
      ...same.slice(0, NAMED).map(({ account, to }) => `${account.number}${to === null ? '+' : ''}`),
      ...(same.length > NAMED ? [m.incident.more(same.length - NAMED)] : []),
    ].join(', '),
  }))

const dayOf = ({ account }: Range): string => account.publishedAt!.slice(0, 10)
