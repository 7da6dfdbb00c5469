/** The names under which TanStack Query keeps what the server said; the first word is what a live change makes old. */
export const keys = {
  view: (asked: string, rule: string | null) => ['incidents', 'view', asked, rule] as const,
  found: (asked: string) => ['incidents', 'found', asked] as const,
  incidents: (asked: string) => ['incidents', 'page', asked] as const,
  incident: (id: string, rule: string | null) => ['incidents', 'one', id, rule] as const,
  reports: (asked: string) => ['reports', 'page', asked] as const,
  report: (id: string) => ['reports', 'one', id] as const,
  claimsAt: (numbers: string) => ['claims', 'some', numbers] as const,
  sources: () => ['sources', 'all'] as const,
  /** Names to choose from while one types. */
  names: (of: 'source' | 'actor', words: string) => ['names', of, words] as const,
  source: (key: string) => ['sources', 'one', key] as const,
  actors: (words: string) => ['actors', 'all', words] as const,
  network: (asked: string) => ['actors', 'network', asked] as const,
  actor: (key: string, labels: string | null) => ['actors', 'one', key, labels] as const,
  review: () => ['review', 'queue'] as const,
  preview: (wish: string) => ['decisions', 'preview', wish] as const,
  decisions: (of: string) => ['decisions', of] as const,
  job: (id: string) => ['job', id] as const,
  ledger: () => ['ledger'] as const,
}
