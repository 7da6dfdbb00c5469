import type { Atom } from '../../language/atoms.ts'
import type { TimeLexicon } from './lexicon.ts'

/**
 * A small pattern language over atoms. Elements stand apart by spaces:
 *   of|in      one of these atoms          WEEKDAY    a class (classes.ts)        @day     another rule, its longest match
 *   a:DAY      captured under a name       x?         optional                    ~x       touching what stands before it
 */
export type Pattern = readonly Element[]
type Element = {
  readonly name: string
  readonly kind: 'literal' | 'class' | 'rule'
  readonly literals: readonly string[]
  readonly optional: boolean
  readonly touching: boolean
}

export type View = { readonly atoms: readonly Atom[]; readonly lexicon: TimeLexicon }

/** What an element took: its value and its atoms, half-open. */
export type Taken<T = unknown> = { readonly value: T; readonly first: number; readonly last: number }
export type Taking = (view: View, at: number) => Taken | null
export type Captures = Readonly<Record<string, Taken | undefined>>

export function compile(pattern: string): Pattern {
  return pattern.split(' ').map(text => {
    const [, touching, name, body, optional] = /^(~?)(?:([a-z]+):(?=.))?(.+?)(\??)$/.exec(text)!
    const kind = body!.startsWith('@') ? 'rule' : /^[A-Z][A-Z0-9]*$/.test(body!) ? 'class' : 'literal'
    return {
      name: name ?? body!.replace('@', '').toLowerCase(),
      kind,
      literals: kind === 'literal' ? body!.split('|') : [body!.replace('@', '')],
      optional: optional === '?' && body !== '?',
      touching: touching === '~',
    }
  })
}

/** Matches a pattern at atom `at`; optional elements are taken where they can be. Null where it does not match. */
export function matchPattern(
  view: View,
  pattern: Pattern,
  at: number,
  classes: Readonly<Record<string, Taking>>,
  rule: (name: string, at: number) => Taken | null,
): { readonly captures: Captures; readonly last: number } | null {
  const captures: Record<string, Taken | undefined> = {}
  const last = from(0, at)
  return last === null ? null : { captures, last }

  function from(element: number, position: number): number | null {
    const wanted = pattern[element]
    if (!wanted) return position
    const taken = take(wanted, position)
    if (taken && taken.last > position) {
      captures[wanted.name] = taken
      const last = from(element + 1, taken.last)
      if (last !== null) return last
      captures[wanted.name] = undefined
    }
    return wanted.optional ? from(element + 1, position) : null
  }

  function take(wanted: Element, position: number): Taken | null {
    const atom = view.atoms[position]
    if (!atom || (wanted.touching && atom.spaced)) return null
    if (wanted.kind === 'literal')
      return wanted.literals.includes(atom.lower) ? { value: atom.lower, first: position, last: position + 1 } : null
    return wanted.kind === 'class' ? classes[wanted.literals[0]!]!(view, position) : rule(wanted.literals[0]!, position)
  }
}
