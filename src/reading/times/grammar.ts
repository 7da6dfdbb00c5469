import type { TimeWord } from './lexicon.ts'
import { type Core, calendar, type Meaning, type Season, type Shift, type Unit } from './meaning.ts'
import { type Captures, compile, type Pattern } from './pattern.ts'

/** One way to say a time: its pattern, and what it means from what the pattern took; null where that is no time after all. */
export type Rule = {
  readonly name: string
  readonly pattern: Pattern
  readonly mean: (taken: Captures) => Meaning | null
}

type Make = (taken: Captures) => Meaning | Core | null

const rules = (make: Make, ...patterns: readonly string[]): Rule[] =>
  patterns.map(pattern => ({
    name: pattern,
    pattern: compile(pattern),
    mean: taken => {
      const made = make(taken)
      return made === null || 'core' in made ? made : { core: made }
    },
  }))

const numberOf = (taken: Captures, name: string): number => taken[name]!.value as number
const optionalNumber = (taken: Captures, name: string): number | undefined => taken[name]?.value as number | undefined
const word = (taken: Captures, name: string): TimeWord => taken[name]!.value as TimeWord
const code = (taken: Captures, name: string): number => Number(word(taken, name).value)
const shiftOf = (taken: Captures): Shift | null => (taken.shift ? (word(taken, 'shift').value as Shift) : null)
const unitOf = (taken: Captures, name: 'unit' | 'units' | 'unitone' | 'longunits' = 'unit'): Unit =>
  word(taken, name).value as Unit
const meaningOf = (taken: Captures, name: string): Meaning => taken[name]!.value as Meaning
const countOf = (taken: Captures): number | null => taken.count!.value as number | null

/** Year, month and day only where given. */
const date = (taken: Captures): Core => {
  const fields: Record<string, number> = {}
  if (taken.weekday) fields.weekday = code(taken, 'weekday')
  if (taken.month) fields.month = code(taken, 'month')
  if (taken.day) fields.day = numberOf(taken, 'day')
  if (taken.year) fields.year = numberOf(taken, 'year')
  return calendar(fields)
}

const numericDate = (taken: Captures): Core | null => {
  const [year, month, day] = [numberOf(taken, 'year'), numberOf(taken, 'm'), numberOf(taken, 'd')]
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 ? calendar({ year, month, day }) : null
}

const clockOf = (hour: number, minute: number): string =>
  `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
const QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  final: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
}
const NINETIES: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
}
const relativeYear = (taken: Captures): { yearShift: Shift } => ({
  yearShift: (taken.shift ? word(taken, 'shift').value : 'that') as Shift,
})
const narrowed = (taken: Captures, name: string, portion: string): Meaning => ({
  ...meaningOf(taken, name),
  portion: portion as 'START' | 'MID' | 'END',
})
const shiftUnit = (taken: Captures): Core | null => {
  const unit = unitOf(taken)
  return unit === 'S' || unit === 'MIN' || unit === 'H' ? null : { kind: 'unit', unit, shift: shiftOf(taken) ?? 'that' }
}
const offset = (taken: Captures, sign: 1 | -1, from: 'publication' | 'told'): Core => ({
  kind: 'offset',
  count: taken.count ? countOf(taken) : null,
  unit: unitOf(taken),
  sign,
  from,
})
const stretch = (taken: Captures, shift: Shift): Core | null => ({
  kind: 'stretch',
  count: taken.count ? countOf(taken) : null,
  unit: unitOf(taken, 'units'),
  shift,
})
const perUnit = (unit: Unit, count = 1): string =>
  unit === 'FN'
    ? 'P2W'
    : /^(H|MIN|S)$/.test(unit)
      ? `PT${count}${unit[0]}`
      : unit === 'DE'
        ? `P${count * 10}Y`
        : unit === 'Q'
          ? `P${count * 3}M`
          : unit === 'NI'
            ? 'XXXX-XX-XXTNI'
            : unit === 'WE'
              ? 'XXXX-WXX-WE'
              : unit === 'CE'
                ? `P${count * 100}Y`
                : `P${count}${unit}`

/** Rules by what they are: `@name` in a pattern calls the rules of that name. */
export const GRAMMAR: Readonly<Record<string, readonly Rule[]>> = {
  day: [
    ...rules(
      date,
      'MONTH the? DAY ,? YEAR',
      'MONTH the? DAY',
      'the? DAY of? MONTH ,? YEAR',
      'the? DAY of? MONTH',
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
  /** A day, or a day by counting: what a part of day or a clock time can be said of. */
  dated: [
    ...rules(taken => meaningOf(taken, 'day'), '@day'),
    ...rules(taken => ({ ...meaningOf(taken, 'day'), part: word(taken, 'part').value }), '@day PART', '@day at PART'),
    ...rules(
      taken => ({ ...meaningOf(taken, 'day'), part: 'NI' }),
      '@day OVERNIGHT',
      'OVERNIGHT @day',
      'OVERNIGHT on|into @day',
    ),
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
    ),
    ...rules(
      taken => ({
        core: {
          kind: 'between',
          from: date({ day: taken.a, month: taken.month, year: taken.year }),
          to: date({ day: taken.b, month: taken.month, year: taken.year }),
        },
        part: 'NI',
      }),
      'the? night of|from a:DAY to|and|-|–|into b:DAY MONTH YEAR?',
      'the? night of|from a:DAY - b:DAY MONTH YEAR?',
      'the? night of|from MONTH a:DAY -|–|to b:DAY ,? YEAR',
      'the? night of|from MONTH a:DAY -|–|to b:DAY',
    ),
    ...rules(
      taken => ({
        core: {
          kind: 'between',
          from: date({ day: taken.a, month: taken.month, year: taken.year }),
          to: date({ day: taken.b, month: taken.month, year: taken.year }),
        },
      }),
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
  hour: [
    ...rules(
      taken => ({
        core: { kind: 'clock' },
        clock: clockOf(
          (numberOf(taken, 'hour') % 12) + numberOf(taken, 'meridiem'),
          optionalNumber(taken, 'minute') ?? 0,
        ),
      }),
      'HOUR ~:|. ~MINUTE MERIDIEM',
      'HOUR MERIDIEM',
    ),
    ...rules(
      taken => ({
        core: { kind: 'clock' },
        clock: clockOf((numberOf(taken, 'hourword') % 12) + numberOf(taken, 'meridiem'), 0),
      }),
      'HOURWORD MERIDIEM',
    ),
    ...rules(
      taken => ({ core: { kind: 'clock' }, clock: clockOf(numberOf(taken, 'hour'), numberOf(taken, 'minute')) }),
      'HOUR ~: ~MINUTE',
      'HOUR ~: ~MINUTE hours|hrs|gmt|utc|local',
    ),
    ...rules(
      taken => ({
        core: { kind: 'clock' },
        clock: clockOf(Math.floor(numberOf(taken, 'hhmm') / 100), numberOf(taken, 'hhmm') % 100),
      }),
      'HHMM gmt|utc|hours|hrs|local',
    ),
    ...rules(
      taken => ({ core: { kind: 'clock' }, clock: clockOf(numberOf(taken, 'hourword'), 0) }),
      "HOURWORD o '|’ clock",
    ),
    ...rules(() => ({ core: { kind: 'clock' }, clock: 'T12:00' }), 'noon', 'midday'),
    ...rules(() => ({ core: { kind: 'clock' }, clock: 'T24:00' }), 'midnight'),
  ],
  /** A time of day with its zone. */
  clock: [
    ...rules(
      taken => meaningOf(taken, 'hour'),
      '@hour',
      '@hour ( HHMM gmt|utc )',
      '@hour ( HOUR ~: ~MINUTE gmt|utc )',
      '@hour local time',
      '@hour local time ( HHMM gmt|utc )',
      '@hour local time ( HOUR ~: ~MINUTE gmt|utc )',
      '@hour gmt|utc|est|edt',
    ),
  ],
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
    ...rules(date, 'YEAR', 'the year YEAR', 'fiscal YEAR', 'fiscal year YEAR', 'the YEAR fiscal year'),
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
      'the? q:first|second|third|fourth|final -? quarter',
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
      'the? very? SHIFT UNIT',
      'the? SHIFT fiscal UNIT',
    ),
    ...rules(
      taken => ({
        kind: 'feast',
        rule: word(taken, 'feast').value,
        name: word(taken, 'feast').pieces.join(' '),
        year: optionalNumber(taken, 'year') ?? null,
        shift: shiftOf(taken),
      }),
      'FEAST YEAR',
      'FEAST ,? of? YEAR',
      'the? SHIFT FEAST',
      'FEAST',
    ),
  ],
  /** Expressions that stand for themselves in a text. */
  whole: [
    ...rules(taken => meaningOf(taken, 'dated'), '@dated'),
    ...rules(taken => meaningOf(taken, 'period'), '@period'),
    ...rules(taken => meaningOf(taken, 'clock'), '@clock', 'about|around|approximately|roughly @clock'),
    ...rules(
      taken => ({ ...meaningOf(taken, 'dated'), clock: meaningOf(taken, 'clock').clock! }),
      '@clock ,? on? @dated',
      '@dated ,? at? @clock',
      '@dated ,? at about|around|approximately @clock',
      'about|around|approximately @clock on? @dated',
    ),
    ...rules(
      taken => narrowed(taken, 'period', word(taken, 'portion').value),
      'the? PORTION -? @period',
      'the? very PORTION @period',
      'the? PORTION part|half|days|weeks|months of @period',
      'PORTION in @period',
    ),
    ...rules(
      taken => narrowed(taken, 'period', word(taken, 'portionof').value),
      'the? very? PORTIONOF of the? @period',
    ),
    ...rules(
      taken => narrowed(taken, 'period', (taken.h!.value as string) === 'first' ? 'START' : 'END'),
      'the? h:first|second|latter|last half of @period',
    ),
    ...rules(
      taken => narrowed(taken, 'period', (taken.when!.value as string).startsWith('earl') ? 'START' : 'END'),
      'when:earlier|later @period',
      'when:earlier|later in|on @period',
      'when:early|late in @period',
    ),
    ...rules(
      taken =>
        narrowed(
          { ...taken, u: { ...taken.unit!, value: { core: { kind: 'unit', unit: unitOf(taken), shift: 'that' } } } },
          'u',
          taken.portionof
            ? word(taken, 'portionof').value
            : (taken.when!.value as string).startsWith('earl')
              ? 'START'
              : 'END',
        ),
      'the PORTIONOF of the unit:UNITONE',
      'when:early|late|later|earlier in the UNIT',
    ),
    ...rules(taken => offset(taken, -1, 'publication'), 'COUNT UNIT ago', 'COUNT ~- UNIT ago', 'UNIT ago'),
    ...rules(taken => offset(taken, 1, 'publication'), 'COUNT UNIT from now', 'COUNT UNIT hence'),
    ...rules(
      taken => offset(taken, 1, 'told'),
      'COUNT UNIT later',
      'COUNT UNIT afterwards|afterward',
      'UNIT later',
      'COUNT UNIT after that',
      'COUNT UNIT on',
    ),
    ...rules(
      taken => offset(taken, -1, 'told'),
      'COUNT UNIT earlier',
      'COUNT UNIT before',
      'COUNT UNIT previously',
      'COUNT UNIT prior',
      'UNIT earlier',
    ),
    ...rules(
      taken => ({ kind: 'offset', count: 1, unit: unitOf(taken), sign: -1, from: 'told' }),
      'UNIT ~- earlier',
      'UNIT ~- ago',
    ),
    ...rules(taken => ({ kind: 'unit', unit: unitOf(taken), shift: 'previous' }), 'the UNIT before', 'the UNIT prior'),
    ...rules(
      taken => ({ kind: 'unit', unit: unitOf(taken), shift: 'following' }),
      'the UNIT after',
      'the UNIT following',
    ),
    ...rules(
      taken => stretch(taken, shiftOf(taken)!),
      'the? SHIFT COUNT UNITS',
      'the? SHIFT UNITS',
      'the COUNT SHIFT UNITS',
      'these SHIFT COUNT UNITS',
    ),
    ...rules(taken => stretch(taken, 'last'), 'the? recent UNITS'),
    ...rules(
      taken => ({ kind: 'duration', count: countOf(taken), unit: unitOf(taken) }),
      'COUNT UNIT',
      'COUNT more|full|whole|long|straight|consecutive UNIT',
      'COUNT ~- ~UNIT',
      'the COUNT unit:UNITS',
      'the first COUNT UNIT',
      'the? first COUNT UNIT',
    ),
    ...rules(
      taken => ({ kind: 'duration', count: null, unit: unitOf(taken, 'longunits') }),
      'LONGUNITS',
      'the LONGUNITS',
    ),
    ...rules(taken => ({ kind: 'duration', count: null, unit: unitOf(taken, 'longunits') }), 'LONGUNITS ~- long'),
    ...rules(
      taken => ({ kind: 'set', value: perUnit(unitOf(taken), optionalNumber(taken, 'count') ?? 1) }),
      'every|each UNIT',
      'every|each COUNT UNIT',
      'once|twice a|an|per|every UNIT',
      'COUNT times a|an|per|every UNIT',
    ),
    ...rules(taken => ({ kind: 'set', value: perUnit(unitOf(taken), 2) }), 'every other UNIT'),
    ...rules(
      taken => ({ kind: 'set', value: `XXXX-WXX-${code(taken, taken.weekday ? 'weekday' : 'weekdays')}` }),
      'every|each WEEKDAY',
      'WEEKDAYS',
    ),
    ...rules(
      taken => ({ kind: 'set', value: `XXXX-WXX-${code(taken, 'weekday')}T${word(taken, 'part').value}` }),
      'every|each WEEKDAY PART',
    ),
    ...rules(taken => ({ kind: 'set', value: `XXXX-XX-XXT${word(taken, 'part').value}` }), 'every|each PART'),
    ...rules(
      taken => ({ kind: 'set', value: `XXXX-${String(code(taken, 'month')).padStart(2, '0')}` }),
      'every|each MONTH',
    ),
    ...rules(taken => ({ kind: 'set', value: `XXXX-${word(taken, 'season').value}` }), 'every|each SEASON'),
    ...rules(taken => ({ kind: 'set', value: word(taken, 'frequency').value }), 'FREQUENCY'),
    ...rules(taken => ({ kind: 'reference', value: word(taken, 'reference').value }), 'REFERENCE'),
    ...rules(() => ({ core: { kind: 'part', shift: 'latest' }, part: 'NI' }), 'OVERNIGHT'),
    ...rules(taken => ({ ...meaningOf(taken, 'whole'), mod: word(taken, 'approximate').value }), 'APPROXIMATE @whole'),
  ],
}
