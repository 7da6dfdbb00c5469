import type { ReviewState } from '../api/types.ts'
import { m } from '../messages/en.ts'

const SIGNS: Readonly<Record<ReviewState['state'], string>> = {
  open: '',
  accepted: '✓',
  corrected: '✎',
  rejected: '✕',
  skipped: '',
}

/** What a person decided on a claim; nothing where nobody did. */
export function ReviewSign({ state }: { readonly state: ReviewState['state'] }) {
  if (!SIGNS[state]) return null
  return (
    <span className={`reviewed ${state}`}>
      {SIGNS[state]} {m.reviewed[state]}
    </span>
  )
}
