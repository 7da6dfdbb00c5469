import type { View } from './pattern.ts'

/** Words that stand before a time. */
export const BEFORE_TIME = new Set(
  'in on since until till by of from to during through throughout between before after around about early late mid last next this that and or - – / ( [ , back'.split(
    ' ',
  ),
)
const BEFORE_YEAR = new Set(
  `${[...BEFORE_TIME].join(' ')} the a an its for year summer winter spring autumn fall; : ;`.split(' '),
)
/** Things that bear a number: "Resolution 1973", "Room 2012". */
const NUMBERED = new Set(
  'resolution resolutions decree order rule article section regulation room flight highway route suite unit number channel gate'.split(
    ' ',
  ),
)
const MONEY = new Set(['$', '€', '£', '%', '#', '№'])

/** Whether nothing but a year is named. */
export const isBareYear = (fields: object): boolean => Object.keys(fields).length === 1 && 'year' in fields

/** A year alone needs a sign that it is one: "in 2014", "the 1973 building"; not "2014 people" or "$2014". */
export function bareYear(view: View, at: number): boolean {
  const { atoms } = view
  const before = atoms[at - 1]
  const after = atoms[at + 1]
  if (before && NUMBERED.has(before.lower) && /^\p{Lu}/u.test(before.text)) return false
  if (after && /^block$/.test(after.lower) && /^of$/.test(atoms[at + 2]?.lower ?? '')) return false
  if (before && /^[0-9]{3,}$/.test(before.text)) return false
  if (before && MONEY.has(before.text)) return false
  if (
    after &&
    (MONEY.has(after.text) ||
      (!after.spaced &&
        /^[-/:]$/.test(after.text) &&
        /^[0-9]{3,}$/.test(atoms[at + 2]?.text ?? '') &&
        atoms[at + 2]!.text.length !== 4))
  )
    return false
  if (before && !atoms[at]!.spaced && /^[.,:/]$/.test(before.text)) return false
  const year = Number(atoms[at]!.text)
  const counted =
    after !== undefined &&
    (/^\p{Ll}{2,}s$/u.test(after.text) || /^(people|men|women|children|police|troops|civilian)$/.test(after.lower)) &&
    !/^(was|is|has|as|elections|attacks|protests|wars|talks|bombings|floods|riots|killings|clashes|games|olympics)$/.test(
      after.lower,
    )
  const led = before !== undefined && BEFORE_YEAR.has(before.lower)
  if (counted && !/^(in|since|until|the)$/.test(before?.lower ?? '')) return false
  if (year < 1900)
    return (
      before !== undefined && BEFORE_TIME.has(before.lower) && !/^(about|around|to|,)$/.test(before.lower) && !counted
    )
  return led || !counted
}
