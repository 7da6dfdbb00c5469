import { MEASURES } from '../reading/reading.ts'
import type { Account, Cells, Field, Mark, Unmarked } from './account.ts'
import { cellsAgree } from './agreement.ts'

type Marks = Account['marks']

/** Each account's cells held against the other sources' standing words on the same field. */
export function marksOf(accounts: readonly Unmarked[]): readonly Marks[] {
  const fields = new Set(accounts.flatMap(({ cells }) => Object.keys(cells) as Field[]))
  const standing = new Map([...fields].map(field => [field, standingOn(field, accounts)]))
  return accounts.map(account => {
    const own = Object.keys(account.cells) as Field[]
    return Object.fromEntries(own.map(field => [field, markOf(account, field, standing.get(field)!)]))
  })
}

/** Fields of which a source's later word replaces its earlier one; of others (who did it, to whom) it only tells more. */
const REVISABLE: ReadonlySet<Field> = new Set<Field>(['when', 'where', ...MEASURES])

/** The accounts whose word on a field stands: of each source the last that says anything, or all where words add up. */
export function standingOn<R extends Pick<Unmarked, 'source' | 'cells' | 'standing'>>(
  field: Field,
  accounts: readonly R[],
): readonly R[] {
  const speaking = accounts.filter(account => account.cells[field])
  return REVISABLE.has(field) ? [...new Map(speaking.map(account => [account.source.key, account])).values()] : speaking
}

function markOf(account: Unmarked, field: Field, standing: readonly Unmarked[]): Mark {
  const to = standing
    .filter(other => other.source.key !== account.source.key)
    .map(other => ({
      id: other.id,
      agreement: cellsAgree(field, account.cells[field]! as never, other.cells[field]! as never),
    }))
  const ids = (...kinds: readonly string[]): readonly string[] =>
    to.filter(({ agreement }) => kinds.includes(agreement)).map(({ id }) => id)
  const found = { contradicts: ids('contradicts'), refines: ids('refines'), agrees: ids('agrees', 'refined') }
  const weightiest = (['contradicts', 'refines', 'agrees'] as const).find(kind => found[kind].length > 0)
  return { mark: isRevised(account, field, standing) ? 'revised' : (weightiest ?? 'alone'), ...found }
}

/** Whether the same source later says something else. */
function isRevised(account: Unmarked, field: Field, standing: readonly Unmarked[]): boolean {
  if (!REVISABLE.has(field)) return false
  const last = standing.find(other => other.source.key === account.source.key)!
  return last.id !== account.id && valuesOf(last.cells, field) !== valuesOf(account.cells, field)
}

const valuesOf = (cells: Cells, field: Field): string => JSON.stringify(cells[field]!.map(({ value }) => value))
