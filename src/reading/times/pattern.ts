import type { Atom } from '../../language/atoms.ts'
import { type Beginning, canBegin } from './beginnings.ts'
import type { TimeLexicon } from './lexicon.ts'

/**
 * A small pattern language over atoms. Elements stand apart by spaces:
 *   of|in      one of these atoms          WEEKDAY    a class (classes.ts)        @day     another rule, its longest match
 *   a:DAY      captured under a name       x?         optional                    ~x       touching what stands before it
 */
export type Pattern = readonly Element[]
/** One piece of a pattern. */
export type Element = {
  readonly name: string
  readonly kind: 'literal' | 'class' | 'rule'
  readonly literals: readonly string[]
  readonly optional: boolean
  readonly touching: boolean
}

/** A text ready for matching; `kinds` are the bits of beginnings.ts, an atom each. */
export type View = { readonly atoms: readonly Atom[]; readonly kinds: Int32Array; readonly lexicon: TimeLexicon }

/** What an element took: its value and its atoms, half-open. */
export type Taken<T = unknown> = { readonly value: T; readonly first: number; readonly last: number }
/** Takes an element at an atom, or does not. */
export type Taking = (view: View, at: number) => Taken | null
/** What the named elements of a pattern took. */
export type Captures = Readonly<Record<string, Taken | undefined>>

/** Cuts a pattern into its elements. */
export function compile(pattern: string): Pattern {
  return pattern.split(' ').map(text => {
    const [, touching, name, body, optional] = /^(~?)(?:([a-z]+):(?=.))?(.+?)(\??)$/.exec(text)!
    const kind = body!.startsWith('@') ? 'rule' : /^[A-Z][A-Z0-9]*$/.test(body!) ? 'class' : 'literal'
    return {
      name: name ?? (kind === 'literal' ? '' : body!.replace('@', '').toLowerCase()),
      kind,
      literals: kind === 'literal' ? body!.split('|') : [body!.replace('@', '')],
      optional: optional === '?' && body !== '?',
      touching: touching === '~',
    }
  })
}

/** How the elements of a pattern that are not literals are taken. */
export type Takers = {
  readonly class: (name: string, at: number) => Taken | null
  readonly begins: (element: Element) => Beginning
  readonly rule: (name: string, at: number) => Taken | null
}

/** Matches a pattern at atom `at`; optional elements are taken where they can be. Null where it does not match. */
export function matchPattern(
  view: View,
  pattern: Pattern,
  at: number,
  takers: Takers,
): { readonly captures: Captures; readonly last: number } | null {
  const captures: Record<string, Taken | undefined> = {}
  const last = matchFrom(view, pattern, 0, at, takers, captures)
  return last < 0 ? null : { captures, last }
}

/** Position after the pattern from one of its elements on, -1 where it does not match. */
function matchFrom(
  view: View,
  pattern: Pattern,
  element: number,
  position: number,
  takers: Takers,
  captures: Record<string, Taken | undefined>,
): number {
  const wanted = pattern[element]
  if (!wanted) return position
  const taken = take(view, wanted, position, takers)
  if (taken && taken.last > position) {
    captures[wanted.name] = taken
    const last = matchFrom(view, pattern, element + 1, taken.last, takers, captures)
    if (last >= 0) return last
    captures[wanted.name] = undefined
  }
  return wanted.optional ? matchFrom(view, pattern, element + 1, position, takers, captures) : -1
}

function take(view: View, wanted: Element, position: number, takers: Takers): Taken | null {
  const atom = view.atoms[position]
  if (!atom || (wanted.touching && atom.spaced)) return null
  if (wanted.kind === 'literal')
    return wanted.literals.includes(atom.lower) ? { value: atom.lower, first: position, last: position + 1 } : null
  if (!canBegin(takers.begins(wanted), view.kinds[position]!, atom.lower)) return null
  return wanted.kind === 'class'
    ? takers.class(wanted.literals[0]!, position)
    : takers.rule(wanted.literals[0]!, position)
}
