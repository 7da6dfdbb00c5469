/** Incidents picked on a page, to be taken to another: which, and the words that say which. */
export type Picked = { readonly ids: readonly string[]; readonly words: readonly string[] }

const KEPT = 'according.picked'

/** Keeps what was picked last for this window, also over a reload; the name under which an address finds it again. */
export function keepPicked(picked: Picked): string {
  const name = Date.now().toString(36)
  sessionStorage.setItem(KEPT, JSON.stringify({ name, picked }))
  return name
}

/** What was picked under a name; null where something else was picked since, or in another window. */
export function pickedOf(name: string): Picked | null {
  const kept = JSON.parse(sessionStorage.getItem(KEPT) ?? 'null') as { name: string; picked: Picked } | null
  return kept?.name === name ? kept.picked : null
}
