import { useEffect, useState } from 'react'
import type { Pasted } from '../../api/types.ts'

/** A text that is being pasted, as it stands in the form. */
export type Draft = { readonly [Name in keyof Pasted]-?: string }

export const EMPTY: Draft = { text: '', title: '', outlet: '', publishedAt: '', url: '' }

const KEPT = 'according.add'

/** What was typed outlives the page, the window's reload and a server that does not answer; until it is read. */
export function useDraft(): readonly [Draft, (draft: Draft) => void] {
  const [draft, setDraft] = useState<Draft>(kept)
  useEffect(() => sessionStorage.setItem(KEPT, JSON.stringify(draft)), [draft])
  return [draft, setDraft]
}

const kept = (): Draft => ({ ...EMPTY, ...JSON.parse(sessionStorage.getItem(KEPT) ?? '{}') })

/** What is sent of it: what was left empty is not said. */
export function pastedOf({ text, ...said }: Draft): Pasted {
  const given = Object.entries(said).flatMap(([name, value]) => (value?.trim() ? [[name, value.trim()]] : []))
  return { text, ...Object.fromEntries(given) }
}
