import { countOf, offset, type Rule, rules, shiftOf, stretch, unitOf, word } from './rules.ts'

/** Lengths of time, and times told by counting. */
export const AMOUNTS: Readonly<Record<'amount', readonly Rule[]>> = {
  amount: [
    ...rules(taken => offset(taken, -1, 'publication'), 'COUNT UNIT ago', 'COUNT ~- UNIT ago', 'UNIT ago'),
    ...rules(taken => offset(taken, 1, 'publication'), 'COUNT UNIT from now', 'COUNT UNIT hence'),
    ...rules(
      taken => offset(taken, 1, 'told'),
      'COUNT UNIT later',
      'COUNT UNIT afterwards|afterward',
      'UNIT later',
      'COUNT UNIT after that',
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
      'UNIT ~- earlier|ago',
      'the? UNIT ~- earlier|ago period|quarter',
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
      taken =>
        (countOf(taken) ?? 0) >= 1900 && word(taken, 'unit').form === 'singular'
          ? null
          : { kind: 'duration', count: countOf(taken), unit: unitOf(taken) },
      'COUNT UNIT',
      'COUNT more|full|whole|long|straight|consecutive UNIT',
      'COUNT ~- ~UNIT',
      'the COUNT unit:UNITS',
      'the? first COUNT UNIT',
    ),
    ...rules(
      taken => ({ kind: 'duration', count: null, unit: unitOf(taken, 'longunits') }),
      'LONGUNITS',
      'the LONGUNITS',
    ),
    ...rules(taken => ({ kind: 'duration', count: null, unit: unitOf(taken, 'longunits') }), 'LONGUNITS ~- long'),
    ...rules(taken => ({ kind: 'duration', count: 1, unit: unitOf(taken) }), 'unit:UNITONE ~- long'),
    ...rules(
      taken => ({ kind: 'offset', count: 2, unit: unitOf(taken), sign: -1, from: 'publication' }),
      'the unit:UNITONE before last',
    ),
  ],
}
