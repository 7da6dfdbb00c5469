import { civilOf, type Day, dayOf, daysInMonth, isoDay, weekdayOf } from './calendar.ts'
import { feastIn, feastsAround } from './feasts.ts'
import type { CalendarFields, Core, Meaning, Shift, Unit } from './meaning.ts'
import {
  addUnits,
  centuryStretch,
  dayStretch,
  decadeStretch,
  type Grain,
  halfStretch,
  monthStretch,
  portionOf,
  quarterStretch,
  rangeStretch,
  type Stretch,
  seasonStretch,
  unitAround,
  weekendStretch,
  yearStretch,
} from './stretch.ts'
import type { Tense } from './tense.ts'

/** What an expression is resolved against. */
export type Setting = {
  readonly publication: Day | null
  /** Stretches told before it, the last first. */
  readonly told: readonly Stretch[]
  readonly tense: Tense | null
  /** The text tells history by explicit years: a month without a year is of the last year told, not of publication's. */
  readonly chronicle: boolean
}

export type Resolved = {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  /** Days named; null for durations, sets and what stays unresolved. */
  readonly stretch: Stretch | null
  /** How it was resolved, in words. */
  readonly how: string
}

type Found = {
  readonly stretch: Stretch | null
  readonly value: string
  readonly how: string
  readonly type?: Resolved['type']
}

const found = (stretch: Stretch, how: string): Found => ({ stretch, value: stretch.value, how })
const open = (value: string, how: string, type: Resolved['type'] = 'DATE'): Found => ({
  stretch: null,
  value,
  how,
  type,
})
const two = (n: number): string => String(n).padStart(2, '0')

/** Meaning → calendar; null where no such day exists ("31 June"). */
export function resolve(meaning: Meaning, setting: Setting): Resolved | null {
  const { core, part, clock, portion, beforeChrist } = meaning
  if (beforeChrist) return beforeChristDate(core)
  if (core.kind === 'clock') {
    const day =
      setting.told.find(s => s.grain === 'day')?.value ??
      (setting.publication === null ? 'XXXX-XX-XX' : isoDay(setting.publication))
    return { type: 'TIME', value: `${day}${clock}`, stretch: null, how: 'time of day' }
  }
  const plain = resolveCore(core, setting)
  if (!plain) return null
  const stretch =
    plain.stretch && portion && plain.type !== 'DURATION' ? portionOf(plain.stretch, portion) : plain.stretch
  if ((part || clock) && (plain.type ?? 'DATE') === 'DATE')
    return { type: 'TIME', value: `${plain.value.split('/')[0]}${clock ?? `T${part}`}`, stretch, how: plain.how }
  return { type: plain.type ?? 'DATE', value: plain.value, stretch, how: plain.how }
}

function beforeChristDate(core: Core): Resolved | null {
  const value =
    core.kind === 'calendar'
      ? `BC${String(core.fields.year).padStart(4, '0')}`
      : core.kind === 'century'
        ? `BC${two(core.number - 1)}`
        : core.kind === 'decade'
          ? `BC${String(core.start).padStart(4, '0').slice(0, 3)}`
          : null
  return value === null ? null : { type: 'DATE', value, stretch: null, how: 'before Christ' }
}

function resolveCore(core: Core, setting: Setting): Found | null {
  const { publication } = setting
  switch (core.kind) {
    case 'calendar':
      return core.shift ? shifted(core.fields, core.shift, setting) : resolveCalendar(core.fields, setting)
    case 'deictic':
      if (publication === null)
        return open(core.days === 0 ? 'PRESENT_REF' : 'XXXX-XX-XX', 'day of publication unknown')
      return found(dayStretch(publication + core.days), `counted from publication ${isoDay(publication)}`)
    case 'unit':
      return unitShift(core.unit, core.shift, setting)
    case 'part':
      return partShift(core.shift, setting)
    case 'offset':
      return resolveOffset(core, setting)
    case 'stretch':
      return resolveStretch(core, setting)
    case 'duration':
      return open(period(core.count, core.unit), 'length of time', 'DURATION')
    case 'set':
      return open(core.value, 'repeated time', 'SET')
    case 'reference':
      return open(core.value, 'vague time')
    case 'decade':
      return found(decadeStretch(core.start), 'decade as written')
    case 'century':
      return found(centuryStretch(core.number), 'century as written')
    case 'feast':
      return resolveFeast(core, setting)
    case 'ambiguous': {
      const readings = core.among.map(one => resolveCore(one, setting)?.value).filter(Boolean)
      return open('XXXX-XX-XX', `day and month cannot be told apart: ${readings.join(' or ')}`)
    }
    case 'between': {
      const to = resolveCore(core.to, setting)
      const from = resolveCore(core.from, setting)
      if (!from?.stretch || !to?.stretch) return from && to ? open(`${from.value}/${to.value}`, 'range') : null
      const last =
        to.stretch.last >= from.stretch.first
          ? to.stretch.last
          : from.stretch.first + ((weekdayOf(to.stretch.first) - weekdayOf(from.stretch.first) + 7) % 7)
      return found(rangeStretch(from.stretch.first, last), from.how)
    }
    case 'clock':
      return null
  }
}

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

function unitShift(unit: Unit, shift: Shift, setting: Setting): Found | null {
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

function partShift(shift: Shift, setting: Setting): Found {
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

function resolveOffset(core: Extract<Core, { kind: 'offset' }>, setting: Setting): Found | null {
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
    const day = addUnits(sign > 0 ? base.last : base.first, unit, sign * count)
    return found(
      unit === 'Y' && base.grain === 'quarter' ? unitAround(day, 'Q') : unitAround(day, unit),
      fromTold(base),
    )
  }
  if (setting.publication === null) return open(sign < 0 ? 'PAST_REF' : 'FUTURE_REF', 'day of publication unknown')
  const day = addUnits(setting.publication, unit, sign * count)
  return found(
    unitAround(day, Number.isInteger(count) ? unit : 'M'),
    `counted from publication ${isoDay(setting.publication)}`,
  )
}

function resolveStretch(core: Extract<Core, { kind: 'stretch' }>, setting: Setting): Found {
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

function resolveFeast(core: Extract<Core, { kind: 'feast' }>, setting: Setting): Found {
  const { rule, name, publication } = { ...core, publication: setting.publication }
  const [kind, ...rest] = rule.split(' ')
  if (kind === 'on')
    return found(dayStretch(dayOf(Number(rest[0]), Number(rest[1]), Number(rest[2]))), `named day: ${name}`)
  const how = `named day: ${name}${kind === 'islamic' ? ', by the tabular Islamic calendar' : ''}`
  const base = publication ?? null
  const year = core.year ?? (setting.chronicle && setting.told[0] ? civilOf(setting.told[0].first).year : null)
  if (year !== null) {
    const stretch = feastIn(rule, year)
    return stretch
      ? found(stretch, how)
      : open('XXXX-XX-XX', `${how}: its date depends on a country or calendar not reckoned here`)
  }
  if (base === null) return open('XXXX-XX-XX', 'day of publication unknown')
  const { before, after } = feastsAround(rule, base)
  const ahead =
    core.shift === 'next' ||
    (core.shift !== 'last' &&
      (setting.tense === 'future' || (setting.tense !== 'past' && after !== null && after.first - base <= 30)))
  const chosen = ahead ? after : before
  return chosen
    ? found(chosen, `${how}, ${ahead ? 'next after' : 'last before'} publication ${isoDay(base)}`)
    : open('XXXX-XX-XX', `${how}: its date depends on a country or calendar not reckoned here`)
}

/** The stretch of fields that need only a year; null where the calendar has no such day. */
function inYear(fields: CalendarFields, year: number): Stretch | null {
  if (fields.month !== undefined && fields.day !== undefined)
    return fields.day <= daysInMonth(year, fields.month) ? dayStretch(dayOf(year, fields.month, fields.day)) : null
  if (fields.month !== undefined) return monthStretch(year, fields.month)
  if (fields.season) return seasonStretch(year, fields.season)
  if (fields.quarter !== undefined) return quarterStretch(year, fields.quarter)
  if (fields.half !== undefined) return halfStretch(year, fields.half)
  return yearStretch(year)
}

function blankOf(fields: CalendarFields): string {
  if (fields.weekday !== undefined && fields.month === undefined) return `XXXX-WXX-${fields.weekday}`
  if (fields.month !== undefined)
    return `XXXX-${two(fields.month)}${fields.day === undefined ? '' : `-${two(fields.day)}`}`
  if (fields.season) return `XXXX-${fields.season}`
  return fields.quarter === undefined ? 'XXXX' : `XXXX-Q${fields.quarter}`
}

function resolveCalendar(fields: CalendarFields, setting: Setting): Found | null {
  if (fields.year !== undefined) {
    const stretch = inYear(fields, fields.year)
    return stretch && found(stretch, 'as written')
  }
  if (fields.yearShift) {
    const year = unitShift('Y', fields.yearShift, setting)?.stretch
    const stretch = year && inYear(fields, civilOf(year.first).year)
    return stretch ? found(stretch, 'year by the words beside it') : open(blankOf(fields), 'its year is unknown')
  }
  const { publication, tense, told } = setting
  if (fields.weekday !== undefined && fields.month === undefined) return resolveWeekday(fields.weekday, setting)
  const lastTold = told[0]
  if (lastTold && setting.chronicle) {
    const stretch = inYear(fields, civilOf(lastTold.first).year)
    return stretch && found(stretch, `of the year of ${lastTold.value}, told before`)
  }
  if (publication === null) return open(blankOf(fields), 'day of publication unknown')
  const { year } = civilOf(publication)
  const near = [year - 1, year, year + 1].map(y => inYear(fields, y)).filter(s => s !== null)
  const past = near.findLast(s => s.first <= publication)
  const future = near.find(s => s.last >= publication)
  if (!past || !future) return null
  const soon = future.first - publication <= 90 && publication - past.last > 180
  const ahead =
    tense === 'future' ||
    (tense !== 'past' && soon) ||
    (tense === 'past' && fields.day !== undefined && future.first - publication <= 14 && publication - past.last > 300)
  return found(ahead ? future : past, `${ahead ? 'next after' : 'last before'} publication ${isoDay(publication)}`)
}

function resolveWeekday(weekday: number, { publication, tense }: Setting): Found {
  if (publication === null) return open(`XXXX-WXX-${weekday}`, 'day of publication unknown')
  const back = (weekdayOf(publication) - weekday + 7) % 7
  const ahead = tense === 'future' && back !== 0
  return found(
    dayStretch(publication - back + (ahead ? 7 : 0)),
    `${ahead ? 'next after' : 'last before'} publication ${isoDay(publication)}`,
  )
}

/** "last November", "next Monday", "this summer", "that spring". */
function shifted(fields: CalendarFields, shift: Shift, setting: Setting): Found | null {
  const telling = shift === 'previous' || shift === 'following' || shift === 'that'
  const base = telling ? (setting.told[0]?.first ?? null) : setting.publication
  if (base === null)
    return open(blankOf(fields), telling ? 'nothing told before to count from' : 'day of publication unknown')
  const how = telling ? `counted from ${isoDay(base)}, told before` : `counted from publication ${isoDay(base)}`
  const direction = shift === 'last' || shift === 'previous' ? -1 : shift === 'next' || shift === 'following' ? 1 : 0
  if (fields.weekday !== undefined) {
    const back = (weekdayOf(base) - fields.weekday + 7) % 7
    if (direction < 0) return found(dayStretch(base - (back || 7)), how)
    if (direction > 0) return found(dayStretch(base - back + 7), how)
    return found(dayStretch(base - back + (back !== 0 && setting.tense === 'future' ? 7 : 0)), how)
  }
  const { year } = civilOf(base)
  const near = [year - 1, year, year + 1].map(y => inYear(fields, y)).filter(s => s !== null)
  const chosen =
    direction < 0
      ? near.findLast(s => s.last < base)
      : direction > 0
        ? near.find(s => s.first > base)
        : near.find(s => civilOf(s.first).year === year)
  return chosen ? found(chosen, how) : null
}
