import { axisX, axisY, dot, link, type PlotOptions, rect, ruleX, text } from '@observablehq/plot'
import { useCallback } from 'react'
import type { FigureSummary, Measure } from '../../api/types.ts'
import { m, number } from '../../messages/en.ts'
import { signOf } from '../../parts/mark-sign.tsx'
import PlotFigure from '../../parts/plot.tsx'
import type { Range } from './ranges.ts'
import { accountWords, saidWords } from './said-words.ts'

type Props = { readonly measure: Measure; readonly ranges: readonly Range[]; readonly figure: FigureSummary }

/** Pixels of a row, and of a letter at the size of the labels. */
const [ROW, LETTER] = [22, 6.3]

/** Every account's range of people beside the number that is drawn from all. */
export default function RangesPlot({ measure, ranges, figure }: Props) {
  const optionsAt = useCallback(
    (width: number): PlotOptions => {
      const names = new Map(ranges.map(({ account }) => [account.number, account]))
      const marginLeft = Math.min(230, Math.round(width * 0.36))
      const marginRight = Math.max(100, Math.min(150, Math.round(width * 0.24)))
      const lettersIn = (pixels: number): number => Math.floor(pixels / LETTER)
      const most = Math.max(1, figure.high ?? 0, ...ranges.map(({ from, to }) => to ?? from)) * 1.06
      const end = ({ to }: Range): number => to ?? most
      const y = ({ account }: Range): number => account.number
      const solid = { stroke: 'var(--ink)', y }
      const band = figure.best === null ? [] : [figure]
      return {
        height: 40 + ROW * names.size,
        marginLeft,
        marginRight,
        marginTop: 8,
        marginBottom: 32,
        x: { domain: [0, most], nice: false },
        y: { type: 'band', domain: [...names.keys()], padding: 0.2 },
        marks: [
          rect(band, { x1: 'low', x2: 'high', fill: 'var(--accent-ground)' }),
          ruleX(band, { x: 'best', stroke: 'var(--accent)', strokeWidth: 2 }),
          link(ranges, { ...solid, x1: 'from', x2: end, y1: y, y2: y, strokeWidth: 2.5 }),
          dot(ranges, { ...solid, x: 'from', r: 4, fill: fillOf, strokeWidth: 1.5 }),
          dot(
            ranges.filter(({ from, to }) => to !== null && to !== from),
            { ...solid, x: 'to', r: 4, fill: fillOf, strokeWidth: 1.5 },
          ),
          text(
            ranges.filter(({ to }) => to === null),
            { y, x: end, text: () => '▸', dx: 2, fill: 'var(--ink)', fontSize: 14 },
          ),
          text(lastOfEach(ranges), {
            y,
            frameAnchor: 'right',
            textAnchor: 'start',
            dx: 28,
            fontSize: 11,
            text: range => cut(wordsOf(range, ranges), lettersIn(marginRight - 28)),
            fill: range => colourOf(range, measure),
          }),
          text(lastOfEach(ranges), {
            y,
            frameAnchor: 'right',
            textAnchor: 'start',
            dx: 14,
            fontSize: 12,
            fontFamily: 'var(--sign-face)',
            text: ({ account }) => signOf(account.marks[measure]!.mark),
            fill: range => colourOf(range, measure),
          }),
          axisY({
            tickFormat: (n: number) => `${cut(accountWords(names.get(n)!), lettersIn(marginLeft - 28))}  ${n}`,
            tickSize: 0,
            fontSize: 11,
            label: null,
          }),
          axisX({ label: m.measures[measure], tickFormat: number, fontSize: 11, ticks: Math.min(8, width / 90) }),
        ],
      }
    },
    [measure, ranges, figure],
  )
  return <PlotFigure label={m.incident.rangesLabel(measure, ranges.length)} optionsAt={optionsAt} />
}

const wordsOf = ({ account }: Range, all: readonly Range[]): string =>
  all
    .filter(other => other.account === account)
    .map(({ said }) => saidWords(said))
    .join('; ')

const colourOf = ({ account }: Range, measure: Measure): string =>
  account.marks[measure]!.mark === 'contradicts' ? 'var(--contradicts)' : 'var(--dim)'

/** Full where it is told by an outlet itself, open where it is only claimed. */
const fillOf = ({ said }: Range): string => (said.status === 'asserted' ? 'var(--ink)' : 'var(--ground)')

const lastOfEach = (ranges: readonly Range[]): readonly Range[] => [
  ...new Map(ranges.map(range => [range.account.id, range])).values(),
]

const cut = (words: string, letters: number): string =>
  words.length > letters ? `${words.slice(0, letters - 1)}…` : words
