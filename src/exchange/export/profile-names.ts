/** Who may read what leaves, from anybody to those who may open the ledger; `ontology/sensitivity.yaml` says what each takes out. */
export const PROFILES = ['public', 'partner', 'internal'] as const
