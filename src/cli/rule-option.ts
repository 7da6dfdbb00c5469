import { RULES, type Rule } from '../incidents/aggregate.ts'
import type { Call, Option } from './verb.ts'

/** How one value is drawn from many accounts. */
export const RULE_OPTION: Option = {
  name: 'rule',
  choices: RULES,
  help: 'How one value is drawn from many accounts: conservative (the least), informative (the most), representative (what most sources say; the default).',
}

export const ruleOf = ({ options }: Call): Rule => (options.rule ?? 'representative') as Rule
