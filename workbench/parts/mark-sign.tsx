import type { Mark } from '../api/types.ts'
import { m } from '../messages/en.ts'

const SIGNS: Readonly<Record<Mark['mark'], string>> = {
  contradicts: '≠',
  refines: '⊂',
  agrees: '=',
  alone: '○',
  revised: '↻',
}

/** The sign alone, where nothing but text can be drawn. */
export const signOf = (mark: Mark['mark']): string => SIGNS[mark]

/** How a cell stands to the other sources: a sign that is seen without colour too. */
export const MarkSign = ({ mark }: { readonly mark: Mark['mark'] }) => (
  <span className={`mark ${mark}`} role="img" aria-label={m.marks[mark]} title={m.marks[mark]}>
    {SIGNS[mark]}
  </span>
)
