import { type Core, calendar } from '../meaning.ts'
import type { Captures } from '../pattern.ts'
import {
  code,
  date,
  meaningOf,
  numberOf,
  numericDate,
  type Rule,
  relativeYear,
  rules,
  shiftOf,
  shiftUnit,
  unitOf,
  word,
} from './rules.ts'

/** Days, and what narrows or joins them. */
export const DAYS: Readonly<Record<'day' | 'dated', readonly Rule[]>> = {
  day: [
    ...rules(
      date,
      'MONTH the? DAY ,? YEAR',
      'MONTH the? DAY',
      'the? DAY of? MONTH ,? YEAR',
      'the? DAY of? MONTH',
      'DAY MONTH year:SHORTYEAR',
      'DAY ~- MONTH ~-? YEAR',
    ),
    ...rules(
      date,
      'WEEKDAY ,? MONTH the? DAY ,? YEAR',
      'WEEKDAY ,? MONTH the? DAY',
      'WEEKDAY ,? the? DAY of? MONTH ,? YEAR',
      'WEEKDAY ,? the? DAY of? MONTH',
      'WEEKDAY the? ORDINAL',
    ),
    ...rules(
      taken => calendar({ ...(date(taken) as { fields: object }).fields, ...relativeYear(taken) }),
      'MONTH the? DAY ,? of? SHIFT year',
      'the? DAY of? MONTH of? SHIFT year',
      'MONTH DAY of the year',
    ),
    ...rules(numericDate, 'YEAR ~- ~m:TWO ~- ~d:TWO', 'd:TWO ~. ~m:TWO ~. ~YEAR'),
    ...rules(taken => {
      const [a, b, year] = [numberOf(taken, 'a'), numberOf(taken, 'b'), numberOf(taken, 'year')]
      if (a > 12 && a <= 31 && b >= 1 && b <= 12) return calendar({ year, month: b, day: a })
      if (b > 12 && b <= 31 && a >= 1 && a <= 12) return calendar({ year, month: a, day: b })
      if (a >= 1 && a <= 12 && a === b) return calendar({ year, month: a, day: b })
      return a >= 1 && a <= 12 && b >= 1 && b <= 12
        ? { kind: 'ambiguous', among: [calendar({ year, month: a, day: b }), calendar({ year, month: b, day: a })] }
        : null
    }, 'a:DAYNUMBER ~/ ~b:DAYNUMBER ~/ ~YEAR'),
    ...rules(
      taken => calendar({ weekday: code(taken, 'weekday') }, shiftOf(taken)),
      'WEEKDAY',
      'the? SHIFT WEEKDAY',
      'WEEKDAY SHIFT week',
      'this? SHIFT WEEKDAY',
    ),
    ...rules(taken => {
      const [days, part] = word(taken, 'deictic').value.split(' ')
      const core: Core = { kind: 'deictic', days: Number(days) }
      return part ? { core, part } : core
    }, 'DEICTIC'),
    ...rules(() => ({ core: { kind: 'deictic', days: -1 }, part: 'NI' }), 'last night'),
    ...rules(
      taken => ({ core: { kind: 'part', shift: shiftOf(taken)! }, part: word(taken, 'part').value }),
      'the? SHIFT PART',
    ),
    ...rules(
      taken => ({ core: { kind: 'unit', unit: 'D', shift: 'that' }, part: word(taken, 'part').value }),
      'later|earlier that PART',
    ),
    ...rules(taken => (/^(D)$/.test(unitOf(taken)) ? shiftUnit(taken) : null), 'the? very? SHIFT unit:UNITONE'),
  ],
  dated: [
    ...rules(taken => meaningOf(taken, 'day'), '@day'),
    ...rules(taken => ({ ...meaningOf(taken, 'day'), part: word(taken, 'part').value }), '@day PART', '@day at PART'),
    ...rules(
      taken => ({ ...meaningOf(taken, 'day'), part: 'NI' }),
      '@day OVERNIGHT',
      'OVERNIGHT @day',
      'OVERNIGHT on @day',
    ),
    ...rules(taken => {
      const { core } = meaningOf(taken, 'day')
      return { core: { kind: 'between', from: { kind: 'nth', of: core, day: 0 }, to: core }, part: 'NI' }
    }, 'OVERNIGHT into @day'),
    ...rules(
      taken => ({ ...meaningOf(taken, 'day'), part: word(taken, 'part').value }),
      'the PART of @day',
      'PART of @day',
      'the early|late PART hours of @day',
      'the early|late PART of @day',
      'PART on @day',
      'the? early|late hours? of @day PART',
    ),
    ...rules(
      taken => ({ core: meaningOf(taken, 'day').core, part: 'MO' }),
      'the early|small hours of @day',
      'the early hours of @day morning',
    ),
    ...rules(
      taken => ({ ...meaningOf(taken, 'day'), portion: taken.early!.value === 'early' ? 'START' : 'END' }),
      'early:early|late @day',
      'early:early|late on @day',
    ),
    ...rules(
      taken => ({ ...meaningOf(taken, 'day'), part: word(taken, 'part').value }),
      'early|late @day PART',
      'early|late on @day PART',
    ),
    ...rules(taken => ({ ...meaningOf(taken, 'day') }), 'later|earlier @day', 'later|earlier on @day'),
    ...rules(
      taken => ({
        core: { kind: 'between', from: meaningOf(taken, 'day').core, to: meaningOf(taken, 'to').core },
        part: 'NI',
      }),
      'the? night of|from @day to|and|into to:@day',
      'the? night between @day and to:@day',
      'OVERNIGHT from? @day to|into|and to:@day',
      'OVERNIGHT on @day to|into to:@day',
      'OVERNIGHT between @day and to:@day',
      'late on? @day into to:@day',
      'late on? @day and into to:@day',
      '@day night ,? into to:@day',
      '@day night ,? into the early|small hours of to:@day',
      '@day night ,? into to:@day morning',
    ),
    ...rules(
      taken => ({ core: daysOfMonth(taken), part: 'NI' }),
      'the? night of|from a:DAY to|and|-|–|into b:DAY MONTH YEAR?',
      'the? night of|from a:DAY -|/ b:DAY MONTH YEAR?',
      'the? night of|from MONTH a:DAY -|–|to b:DAY ,? YEAR',
      'the? night of|from MONTH a:DAY -|–|to b:DAY',
    ),
    ...rules(
      taken => ({ core: daysOfMonth(taken) }),
      'a:DAY -|–|—|to b:DAY of? MONTH ,? YEAR',
      'a:DAY -|–|—|to b:DAY of? MONTH',
      'MONTH a:DAY -|–|—|to b:DAY ,? YEAR',
      'MONTH a:DAY -|–|—|to b:DAY',
      'between a:DAY and b:DAY of? MONTH YEAR?',
      'between MONTH a:DAY and b:DAY',
      'between MONTH a:DAY and b:DAY ,? YEAR',
      'from a:DAY to b:DAY of? MONTH YEAR?',
    ),
  ],
}

/** "3 to 5 June": two days of one month. */
function daysOfMonth({ a, b, month, year }: Captures): Core {
  return { kind: 'between', from: date({ day: a, month, year }), to: date({ day: b, month, year }) }
}
