import { calendar } from '../meaning.ts'
import {
  approximate,
  code,
  meaningOf,
  narrowed,
  optionalNumber,
  perUnit,
  type Rule,
  rules,
  unitOf,
  word,
} from './rules.ts'

/** Expressions that stand for themselves in a text. */
export const WHOLE: Readonly<Record<'whole', readonly Rule[]>> = {
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
      'the? h:first|last|final days|weeks|months of @period',
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
    ...rules(taken => {
      const { core } = meaningOf(taken, 'month')
      if (core.kind !== 'calendar' || core.shift) return null
      return { kind: 'between', from: calendar({ ...core.fields, day: 1 }), to: calendar({ ...core.fields, day: 7 }) }
    }, 'the? first week of @month'),
    ...rules(taken => meaningOf(taken, 'amount'), '@amount'),
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
    ...rules(taken => approximate(taken), 'APPROXIMATE @amount'),
  ],
}
