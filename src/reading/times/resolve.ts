import { isoDay, weekdayOf } from './calendar.ts'
import type { Core, Meaning } from './meaning.ts'
import { resolveCalendar, shifted } from './resolve-calendar.ts'
import { partShift, period, resolveOffset, resolveStretch, unitShift } from './resolve-counted.ts'
import { resolveFeast } from './resolve-feast.ts'
import { type Found, found, open, type Setting, two } from './setting.ts'
import { centuryStretch, dayStretch, decadeStretch, portionOf, rangeStretch, type Stretch } from './stretch.ts'

export type { Setting } from './setting.ts'

/** An expression settled on the calendar, as far as the text lets it. */
export type Resolved = {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  /** Days named; null for durations, sets and what stays unresolved. */
  readonly stretch: Stretch | null
  /** How it was resolved, in words. */
  readonly how: string
  /** A length that leads to days, counted from a happening: "two days after the attack". */
  readonly counted?: boolean
}

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
    case 'nth': {
      const whole = resolveCore(core.of, setting)
      if (!whole?.stretch) return whole
      const { first, last } = whole.stretch
      const day = core.day < 0 ? last + 1 + core.day : first + core.day - 1
      return day > last ? null : found(dayStretch(day), whole.how)
    }
    case 'nthWeekday': {
      const whole = resolveCore(core.of, setting)
      if (!whole?.stretch) return whole
      const { first, last } = whole.stretch
      const day =
        core.nth < 0
          ? last - ((weekdayOf(last) - core.weekday + 7) % 7) + 7 * (core.nth + 1)
          : first + ((core.weekday - weekdayOf(first) + 7) % 7) + 7 * (core.nth - 1)
      return day > last ? null : found(dayStretch(day), whole.how)
    }
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
