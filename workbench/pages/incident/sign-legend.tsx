import { m } from '../../messages/en.ts'
import { MarkSign } from '../../parts/mark-sign.tsx'

const MARKS = ['contradicts', 'refines', 'agrees', 'alone', 'revised'] as const

/** What the signs of the matrix mean. */
export const SignLegend = () => (
  <ul className="sign-legend" aria-label={m.incident.signs}>
    {MARKS.map(mark => (
      <li key={mark}>
        <MarkSign mark={mark} /> {m.marks[mark]}
      </li>
    ))}
    <li>
      <span className="mark">·</span> {m.incident.silent}
    </li>
  </ul>
)
