import type { KeyboardEvent } from 'react'

/** Along the claims with the arrows, Home and End: they are one stop for Tab. */
export function walk(event: KeyboardEvent<HTMLElement>): void {
  const claims = [...event.currentTarget.closest('.claims')!.querySelectorAll<HTMLElement>('.claim')]
  const at = claims.indexOf(event.currentTarget)
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: claims.length - 1 }[event.key]
  if (to === undefined || !claims[to]) return
  event.preventDefault()
  claims[to].focus()
}
