import type { Account, Field } from '../../incidents/account.ts'
import { accountWords, daysWords, placeWords, saidWords } from '../../incidents/said-words.ts'
import type { IncidentSummary } from '../../incidents/summary.ts'

const TOLD: readonly (readonly [Field, string])[] = [
  ['what', ''],
  ['actors', 'by '],
  ['recipients', 'to '],
  ['killed', 'killed '],
  ['injured', 'injured '],
  ['detained', 'detained '],
  ['abducted', 'abducted '],
  ['missing', 'missing '],
  ['displaced', 'displaced '],
  ['present', 'present '],
]

/** What happened in the words of its accounts: who says what, one sentence an account, and in what they contradict each other. */
export function notesOf({ when, where, accounts, disagreements }: IncidentSummary): string {
  const head = [when && daysWords(when), where && placeWords(where)].filter(Boolean).join(', ')
  const told = accounts.filter(({ standing }) => standing !== 'copy').flatMap(sentence)
  const rival = disagreements.map(({ field }) => field).join(', ')
  return [
    ...(head ? [`${head}.`] : []),
    ...told,
    ...(rival ? [`Accounts contradict each other on: ${rival}.`] : []),
  ].join(' ')
}

function sentence(account: Account): readonly string[] {
  const said = TOLD.flatMap(([field, lead]) => {
    const values = [...new Set((account.cells[field] ?? []).map(saidWords))]
    return values.length ? [`${lead}${values.join(', ')}`] : []
  })
  const happened = (account.cells.happened ?? []).filter(({ status }) => status === 'denied').map(saidWords)
  const all = [...said, ...new Set(happened)]
  const day = account.publishedAt ? ` (${account.publishedAt.slice(0, 10)})` : ''
  return all.length ? [`According to ${accountWords(account).replace(/ itself$/, '')}${day}: ${all.join('; ')}.`] : []
}
