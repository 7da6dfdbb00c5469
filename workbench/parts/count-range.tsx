import { m, number } from '../messages/en.ts'

type Props = {
  readonly best: number | null
  readonly low: number | null
  readonly high: number | null
  /** Whether it may be more than `high`. */
  readonly open?: boolean
}

/** "27 (11–34 or more)", "12", "unknown". */
export function CountRange({ best, low, high, open = false }: Props) {
  if (best === null) return <span className="dim">{m.counts.unknown}</span>
  const range = low === null || high === null || low === high ? '' : `${number(low)}–${number(high)}`
  const words = [range, open ? m.counts.orMore : ''].filter(Boolean).join(' ')
  return (
    <span className="count">
      {number(best)}
      {words && <span className="dim"> ({words})</span>}
    </span>
  )
}
