import type { Decision } from '../../api/types.ts'

/** What stands on a claim: the last verdict that nobody took back, else that it was skipped; null where it is open. */
export function verdictOn(claim: number, decisions: readonly Decision[]): Decision | null {
  const own = decisions.filter(decision => decision.claim?.number === claim && decision.state !== 'revoked')
  return own.findLast(({ kind }) => kind !== 'skip') ?? own.at(-1) ?? null
}

/** Whether nobody need look at a claim any more. */
export const isSettled = (claim: number, decisions: readonly Decision[]): boolean => {
  const verdict = verdictOn(claim, decisions)
  return verdict !== null && verdict.kind !== 'skip'
}
