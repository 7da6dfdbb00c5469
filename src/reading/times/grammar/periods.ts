import { type Core, calendar, type Season } from '../meaning.ts'
import type { Captures } from '../pattern.ts'
import {
  code,
  date,
  meaningOf,
  NINETIES,
  numberOf,
  optionalNumber,
  QUARTERS,
  type Rule,
  relativeYear,
  rules,
  shiftOf,
  shiftUnit,
  unitOf,
  word,
} from './rules.ts'

/** Stretches of the calendar longer than a day, and named days. */
export const PERIODS: Readonly<Record<'month' | 'year' | 'period' | 'feast', readonly Rule[]>> = {
  month: [
    ...rules(date, 'MONTH of? YEAR', 'MONTH , YEAR', 'MONTH of the year YEAR', 'MONTH'),
    ...rules(taken => calendar({ month: code(taken, 'month') }, shiftOf(taken)), 'the? SHIFT MONTH'),
    ...rules(
      taken => calendar({ month: code(taken, 'month'), ...relativeYear(taken) }),
      'MONTH ,? of? SHIFT year',
      'MONTH of the? SHIFT year',
    ),
  ],
  year: [
    ...rules(
      date,
      'YEAR',
      'the year YEAR',
      'fiscal YEAR',
      'fiscal year YEAR',
      'the YEAR fiscal year',
      'the YEAR period|quarter',
    ),
    ...rules(
      taken => ({ core: calendar({ year: numberOf(taken, 'oldyear') }), beforeChrist: true }),
      'OLDYEAR bc|bce',
      'OLDYEAR b . c .',
    ),
    ...rules(taken => calendar({ year: numberOf(taken, 'oldyear') }), 'OLDYEAR ad|ce', 'ad OLDYEAR'),
  ],
  period: [
    ...rules(taken => meaningOf(taken, 'month'), '@month'),
    ...rules(taken => meaningOf(taken, 'year'), '@year'),
    ...rules(
      taken =>
        calendar(
          { season: word(taken, 'season').value as Season, ...(taken.year ? { year: numberOf(taken, 'year') } : {}) },
          shiftOf(taken),
        ),
      'the? SHIFT SEASON',
      'this SHIFT SEASON',
      'the? SEASON of? YEAR',
      'the SEASON',
    ),
    ...rules(
      taken => calendar({ season: word(taken, 'season').value as Season, ...relativeYear(taken) }),
      'the? SEASON of? SHIFT year',
      'the? SEASON of the? SHIFT year',
    ),
    ...rules(
      taken =>
        calendar({
          quarter: QUARTERS[taken.q!.value as string]!,
          ...(taken.year ? { year: numberOf(taken, 'year') } : {}),
          ...(taken.shift ? relativeYear(taken) : {}),
        }),
      'the? q:first|second|third|fourth|final -? quarter of? YEAR',
      'the? q:first|second|third|fourth|final -? quarter of? SHIFT year',
      'the? q:first|second|third|fourth|final quarter',
      'q:first|second|third|fourth|final ~- quarter',
      'the? YEAR q:first|second|third|fourth -? quarter',
      "SHIFT year '|’ ~s q:first|second|third|fourth -? quarter",
      'the? fiscal q:first|second|third|fourth -? quarter',
    ),
    ...rules(
      taken => calendar({ half: /first/.test(taken.h!.value as string) ? 1 : 2, year: numberOf(taken, 'year') }),
      'the? h:first|second|latter|last half of YEAR',
    ),
    ...rules(taken => ({ kind: 'decade', start: numberOf(taken, 'decade') }), 'the? DECADE'),
    ...rules(
      taken => ({ kind: 'decade', start: 1900 + NINETIES[taken.nineties!.value as string]! }),
      'the nineties:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties',
    ),
    ...rules(
      taken => ({ core: { kind: 'decade', start: numberOf(taken, 'decade') }, beforeChrist: true }),
      'the? DECADE bc|bce',
    ),
    ...rules(taken => ({ kind: 'century', number: numberOf(taken, 'ordinal') }), 'the? ORDINAL -? century'),
    ...rules(
      taken => ({ core: { kind: 'century', number: numberOf(taken, 'ordinal') }, beforeChrist: true }),
      'the? ORDINAL -? century bc|bce',
    ),
    ...rules(
      taken => ({ kind: 'unit', unit: 'WE', shift: shiftOf(taken) ?? 'latest' }),
      'the? SHIFT WEEKEND',
      'the WEEKEND',
    ),
    ...rules(
      taken => (taken.unit && unitOf(taken) === 'D' ? null : shiftUnit(taken)),
      'the? very? SHIFT unit:UNITONE',
      'this SHIFT unit:UNITONE',
      'the? SHIFT fiscal unit:UNITONE',
    ),
    ...rules(taken => meaningOf(taken, 'feast'), '@feast'),
    ...rules(
      taken => ({ kind: 'nth', of: meaningOf(taken, 'feast').core, day: numberOf(taken, 'ordinal') }),
      'the? ORDINAL day of @feast',
      'the? ORDINAL of @feast',
    ),
    ...rules(taken => ({ kind: 'nth', of: meaningOf(taken, 'feast').core, day: 0 }), 'the? eve of @feast'),
    ...rules(
      taken => ({
        kind: 'nthWeekday',
        of: meaningOf(taken, taken.feast ? 'feast' : 'month').core,
        weekday: code(taken, 'weekday'),
        nth: taken.ordinal ? numberOf(taken, 'ordinal') : -1,
      }),
      'the ORDINAL WEEKDAY of|in @month',
      'the last|final WEEKDAY of|in @month',
      'the ORDINAL WEEKDAY of|in @feast',
      'the last|final WEEKDAY of|in @feast',
    ),
    ...rules(taken => ({ kind: 'nth', of: meaningOf(taken, 'feast').core, day: -1 }), 'the? last|final day of @feast'),
  ],
  feast: [
    ...rules(
      taken => feast(taken, { year: optionalNumber(taken, 'year') ?? null, shift: shiftOf(taken) }),
      'FEAST YEAR',
      'FEAST ,? of|in? YEAR',
      'the? SHIFT FEAST',
      'FEAST',
    ),
    ...rules(taken => feast(taken, relativeYear(taken)), 'FEAST ,? of? SHIFT year', 'FEAST of the? SHIFT year'),
  ],
}

/** A named day of the lexicon with the year told beside it. */
const feast = (taken: Captures, told: Partial<Extract<Core, { kind: 'feast' }>>): Core => ({
  kind: 'feast',
  rule: word(taken, 'feast').value,
  name: word(taken, 'feast').phrase,
  year: null,
  yearShift: null,
  shift: null,
  ...told,
})
