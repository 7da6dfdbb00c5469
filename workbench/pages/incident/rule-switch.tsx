import { asking, go, useAsked } from '../../address.ts'
import type { Rule } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

export const RULES = ['representative', 'conservative', 'informative'] as const satisfies readonly Rule[]

/** The rule by which values are drawn, as the address has it. */
export function useRule(): Rule {
  const asked = useAsked().get('rule')
  return RULES.find(rule => rule === asked) ?? 'representative'
}

/** Chooses the rule, and says what it does. */
export function RuleSwitch() {
  const rule = useRule()
  return (
    <div className="rule-switch">
      <label>
        {m.incident.rule}{' '}
        <select
          value={rule}
          onChange={event =>
            go(asking({ rule: event.target.value === RULES[0] ? null : event.target.value }), { replace: true })
          }
        >
          {RULES.map(each => (
            <option key={each} value={each}>
              {m.rules[each].name}
            </option>
          ))}
        </select>
      </label>
      <p className="dim">{m.rules[rule].means}</p>
    </div>
  )
}
