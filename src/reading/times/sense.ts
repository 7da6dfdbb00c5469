import type { Atom } from '../../language/atoms.ts'
import type { Syntax } from '../../language/syntax.ts'
import { BEFORE_TIME, bareYear, isBareYear } from './bare-year.ts'
import { wordAt } from './classes.ts'
import { calendar, type Meaning } from './meaning.ts'
import type { View } from './pattern.ts'

/** An expression of time in the text, not yet resolved. Atoms half-open. */
export type Expression = {
  readonly meaning: Meaning
  readonly first: number
  readonly last: number
  /** The pattern that matched. */
  readonly rule: string
}

const BEFORE_MAY = new Set('in since until during early late mid last this next throughout'.split(' '))
const BEFORE_LENGTH = new Set(
  'for in within after over during than about nearly almost just only last every under past through of take takes took lasted lasting spent spend'.split(
    ' ',
  ),
)
const PAPERS = new Set('times telegraph mirror mail mail herald post news express star review tribune'.split(' '))
/** Things that bear a day for their name: "1 May Street", "the March 14 alliance". */
const NAMED_AFTER =
  /^(?:Street|St|Avenue|Ave|Road|Square|Boulevard|Bridge|Stadium|Mosque|District|Neighbou?rhood|Brigades?|Martyrs|Barracks|[Ss]treet|[Aa]venue|[Ss]tadium|[Cc]oalition|[Mm]ovement|[Aa]lliance|[Bb]loc)$/

/** Whether a text speaks of a person called May: "Mrs May", "Theresa May", "May said". */
export function hasSurnameMay({ atoms }: View): boolean {
  return atoms.some((atom, i) => {
    if (atom.text !== 'May') return false
    const before = atoms[i - 1]
    const after = atoms[i + 1]?.lower ?? ''
    if (/^(said|says|told|added|has|was|is|would|will|had)$/.test(after)) return true
    return before !== undefined && /^(theresa|mrs|ms|mr|minister)$/.test(before.lower)
  })
}

/** Judges from the neighbours whether a match is a time: "May said", "the second floor", "a 12-year-old" are none. Null where not. */
export function asTime(syntax: Syntax, view: View, expression: Expression, surnameMay: boolean): Expression | null {
  const { atoms } = view
  const { first, last, meaning } = expression
  const { core } = meaning
  const before = atoms[first - 1]
  const after = atoms[last]
  const touching = after !== undefined && !after.spaced ? after.lower : ''
  const previous = before?.lower ?? ''
  const following = after?.lower ?? ''
  const opening = atoms[first]!
  const single = last - first === 1

  if (single && wordAt(view, first, 'weekday')?.value.form === 'short') return null
  if (single && wordAt(view, first, 'month')?.value.form === 'short') return null
  if (/^\p{Lu}/u.test(after?.text ?? '') && PAPERS.has(following) && (core.kind === 'calendar' || core.kind === 'set'))
    return null

  switch (core.kind) {
    case 'calendar': {
      const { fields } = core
      if (fields.weekday !== undefined && fields.month === undefined) {
        if (/^(black|bloody|ash|super|good|holy|palm|easter)$/.test(previous) && /^\p{Lu}/u.test(before!.text))
          return null
        if (core.shift === 'that' && opening.lower === 'that')
          return { ...expression, first: first + 1, meaning: { ...meaning, core: calendar(fields) } }
      }
      if (fields.month !== undefined && core.shift === 'that' && opening.lower === 'that')
        return { ...expression, first: first + 1, meaning: { ...meaning, core: calendar(fields) } }
      if (single && fields.month !== undefined && fields.year === undefined && fields.day === undefined) {
        if (
          opening.lower === 'may' &&
          !(BEFORE_MAY.has(previous) || (!surnameMay && BEFORE_TIME.has(previous) && previous !== ','))
        )
          return null
        if (opening.lower === 'march' && !BEFORE_TIME.has(previous)) return null
      }
      if (fields.month !== undefined && fields.year === undefined && NAMED_AFTER.test(after?.text ?? '')) return null
      if (
        fields.month !== undefined &&
        fields.day !== undefined &&
        fields.year === undefined &&
        previous === 'in' &&
        wordAt(view, first, 'month')
      ) {
        const noun = syntax.words[after?.word ?? -1]
        if (noun?.upos === 'NOUN')
          return {
            ...expression,
            last: wordAt(view, first, 'month')!.last,
            meaning: { core: calendar({ month: fields.month }) },
          }
      }
      if (fields.season && !fields.year && !fields.yearShift && !core.shift) {
        if (atoms[last - 1]!.lower === 'fall' && (following === 'of' || !/^(in|during|by|until|since)$/.test(previous)))
          return null
        if (following === 'of') return null
      }
      if (fields.quarter !== undefined && fields.year === undefined && following === 'of') return null
      if (isBareYear(fields) && (single || meaning.mod))
        return !meaning.mod && bareYear(view, first) ? expression : null
      if (isBareYear(fields) && opening.lower === 'two') return null
      return expression
    }
    case 'feast':
      return isNameBeside(syntax, view, expression) ? null : expression
    case 'part':
      if (core.shift === 'last' && opening.lower === 'the') return null
      return expression
    case 'duration':
    case 'stretch': {
      if (/^(old|olds)$/.test(following) || (touching === '-' && /^(old|olds)$/.test(atoms[last + 1]?.lower ?? '')))
        return null
      if (/^(aged|age)$/.test(previous)) return null
      if (core.unit === 'Q' && following === 'of') return null
      if (core.kind === 'duration') return asDuration(view, expression, previous)
      return expression
    }
    case 'offset':
      if (/ (before|prior|earlier)$/.test(expression.rule) || /^(before|prior)$/.test(atoms[last - 1]!.lower))
        return /^[\p{L}\p{N}]/u.test(after?.text ?? '') &&
          !/^(and|but|when|in|on|at|by|from|to|,)$/.test(following) &&
          atoms[last - 1]!.lower !== 'earlier'
          ? asDuration(
              view,
              {
                ...expression,
                last: last - 1,
                meaning: { ...meaning, core: { kind: 'duration', count: core.count, unit: core.unit } },
              },
              previous,
            )
          : expression
      return expression
    case 'unit':
      if (/^(before|after)$/.test(atoms[last - 1]!.lower) && /^(the|its|their|his|her)$/.test(following))
        return { ...expression, meaning: { ...meaning, fromHappening: true } }
      if (core.unit === 'Q' && following === 'of') return null
      if (core.unit === 'D' && /^(care|laborer|laborers|labourers|school)$/.test(following)) return null
      return expression
    case 'set':
      if (following === 'ago' && wordAt(view, first, 'weekdays')) return null
      if (
        single &&
        /^\p{Lu}/u.test(opening.text) &&
        before?.text !== undefined &&
        !/^[.!?"”]$/.test(before.text) &&
        wordAt(view, first, 'frequency')
      )
        return null
      return expression
    case 'reference':
      if (
        opening.lower === 'soon' &&
        (/^(after|afterwards?|before|as|to)$/.test(following) || previous === 'as' || previous === 'too')
      )
        return null
      if (opening.lower === 'the' && following === 'of') return null
      return expression
    case 'clock':
      if (/^HOUR ~: ~MINUTE$/.test(expression.rule) || last - first === 3) {
        const meridiem = /^[ap]/.test(atoms[last - 1]!.lower)
        if (
          !meridiem &&
          (following === ':' ||
            previous === ':' ||
            !/^(at|around|about|by|from|until|till|since|before|after|between|and|to|approximately)$/.test(previous))
        )
          return null
      }
      return expression
    default:
      return expression
  }
}

/** "Christmas Island", "Ramadan Shalah", "Hassan Eid": a word that is a name too, beside another name. */
function isNameBeside({ words }: Syntax, view: View, { first, last }: Expression): boolean {
  if (wordAt(view, first, 'feast')?.value.form !== 'double' || last - first > 1) return false
  const [before, after] = [view.atoms[first - 1], view.atoms[last]]
  const isName = (atom: Atom | undefined): boolean =>
    atom !== undefined &&
    /^\p{Lu}\p{Ll}/u.test(atom.text) &&
    words[atom.word]?.upos === 'PROPN' &&
    !/^(?:day|days|eve|week|holiday|holidays|festival|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/.test(
      atom.lower,
    )
  return (isName(after) && after!.spaced) || isName(before)
}

/** "a week" is a length only after "for", "within" …; "the second", "a second explosion" are none. */
function asDuration(view: View, expression: Expression, previous: string): Expression | null {
  const { atoms } = view
  const { first, last, meaning } = expression
  const opening = atoms[first]!.lower
  const unit = meaning.core.kind === 'duration' ? meaning.core.unit : 'D'
  const after = atoms[last]
  if ((unit === 'S' || unit === 'Q') && (opening === 'a' || opening === 'an' || opening === 'the')) return null
  const narrowed = meaning.mod !== undefined
  const counted = /^(after|before)$/.test(after?.lower ?? '') && /^(D|W|M|Y|DE)$/.test(unit)
  if (
    (opening === 'a' || opening === 'an') &&
    last - first === 2 &&
    !narrowed &&
    !counted &&
    !BEFORE_LENGTH.has(previous)
  ) {
    if (unit === 'NI' || !/^[0-9%]|^(times?|percent|once|twice|people|dollars)$/.test(previous)) return null
    return { ...expression, meaning: { core: { kind: 'set', value: unit === 'H' ? 'PT1H' : `P1${unit}` } } }
  }
  if (meaning.core.kind === 'duration' && meaning.core.count === null && last - first <= 2 && !narrowed) {
    const bare = last - first === 1
    if (bare && after && !after.spaced && after.text === '-') return expression
    if (bare && !/^(for|in|within|after|over|of|several|during)$/.test(previous)) return null
    if (opening === 'the') return null
  }
  return expression
}
