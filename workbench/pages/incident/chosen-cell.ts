import { asking, CONTRADICTED, go, useAsked } from '../../address.ts'
import type { Disagreement, Field } from '../../api/types.ts'

/** A cell of the matrix: what one account says of one field. */
export type CellName = { readonly account: string; readonly field: Field }

/**
 * The cell whose words are shown, as the address has it: "?cell=killed:REPORT"; "?cell=contradicted" is one of the first
 * contradiction.
 */
export function useChosenCell(disagreements: readonly Disagreement[]): CellName | null {
  const asked = useAsked().get('cell')
  if (asked === CONTRADICTED) return firstOf(disagreements)
  const at = asked?.indexOf(':') ?? -1
  return asked && at > 0 ? { field: asked.slice(0, at) as Field, account: asked.slice(at + 1) } : null
}

function firstOf([first]: readonly Disagreement[]): CellName | null {
  const account = first?.rivals[0]?.by[0]
  return account === undefined ? null : { field: first!.field, account }
}

/** "killed:REPORT/adama konare". */
export const cellKey = ({ account, field }: CellName): string => `${field}:${account}`

export const cellAddress = (cell: CellName): string => asking({ cell: cellKey(cell) })

export const chooseCell = (cell: CellName | null): void =>
  go(cell ? cellAddress(cell) : asking({ cell: null }), { replace: true })
