import { AMOUNTS } from './grammar/amounts.ts'
import { CLOCKS } from './grammar/clocks.ts'
import { DAYS } from './grammar/days.ts'
import { PERIODS } from './grammar/periods.ts'
import type { Rule } from './grammar/rules.ts'
import { WHOLE } from './grammar/whole.ts'

export type { Rule } from './grammar/rules.ts'

/** Rules by what they are: `@name` in a pattern calls the rules of that name; a text is searched for `whole`. */
export const GRAMMAR: Readonly<Record<string, readonly Rule[]>> = {
  ...DAYS,
  ...CLOCKS,
  ...PERIODS,
  ...AMOUNTS,
  ...WHOLE,
}
