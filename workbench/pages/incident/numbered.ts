import type { Account, Field } from '../../api/types.ts'

/** An account with the number by which the page names it, from 1. */
export type Numbered = Account & { readonly number: number }

/** The accounts of an incident by their ids, in the order of publication. */
export type Accounts = ReadonlyMap<string, Numbered>

export const numbered = (accounts: readonly Account[]): Accounts =>
  new Map(accounts.map((account, i) => [account.id, { ...account, number: i + 1 }]))

/** The accounts of these ids. */
export const accountsOf = (ids: readonly string[], accounts: Accounts): readonly Numbered[] =>
  ids.flatMap(id => accounts.get(id) ?? [])

export const MEASURES = [
  'killed',
  'injured',
  'missing',
  'detained',
  'abducted',
  'displaced',
  'casualties',
  'present',
] as const

const FIELDS: readonly Field[] = ['happened', 'when', 'where', 'actors', 'recipients', ...MEASURES]

/** The fields of which at least one account speaks. */
export const spokenFields = (accounts: Accounts): readonly Field[] =>
  FIELDS.filter(field => accounts.values().some(({ cells }) => cells[field]))
