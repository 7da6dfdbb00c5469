import { civilOf, isoDay } from './calendar.ts'
import { calendarOf, feastsAround, feastsIn } from './feasts.ts'
import type { Core } from './meaning.ts'
import { unitShift } from './resolve-counted.ts'
import { type Found, found, open, type Setting } from './setting.ts'

type Feast = Extract<Core, { kind: 'feast' }>

/** A named day → the year told with it, else the nearest occurrence that the tense allows. */
export function resolveFeast(core: Feast, setting: Setting): Found {
  const { rule, name } = core
  const { publication, feasts } = setting
  const year = yearOf(core, setting)
  if (year !== null) {
    const how = `named day: ${name}${calendarOf(rule, year, feasts)}`
    const [one, other] = feastsIn(rule, year, feasts)
    if (!one) return unknown(name)
    return other && rule.includes(' or ')
      ? open('XXXX-XX-XX', `${how}: either ${one.value} or ${other.value}`)
      : found(one, how)
  }
  if (publication === null) return open('XXXX-XX-XX', 'day of publication unknown')
  const { before, after } = feastsAround(rule, publication, feasts)
  const ahead =
    core.shift === 'next' ||
    (core.shift !== 'last' &&
      (setting.tense === 'future' || (setting.tense !== 'past' && after !== null && after.first - publication <= 30)))
  const chosen = ahead ? after : before
  if (!chosen) return unknown(name)
  const how = `named day: ${name}${calendarOf(rule, civilOf(chosen.first).year, feasts)}`
  return found(chosen, `${how}, ${ahead ? 'next after' : 'last before'} publication ${isoDay(publication)}`)
}

/** The year told with a feast; the only one of "9/11"; in a history that told before. */
function yearOf(core: Feast, setting: Setting): number | null {
  if (core.rule.startsWith('on ')) return Number(core.rule.split(' ')[1])
  const named = core.yearShift ? unitShift('Y', core.yearShift, setting)?.stretch : null
  const told = setting.chronicle ? setting.told[0] : undefined
  return core.year ?? (named ? civilOf(named.first).year : null) ?? (told ? civilOf(told.first).year : null)
}

const unknown = (name: string): Found =>
  open('XXXX-XX-XX', `named day: ${name}: its date depends on a country or calendar not reckoned here`)
