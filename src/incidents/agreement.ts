import type { Field, Said, Values } from './account.ts'
import { countsAgree, presentAgree } from './agreement/counts.ts'
import { daysAgree } from './agreement/days.ts'
import { isDenied, kindsAgree } from './agreement/kinds.ts'
import { actorsAgree, recipientsAgree } from './agreement/sides.ts'
import { sitesAgree } from './agreement/sites.ts'

/**
 * How one account's word on a field stands to another's: `refines`, it is the more exact of two that can both be right;
 * `refined`, the less exact; `contradicts`, not both can be right; `silent`, one says nothing that can be compared.
 */
export type Agreement = 'agrees' | 'refines' | 'refined' | 'contradicts' | 'silent'

type Compare<V> = (a: V, b: V) => Agreement
const COMPARE: { readonly [F in Field]: Compare<Values[F]> } = {
  what: kindsAgree,
  happened: kindsAgree,
  when: daysAgree,
  where: sitesAgree,
  actors: actorsAgree,
  recipients: recipientsAgree,
  killed: countsAgree,
  injured: countsAgree,
  missing: countsAgree,
  detained: countsAgree,
  abducted: countsAgree,
  displaced: countsAgree,
  casualties: countsAgree,
  present: presentAgree,
}

/** Two values of one field, told and not denied. */
export const valuesAgree = <F extends Field>(field: F, a: Values[F], b: Values[F]): Agreement => COMPARE[field](a, b)

/**
 * Two cells of one field. Values side by side in one cell are its author's latitude: cells contradict only where none of the
 * one can stand with any of the other. A denial contradicts whoever says what is denied, or a case of it, and nobody else;
 * who denies one deed and tells of another of its type does not deny that something happened.
 */
export function cellsAgree<F extends Field>(field: F, a: Cell<F>, b: Cell<F>): Agreement {
  const [xs, ys] =
    field === 'happened' ? [withoutAnswered(a), withoutAnswered(b)] : [a.filter(isSaid), b.filter(isSaid)]
  const pairs = xs.flatMap(x =>
    ys.map(y => ({ mixed: isDenial(x) !== isDenial(y), agreement: saidAgree(field, x, y) })),
  )
  if (pairs.some(({ mixed, agreement }) => mixed && agreement === 'contradicts')) return 'contradicts'
  const alike = pairs.filter(({ mixed }) => !mixed).map(({ agreement }) => agreement)
  const has = (agreement: Agreement): boolean => alike.includes(agreement)
  if (has('agrees') || (has('refines') && has('refined'))) return 'agrees'
  if (has('refines')) return 'refines'
  if (has('refined')) return 'refined'
  return alike.length > 0 && alike.every(agreement => agreement === 'contradicts') ? 'contradicts' : 'silent'
}

type Cell<F extends Field> = readonly Said<Values[F]>[]

/** Plans and possibilities say nothing of what was. */
const isSaid = ({ status }: Said<unknown>): boolean => status !== 'planned' && status !== 'hypothetical'

const isDenial = ({ status }: Said<unknown>): boolean => status === 'denied'

/** A cell without denials of a type of which its author tells another deed. */
function withoutAnswered<F extends Field>(cell: Cell<F>): Cell<F> {
  const typeOf = ({ value }: Said<Values[F]>): string => ('type' in value ? value.type : '')
  const said = cell.filter(item => isSaid(item) && item.status !== 'unclear')
  const told = said.filter(item => !isDenial(item)).map(typeOf)
  return said.filter(item => !isDenial(item) || !told.includes(typeOf(item)))
}

/** A denial and a telling contradict where what is told is what is denied, or a case of it. */
function saidAgree<F extends Field>(field: F, a: Said<Values[F]>, b: Said<Values[F]>): Agreement {
  const agreement = valuesAgree(field, a.value, b.value)
  if (!isDenial(a) && !isDenial(b)) return agreement
  if (isDenial(a) && isDenial(b)) return agreement === 'contradicts' ? 'silent' : agreement
  const [told, denied] = isDenial(b) ? [a.value, b.value] : [b.value, a.value]
  const isCase =
    'by' in told && 'by' in denied
      ? isDenied(told, denied)
      : agreement === 'agrees' || agreement === (isDenial(b) ? 'refines' : 'refined')
  return isCase ? 'contradicts' : 'silent'
}
