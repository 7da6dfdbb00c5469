import type { Account, Field } from '../../incidents/account.ts'
import { daysWords, placeWords, saidWords } from '../../incidents/said-words.ts'
import type { IncidentSummary } from '../../incidents/summary.ts'

/** What an incident is called where a format wants a name: "ASSAULT (firearms), Bankass, Mopti, ML, 2025-10-14". */
export const incidentName = ({ type, mode, where, when }: IncidentSummary): string =>
  [`${type}${mode ? ` (${mode})` : ''}`, where && placeWords(where), when && daysWords(when)].filter(Boolean).join(', ')

/** What an account says, a line a value with its exact words: "killed: 12 or more (claimed): “at least 12 people”". */
export const saidLines = ({ cells }: Account): readonly string[] =>
  (Object.keys(cells) as Field[]).flatMap(field =>
    cells[field]!.map(
      ({ value, status, words }) =>
        `${field}: ${saidWords({ value, status })} (${status}): ${words.map(({ quote }) => `“${quote}”`).join(' … ')}`,
    ),
  )

/** An address of the web; null for any other. */
export const webAddress = (url: string | null): string | null =>
  url !== null && !/\s/u.test(url) && URL.canParse(url) && /^https?:$/u.test(new URL(url).protocol) ? url : null
