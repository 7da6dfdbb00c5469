import { asking, go } from '../../address.ts'
import { m } from '../../messages/en.ts'
import type { Lane } from './asked.ts'

type Props = {
  readonly name: 'undated' | 'unplaced'
  readonly count: number
  readonly lane: Lane
  /** Whether days or an area are chosen, so that these are left out unless asked for. */
  readonly isBrushed: boolean
}

/** The incidents that have no point on the timeline or the map: always counted, shown alone or, where the others are chosen by it, as well. */
export function LaneButton({ name, count, lane, isBrushed }: Props) {
  if (!count && !lane) return null
  const say = m.incidents.lanes[name]
  const set = (value: Lane): void => go(asking({ [name]: value }))
  return (
    <span className="lane">
      <button type="button" aria-pressed={lane === 'only'} onClick={() => set(lane === 'only' ? null : 'only')}>
        {say.only(count)}
      </button>
      {isBrushed && lane !== 'only' && (
        <label>
          <input type="checkbox" checked={lane === 'with'} onChange={() => set(lane === 'with' ? null : 'with')} />{' '}
          {say.with}
        </label>
      )}
    </span>
  )
}
