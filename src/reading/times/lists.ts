import { CLASSES } from './classes.ts'
import { type CalendarFields, type Core, calendar } from './meaning.ts'
import type { View } from './pattern.ts'
import type { Expression } from './sense.ts'

const LINK = /^(and|or|to|through|until|,|-|–|—|&)$/

const fieldsOf = (core: Core): CalendarFields | null => (core.kind === 'calendar' && !core.shift ? core.fields : null)

/**
 * Members of a list lend each other what is said once: "in July and August 1942", "from March to May 2015", "on 12 and 13 May",
 * "May 12 and 13".
 */
export function shareDates(view: View, expressions: readonly Expression[]): readonly Expression[] {
  const shared: Expression[] = []
  for (let i = expressions.length - 1; i >= 0; i--) {
    const expression = expressions[i]!
    const after = shared.at(-1)
    const fields = fieldsOf(expression.meaning.core)
    const lent = after && fieldsOf(after.meaning.core)
    const joined =
      after !== undefined && after.first - expression.last === 1 && LINK.test(view.atoms[expression.last]!.lower)
    const takesYear =
      joined &&
      fields?.month !== undefined &&
      fields.year === undefined &&
      !fields.yearShift &&
      lent?.month !== undefined &&
      lent.year !== undefined
    const taken: Expression = takesYear
      ? {
          ...expression,
          meaning: {
            ...expression.meaning,
            core: {
              kind: 'calendar',
              shift: null,
              fields: { ...fields, year: lent.year! - (fields.month! > lent.month! ? 1 : 0) },
            },
          },
        }
      : expression
    shared.push(...yearAfter(view, taken), ...daysAfter(view, taken), taken, ...daysBefore(view, taken))
  }
  return shared.reverse()
}

/** "12 and" before "13 May": the first days of the list. */
function daysBefore(view: View, expression: Expression): Expression[] {
  const fields = fieldsOf(expression.meaning.core)
  if (fields?.month === undefined || fields.day === undefined || !/^[0-9]/.test(view.atoms[expression.first]!.text))
    return []
  const days: Expression[] = []
  for (let at = expression.first; at >= 2 && /^(and|or|,|&)$/.test(view.atoms[at - 1]!.lower); ) {
    const day = CLASSES.DAYNUMBER!(view, at - 2)
    const before = view.atoms[at - 3]?.lower ?? ''
    if (!day || day.last !== at - 1 || !/^(on|and|,|between|of|the)$/.test(before)) break
    days.push({
      ...expression,
      first: at - 2,
      last: at - 1,
      meaning: { core: { kind: 'calendar', shift: null, fields: { ...fields, day: day.value as number } } },
    })
    at -= 2
  }
  return days
}

/** "–13" after "2011": a year of the same century, told by its last two digits. */
function yearAfter({ atoms }: View, { meaning: { core }, last }: Expression): Expression[] {
  const fields = fieldsOf(core)
  const [dash, short, next] = atoms.slice(last, last + 3)
  if (fields?.year === undefined || !dash || !short || next?.text === dash.text) return []
  if (dash.spaced || short.spaced || !/^[-–/]$/.test(dash.text) || !/^[0-9]{2}$/.test(short.text)) return []
  const year = fields.year - (fields.year % 100) + Number(short.text)
  if (Object.keys(fields).length > 1 || year <= fields.year) return []
  return [{ rule: 'YEAR ~- TWO', first: last + 1, last: last + 2, meaning: { core: calendar({ year }) } }]
}

/** "and 13" after "May 12", where no noun follows: "on May 12 and 13 people died" has none. */
function daysAfter(view: View, expression: Expression): Expression[] {
  const fields = fieldsOf(expression.meaning.core)
  if (
    fields?.month === undefined ||
    fields.day === undefined ||
    fields.year !== undefined ||
    !/^[0-9]/.test(view.atoms[expression.last - 1]!.text)
  )
    return []
  const link = view.atoms[expression.last]?.lower
  if (link !== 'and' && link !== 'or') return []
  const at = expression.last + 1
  const day = at < view.atoms.length ? CLASSES.DAYNUMBER!(view, at) : null
  if (!day || /^\p{L}/u.test(view.atoms[day.last]?.text ?? '.')) return []
  return [
    {
      ...expression,
      first: at,
      last: day.last,
      meaning: { core: { kind: 'calendar', shift: null, fields: { ...fields, day: day.value as number } } },
    },
  ]
}
