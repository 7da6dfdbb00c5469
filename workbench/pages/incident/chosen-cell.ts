import { asking, go, useAsked } from '../../address.ts'
import type { Field } from '../../api/types.ts'

/** A cell of the matrix: what one account says of one field. */
export type CellName = { readonly account: string; readonly field: Field }

/** The cell whose words are shown, as the address has it: "?cell=killed:REPORT". */
export function useChosenCell(): CellName | null {
  const asked = useAsked().get('cell')
  const at = asked?.indexOf(':') ?? -1
  return asked && at > 0 ? { field: asked.slice(0, at) as Field, account: asked.slice(at + 1) } : null
}

/** "killed:REPORT/adama konare". */
export const cellKey = ({ account, field }: CellName): string => `${field}:${account}`

export const cellAddress = (cell: CellName): string => asking({ cell: cellKey(cell) })

export const chooseCell = (cell: CellName | null): void =>
  go(cell ? cellAddress(cell) : asking({ cell: null }), { replace: true })
