import { clockOf, meaningOf, numberOf, optionalNumber, type Rule, rules } from './rules.ts'

/** Times of day. */
export const CLOCKS: Readonly<Record<'hour' | 'clock', readonly Rule[]>> = {
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
}
