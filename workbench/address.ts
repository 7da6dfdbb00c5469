import { useMemo, useSyncExternalStore } from 'react'

const MOVED = 'according:moved'

function subscribe(onMove: () => void): () => void {
  addEventListener('popstate', onMove)
  addEventListener(MOVED, onMove)
  return () => {
    removeEventListener('popstate', onMove)
    removeEventListener(MOVED, onMove)
  }
}

/** The path shown, "/incidents/in-4f2". */
export const usePath = (): string => useSyncExternalStore(subscribe, () => location.pathname)

/** What stands behind the "?": all of a view that is not its path. */
export function useAsked(): URLSearchParams {
  const search = useSyncExternalStore(subscribe, () => location.search)
  return useMemo(() => new URLSearchParams(search), [search])
}

/** Shows another address; `replace`: without a step to come back to, for what is typed or dragged. */
export function go(href: string, { replace = false } = {}): void {
  if (href === location.pathname + location.search) return
  if (replace) history.replaceState(null, '', href)
  else history.pushState(null, '', href)
  dispatchEvent(new Event(MOVED))
}

/** The parts of a question that change; null or empty takes one away. */
export type Changes = Readonly<Record<string, string | null>>

/** The address shown with another question; the names stand in the order of the alphabet, so that one view has one address. */
export function asking(changes: Changes, path = location.pathname, search = location.search): string {
  const asked = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes))
    if (value) asked.set(name, value)
    else asked.delete(name)
  asked.sort()
  const question = asked.toString().replaceAll('%3A', ':').replaceAll('%2C', ',')
  return question ? `${path}?${question}` : path
}

/** Stands for the first cell of an incident that another contradicts. */
export const CONTRADICTED = 'contradicted'

/** Where the pages stand. */
export const addressOf = {
  incidents: (): string => '/',
  incident: (id: string): string => `/incidents/${encodeURIComponent(id)}`,
  /** An incident, at the words of its first contradiction. */
  contradiction: (id: string): string => `/incidents/${encodeURIComponent(id)}?cell=${CONTRADICTED}`,
  reports: (): string => '/reports',
  /** `claim`: opened at its words. */
  report: (id: string, claim?: string): string =>
    `/reports/${encodeURIComponent(id)}${claim === undefined ? '' : `?claim=${encodeURIComponent(claim)}`}`,
  review: (): string => '/review',
  sources: (): string => '/sources',
  source: (key: string): string => `/sources/${encodeURIComponent(key)}`,
  actors: (): string => '/actors',
  actor: (key: string): string => `/actors/${encodeURIComponent(key)}`,
  /** `asked`: the question of a page of incidents, "actor=army&picked=m3x". */
  export: (asked = ''): string => (asked ? `/export?${asked}` : '/export'),
  add: (): string => '/add',
}
