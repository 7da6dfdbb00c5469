import type { Syntax } from '../../language/syntax.ts'
import { exactly } from './bounds.ts'
import type { Quantity } from './quantities.ts'

const CHILDREN = /^(children|sons|daughters|kids|grandchildren|babies|toddlers|child|son|daughter)$/
const HEADS: Readonly<Record<string, number>> = {
  couple: 2,
  man: 1,
  woman: 1,
  father: 1,
  mother: 1,
  parents: 2,
  grandmother: 1,
  grandfather: 1,
  grandparents: 2,
  wife: 1,
  husband: 1,
  partner: 1,
  girlfriend: 1,
  boyfriend: 1,
  fiancee: 1,
  fiance: 1,
}

/** "a couple and their three children" is one figure of five, "a man and his two sons" and "his wife and two sons" each one of three. */
export function wholeFamily(syntax: Syntax, quantities: readonly Quantity[]): readonly Quantity[] {
  return quantities.flatMap((quantity, i) => {
    const children =
      quantity.head !== null &&
      CHILDREN.test(syntax.words[quantity.head]!.lower) &&
      quantity.bounds.atLeast === quantity.bounds.atMost
    const family = children ? familyBefore(syntax, quantity) : null
    if (family && quantity.bounds.atLeast !== null)
      return [
        {
          ...quantity,
          first: family.first,
          head: family.head,
          counted: { first: family.head, last: quantity.last },
          bounds: exactly(family.adults + quantity.bounds.atLeast),
          how: `${family.adults} and ${quantity.bounds.atLeast} added up`,
        },
      ]
    const child = onlyChild(syntax, quantity)
    if (child !== null)
      return [
        {
          ...quantity,
          last: child + 1,
          counted: { first: quantity.number, last: child + 1 },
          bounds: exactly(3),
          how: 'a couple and one child added up',
        },
      ]
    const next = quantities[i + 1]
    return next &&
      familyBefore(syntax, next)?.first === quantity.first &&
      CHILDREN.test(syntax.words[next.head ?? next.number]!.lower)
      ? []
      : [quantity]
  })
}

/** The child of "a couple and their baby". */
function onlyChild({ words }: Syntax, { last }: Quantity): number | null {
  const [couple, and, their, child] = words.slice(last - 1, last + 3)
  const single = /^(baby|child|son|daughter|toddler|grandchild|grandson|granddaughter)$/.test(child?.lower ?? '')
  return couple?.lower === 'couple' && and?.lower === 'and' && their?.lower === 'their' && single ? child!.index : null
}

/** The adults named right before "and their three children". */
function familyBefore({ words }: Syntax, quantity: Quantity): { first: number; head: number; adults: number } | null {
  const own = /^(their|his|her)$/.test(words[quantity.first - 1]?.lower ?? '') ? 1 : 0
  const link = words[quantity.first - 1 - own]?.lower
  const head = quantity.first - 2 - own
  const adults = HEADS[words[head]?.lower ?? '']
  if (link !== 'and' || adults === undefined) return null
  const article = words[head - 1]?.lower ?? ''
  const known = /^(his|her|their|my|our)$/.test(article)
  return known || (own > 0 && /^(a|an|the|one|both|two)$/.test(article)) ? { first: head - 1, head, adults } : null
}
