import { memo, type PointerEvent, useMemo, useRef, useState } from 'react'
import { asking, go } from '../../address.ts'
import type { IncidentRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Link } from '../../parts/link.tsx'
import { useWidth } from '../../parts/width.ts'
import type { Chosen } from './asked.ts'
import { type Bin, dayBeside, type Histogram, histogramOf, stretchOf } from './bins.ts'
import { LaneButton } from './lane-button.tsx'
import { ticksOf } from './ticks.ts'

type Props = {
  /** All, so that the bars stay where they are while other conditions change. */
  readonly all: readonly IncidentRow[]
  readonly rows: readonly IncidentRow[]
  readonly chosen: Chosen
  /** "2025-01-01..2025-03-31" where the timeline shows these days alone. */
  readonly closer: string | null
}

const HEIGHT = 64
const AXIS = 16
/** Pixels of the widest bar. */
const WIDEST = 64

/** How many incidents when: dragging over the bars chooses days; those without a day stand beside it. */
export const Timeline = memo(function Timeline({ all, rows, chosen, closer }: Props) {
  const [box, width] = useWidth<HTMLDivElement>()
  const stretch = useMemo(() => closerOf(closer) ?? stretchOf(all), [all, closer])
  const histogram = useMemo(() => stretch && histogramOf(rows, stretch), [rows, stretch])
  const undated = histogram?.undated ?? rows.length
  const isBrushed = chosen.from !== null || chosen.to !== null
  const brushed = `${chosen.from ?? stretch?.from}..${chosen.to ?? stretch?.to}`
  return (
    <section className="timeline" aria-label={m.incidents.timeline}>
      <div className="bars" ref={box}>
        {histogram && width > 0 && <Bars bins={histogram.bins} width={width} chosen={chosen} />}
      </div>
      <div className="timeline-foot">
        <DayField name="from" value={chosen.from} />
        <DayField name="to" value={chosen.to} />
        {isBrushed && brushed !== closer && (
          <button type="button" onClick={() => go(asking({ span: brushed }))}>
            {m.incidents.closer}
          </button>
        )}
        {closer && (
          <button type="button" onClick={() => go(asking({ span: null }))}>
            {m.incidents.allDays}
          </button>
        )}
        {histogram && <Outside {...histogram} />}
        <LaneButton name="undated" count={undated} lane={chosen.undated} isBrushed={isBrushed} />
      </div>
    </section>
  )
})

/** What the bars are, and what lies on either side of them. */
function Outside({ unit, bins, before, after }: Histogram) {
  return (
    <span className="legend">
      {m.incidents.barsAre[unit]}
      {before > 0 && (
        <Link href={asking({ from: null, to: dayBeside(bins[0]!.from, -1), span: null })}>
          {m.incidents.before(before)}
        </Link>
      )}
      {after > 0 && (
        <Link href={asking({ from: dayBeside(bins.at(-1)!.to, 1), to: null, span: null })}>
          {m.incidents.after(after)}
        </Link>
      )}
    </span>
  )
}

function closerOf(closer: string | null) {
  const [, from, to] = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/.exec(closer ?? '') ?? []
  return from && to && from <= to ? { from, to } : null
}

function DayField({ name, value }: { readonly name: 'from' | 'to'; readonly value: string | null }) {
  return (
    <label>
      {m.incidents[name]}{' '}
      <input type="date" value={value ?? ''} onChange={({ target }) => go(asking({ [name]: target.value || null }))} />
    </label>
  )
}

type BarsProps = { readonly bins: readonly Bin[]; readonly width: number; readonly chosen: Chosen }

function Bars({ bins, width, chosen }: BarsProps) {
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  const hasMoved = useRef(false)
  const step = Math.min(WIDEST, width / bins.length)
  const most = Math.max(1, ...bins.map(({ sure, maybe }) => sure + maybe))
  const tall = (n: number): number => (n ? Math.max(1.5, (n / most) * HEIGHT) : 0)
  const binAt = (event: PointerEvent<SVGSVGElement>): number => {
    const { left } = event.currentTarget.getBoundingClientRect()
    return Math.max(0, Math.min(bins.length - 1, Math.floor((event.clientX - left) / step)))
  }
  const choose = ([a, b]: readonly [number, number], replace: boolean): void =>
    go(asking({ from: bins[Math.min(a, b)]!.from, to: bins[Math.max(a, b)]!.to, undated: null }), { replace })
  const begin = (event: PointerEvent<SVGSVGElement>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    const bin = binAt(event)
    hasMoved.current = false
    setDrag([bin, bin])
  }
  const move = (event: PointerEvent<SVGSVGElement>): void => {
    const bin = binAt(event)
    if (!drag || drag[1] === bin) return
    setDrag([drag[0], bin])
    choose([drag[0], bin], hasMoved.current)
    hasMoved.current = true
  }
  const end = (): void => {
    if (drag && !hasMoved.current) choose(drag, false)
    setDrag(null)
  }
  const isChosen = ({ from, to }: Bin): boolean =>
    (chosen.from === null || to >= chosen.from) && (chosen.to === null || from <= chosen.to)
  return (
    <svg
      width={width}
      height={HEIGHT + AXIS}
      role="img"
      aria-label={m.incidents.timelineIs(bins[0]!.from, bins.at(-1)!.to)}
      onPointerDown={begin}
      onPointerMove={move}
      onPointerUp={end}
      onPointerCancel={() => setDrag(null)}
    >
      {bins.map((bin, i) => (
        <g key={bin.from} className={isChosen(bin) ? 'bin' : 'bin off'}>
          <title>{m.incidents.binIs(bin.from, bin.to, bin.sure, bin.maybe)}</title>
          <rect className="hit" x={i * step} y={0} width={step} height={HEIGHT} />
          <rect
            className="maybe"
            x={i * step}
            y={HEIGHT - tall(bin.sure + bin.maybe)}
            width={Math.max(1, step - 1)}
            height={tall(bin.sure + bin.maybe)}
          />
          <rect
            className="sure"
            x={i * step}
            y={HEIGHT - tall(bin.sure)}
            width={Math.max(1, step - 1)}
            height={tall(bin.sure)}
          />
        </g>
      ))}
      {ticksOf(bins, step * bins.length).map(({ at, label }) => (
        <text key={at} x={Math.min(at * step + 1, Math.max(0, width - 60))} y={HEIGHT + 12}>
          {label}
        </text>
      ))}
    </svg>
  )
}
