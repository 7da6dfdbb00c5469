import { useCallback, useEffect, useMemo, useRef } from 'react'
import { asking, go, useAsked } from '../../address.ts'
import type { ReportDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { announce } from '../../parts/live-region.tsx'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { beginningOf, claimsByWords } from './anchors.ts'
import { claimGroups } from './claim-rows.ts'
import { Claims } from './claims.tsx'
import { incidentsTold } from './incidents-told.ts'
import { Issues } from './issues.tsx'
import { hiddenIn, Legend } from './legend.tsx'
import { summaryOf } from './row-words.ts'
import { showWords } from './show-words.ts'
import { Text } from './text.tsx'
import { Why } from './why.tsx'

/** The text of a report beside its claims: each leads to the other. The address holds the claim chosen, what is hidden, and whether "why" is open. */
export function Reader({ detail }: { readonly detail: ReportDetail }) {
  const { reading } = detail
  const asked = useAsked()
  const groups = useMemo(() => claimGroups(reading), [reading])
  const rows = useMemo(() => groups.flatMap(group => group.rows), [groups])
  const incidents = useMemo(() => incidentsTold(detail), [detail])
  const byWords = useMemo(() => claimsByWords(rows), [rows])
  const at = rows.findIndex(({ claim }) => claim.id === asked.get('claim'))
  const chosen = rows[at] ?? null
  const isWhyOpen = asked.get('why') === 'open'
  const fromText = useRef(false)

  const choose = useCallback((claim: string | null) => go(asking({ claim }), { replace: true }), [])
  // Where the claims stand below the text, "why" shows the one chosen at once.
  const chooseInText = useCallback((claim: string) => {
    fromText.current = true
    const isNarrow = matchMedia('(width < 60rem)').matches
    go(asking(isNarrow ? { claim, why: 'open' } : { claim }), { replace: true })
  }, [])
  const toggleWhy = (): void => go(asking({ why: isWhyOpen ? null : 'open' }), { replace: true })
  const step = (by: 1 | -1): void => {
    const to = rows[at === -1 ? (by === 1 ? 0 : rows.length - 1) : at + by]
    if (!to) return
    choose(to.claim.id)
    announce(summaryOf(to))
  }
  useShortcuts(m.reader.claims, [
    { keys: 'j', does: m.reader.keys.next, run: () => step(1) },
    { keys: 'k', does: m.reader.keys.previous, run: () => step(-1) },
    { keys: 'w', does: m.reader.keys.why, run: toggleWhy },
    { keys: 'Escape', does: m.reader.keys.leave, run: isWhyOpen ? toggleWhy : () => choose(null) },
  ])
  useEffect(() => {
    const words = chosen && !fromText.current ? beginningOf(chosen) : null
    fromText.current = false
    if (words !== null) showWords(words)
  }, [chosen])

  return (
    <div className="reader-body">
      <div className="reader-words">
        <Legend hidden={hiddenIn(asked)} />
        <Issues issues={reading.issues} />
        <Text reading={reading} chosen={chosen} hidden={hiddenIn(asked)} byWords={byWords} onChoose={chooseInText} />
      </div>
      <aside className="reader-claims" aria-label={m.reader.claims}>
        <Claims groups={groups} incidents={incidents} reviews={detail.reviews} chosen={chosen} onChoose={choose} />
        {isWhyOpen && <Why row={chosen} onClose={toggleWhy} />}
      </aside>
    </div>
  )
}
