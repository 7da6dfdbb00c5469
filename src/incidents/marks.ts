import { MEASURES } from '../reading/reading.ts'
import type { Account, Cells, Field, Mark } from './account.ts'
import { cellsAgree } from './agreement.ts'

type Row = Omit<Account, 'marks'>
type Marks = Account['marks']

/** Each account's cells held against the other sources' latest word on the same field. */
export function marksOf(accounts: readonly Row[]): readonly Marks[] {
  return accounts.map(account => {
    const fields = Object.keys(account.cells) as Field[]
    return Object.fromEntries(fields.map(field => [field, markOf(account, field, accounts)]))
  })
}

/** Fields of which a source's later word replaces its earlier one; of others (who did it, to whom) it only tells more. */
const REVISABLE: ReadonlySet<Field> = new Set<Field>(['when', 'where', ...MEASURES])

/** The accounts whose word on a field stands: of each source the last that says anything, or all where words add up. */
export function standingOn<R extends Pick<Row, 'source' | 'cells' | 'standing'>>(
  field: Field,
  accounts: readonly R[],
): readonly R[] {
  const speaking = accounts.filter(account => account.cells[field])
  return REVISABLE.has(field) ? [...new Map(speaking.map(account => [account.source.key, account])).values()] : speaking
}

function markOf(account: Row, field: Field, accounts: readonly Row[]): Mark {
  const current = standingOn(field, accounts)
  const others = current.filter(other => other.source.key !== account.source.key)
  const to = others.map(other => ({
    id: other.id,
    agreement: cellsAgree(field, account.cells[field]! as never, other.cells[field]! as never),
  }))
  const ids = (...kinds: readonly string[]): readonly string[] =>
    to.filter(({ agreement }) => kinds.includes(agreement)).map(({ id }) => id)
  const [contradicts, refines, agrees] = [ids('contradicts'), ids('refines'), ids('agrees', 'refined')]
  const mark = isRevised(account, field, current)
    ? 'revised'
    : contradicts.length
      ? 'contradicts'
      : refines.length
        ? 'refines'
        : agrees.length
          ? 'agrees'
          : 'alone'
  return { mark, contradicts, refines, agrees }
}

/** Whether the same source later says something else. */
function isRevised(account: Row, field: Field, current: readonly Row[]): boolean {
  if (!REVISABLE.has(field)) return false
  const last = current.find(other => other.source.key === account.source.key)!
  return last.id !== account.id && valuesOf(last.cells, field) !== valuesOf(account.cells, field)
}

const valuesOf = (cells: Cells, field: Field): string => JSON.stringify(cells[field]!.map(({ value }) => value))
