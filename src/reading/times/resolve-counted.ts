import { civilOf, type Day, isoDay, weekdayOf } from './calendar.ts'
import type { Core, Shift, Unit } from './meaning.ts'
import { type Found, found, open, type Setting } from './setting.ts'
import { addUnits, dayStretch, type Grain, rangeStretch, type Stretch, unitAround, weekendStretch } from './stretch.ts'

/** TIMEX3 period: P3D, PT6H, PXW. */
export function period(count: number | null, unit: Unit): string {
  const n = count === null ? 'X' : String(unit === 'FN' ? 2 * count : count)
  if (unit === 'H') return `PT${n}H`
  if (unit === 'MIN') return `PT${n}M`
  if (unit === 'S') return `PT${n}S`
  return `P${n}${unit === 'FN' ? 'W' : unit === 'NI' ? 'D' : unit}`
}

const FINENESS: readonly Grain[] = [
  'day',
  'weekend',
  'week',
  'range',
  'month',
  'season',
  'quarter',
  'half',
  'year',
  'decade',
  'century',
]
const COARSEST: Readonly<Partial<Record<Unit, Grain>>> = {
  D: 'day',
  NI: 'day',
  WE: 'range',
  W: 'range',
  FN: 'range',
  M: 'month',
  Q: 'quarter',
  Y: 'year',
  DE: 'decade',
  CE: 'century',
}

/** The last stretch told that is at least as exact as a unit. */
const toldFor = (unit: Unit, { told }: Setting): Stretch | null =>
  told.find(s => FINENESS.indexOf(s.grain) <= FINENESS.indexOf(COARSEST[unit] ?? 'day')) ?? null

const fromTold = (stretch: Stretch): string => `counted from ${stretch.value}, told before`

/** "last week", "that year", "the next day". */
export function unitShift(unit: Unit, shift: Shift, setting: Setting): Found | null {
  const blank =
    unit === 'D'
      ? 'XXXX-XX-XX'
      : unit === 'W' || unit === 'FN'
        ? 'XXXX-WXX'
        : unit === 'WE'
          ? 'XXXX-WXX-WE'
          : unit === 'M'
            ? 'XXXX-XX'
            : unit === 'Q'
              ? 'XXXX-QX'
              : 'XXXX'
  const byTold =
    shift === 'previous' ||
    shift === 'that' ||
    shift === 'following' ||
    (unit === 'D' && shift === 'next') ||
    (setting.chronicle && shift === 'next')
  if (unit === 'D' && (shift === 'last' || shift === 'latest')) return null
  if (byTold) {
    const base = toldFor(unit, setting)
    if (!base) return open(blank, 'nothing told before to count from')
    const step = shift === 'previous' ? -1 : shift === 'that' ? 0 : 1
    return found(unitAround(addUnits(step > 0 ? base.last : base.first, unit, step), unit), fromTold(base))
  }
  const { publication } = setting
  if (publication === null) return open(blank, 'day of publication unknown')
  const how = `counted from publication ${isoDay(publication)}`
  if (unit === 'WE') {
    const behind = weekdayOf(publication) >= 6 ? weekendStretch(publication) : weekendStretch(publication - 7)
    const ahead = weekendStretch(publication)
    if (shift === 'next') return found(ahead, how)
    if (shift === 'last') return found(weekendStretch(publication - 7), how)
    return found(setting.tense === 'future' ? ahead : behind, how)
  }
  const step = shift === 'last' || (shift === 'latest' && unit === 'Q') ? -1 : shift === 'next' ? 1 : 0
  return found(
    unitAround(addUnits(unit === 'M' || unit === 'Q' ? monthStart(publication) : publication, unit, step), unit),
    how,
  )
}

const monthStart = (day: Day): Day => day - civilOf(day).day + 1

/** "this morning", "that night", "overnight". */
export function partShift(shift: Shift, setting: Setting): Found {
  const { publication } = setting
  const telling = shift === 'that' || shift === 'previous' || shift === 'following' || shift === 'next'
  const base = telling ? (toldFor('D', setting)?.first ?? null) : publication
  if (base === null)
    return open('XXXX-XX-XX', telling ? 'nothing told before to count from' : 'day of publication unknown')
  const how = telling ? `counted from ${isoDay(base)}, told before` : `counted from publication ${isoDay(base)}`
  if (shift === 'latest')
    return {
      stretch: rangeStretch(base - 1, base),
      value: isoDay(base),
      how: `the night before publication ${isoDay(base)}`,
    }
  return found(
    dayStretch(
      base + (shift === 'last' || shift === 'previous' ? -1 : shift === 'following' || shift === 'next' ? 1 : 0),
    ),
    how,
  )
}

/** What lies so many units after a stretch, before it where fewer than none: as exact as the unit. */
export function counted(base: Stretch, unit: Unit, count: number): Stretch {
  const day = addUnits(count > 0 ? base.last : base.first, unit, count)
  return unit === 'Y' && base.grain === 'quarter' ? unitAround(day, 'Q') : unitAround(day, unit)
}

/** "two days later", "a year ago". */
export function resolveOffset(core: Extract<Core, { kind: 'offset' }>, setting: Setting): Found | null {
  const { unit, sign, count } = core
  if (unit === 'H' || unit === 'MIN' || unit === 'S')
    return open(period(count, unit), 'offset of hours or minutes', 'DURATION')
  if (count === null)
    return open(
      core.from === 'publication' ? (sign < 0 ? 'PAST_REF' : 'FUTURE_REF') : 'XXXX-XX-XX',
      'offset without a number',
    )
  if (core.from === 'told') {
    const base = toldFor(unit, setting)
    if (!base) return open('XXXX-XX-XX', 'nothing told before to count from')
    return found(counted(base, unit, sign * count), fromTold(base))
  }
  if (setting.publication === null) return open(sign < 0 ? 'PAST_REF' : 'FUTURE_REF', 'day of publication unknown')
  const day = addUnits(setting.publication, unit, sign * count)
  return found(
    unitAround(day, Number.isInteger(count) ? unit : 'M'),
    `counted from publication ${isoDay(setting.publication)}`,
  )
}

/** "the past two weeks": a duration with the days that it covers. */
export function resolveStretch(core: Extract<Core, { kind: 'stretch' }>, setting: Setting): Found {
  const value = period(core.count, core.unit)
  const { publication } = setting
  const behind = core.shift === 'last'
  const telling = core.shift === 'previous' || core.shift === 'following'
  const told = telling ? toldFor(core.unit, setting) : null
  const base = telling ? ((core.shift === 'previous' ? told?.first : told?.last) ?? null) : publication
  if (core.count === null || base === null || !(behind || telling || core.shift === 'next'))
    return open(value, 'length of time', 'DURATION')
  const back = behind || core.shift === 'previous'
  const hours = core.unit === 'H' || core.unit === 'MIN' || core.unit === 'S'
  const other = hours
    ? base + (back ? -1 : 1) * Math.ceil(core.count / (core.unit === 'H' ? 24 : core.unit === 'MIN' ? 1440 : 86400))
    : addUnits(base, core.unit, back ? -core.count : core.count)
  const stretch = back ? rangeStretch(other, base) : rangeStretch(base, other)
  return {
    stretch,
    value,
    type: 'DURATION',
    how: `${back ? 'up to' : 'from'} ${isoDay(base)}${telling ? ', told before' : ', publication'}`,
  }
}
