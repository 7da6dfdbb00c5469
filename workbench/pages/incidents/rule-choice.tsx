import { asking, go } from '../../address.ts'
import type { Rule } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

const RULES: readonly Rule[] = ['representative', 'conservative', 'informative']

/** By which rule one figure, day and place is drawn from many accounts; it is always named. */
export function RuleChoice({ address }: { readonly address: URLSearchParams }) {
  const rule = RULES.find(each => each === address.get('rule')) ?? 'representative'
  return (
    <label className="facet">
      <span className="legend">{m.incidents.rule}</span>
      <select
        value={rule}
        onChange={({ target }) => go(asking({ rule: target.value === 'representative' ? null : target.value }))}
      >
        {RULES.map(each => (
          <option key={each} value={each}>
            {m.rules[each].name}
          </option>
        ))}
      </select>
      <span className="dim small">{m.rules[rule].means}</span>
    </label>
  )
}
