import type { SourceRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

/** "B usually reliable", "not graded". */
export const GradeSign = ({ reliability }: Pick<SourceRow, 'reliability'>) =>
  reliability ? (
    <span className="grade">
      <b>{reliability.grade}</b> {m.sources.grades[reliability.grade]}
    </span>
  ) : (
    <span className="dim">{m.sources.notGraded}</span>
  )
