import type { ReactNode } from 'react'
import type { IncidentSummary } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { CountRange } from '../../parts/count-range.tsx'
import { Days } from '../../parts/days.tsx'
import { StatusSign } from '../../parts/status-sign.tsx'
import { AccountNumbers } from './account-numbers.tsx'
import { type Accounts, MEASURES } from './numbered.ts'
import { RuleSwitch } from './rule-switch.tsx'
import { placeWords } from './said-words.ts'

type Props = { readonly summary: IncidentSummary; readonly accounts: Accounts }

/** What is drawn from all accounts by a rule that is named, each value with the accounts that it rests on. */
export function Drawn({ summary, accounts }: Props) {
  const { happened, when, where, figures } = summary
  return (
    <section className="drawn" aria-labelledby="drawn">
      <div className="section-head">
        <h2 id="drawn">{m.incident.drawn}</h2>
        <RuleSwitch />
      </div>
      <dl>
        <Row title={m.incident.happened}>
          <StatusSign status={happened.status} /> {m.statuses[happened.status]}{' '}
          <AccountNumbers ids={happened.told} field="happened" accounts={accounts} />
          {happened.denied.length > 0 && (
            <>
              {' · '}
              {m.incident.deniedBy} <AccountNumbers ids={happened.denied} field="happened" accounts={accounts} />
            </>
          )}
        </Row>
        <Row title={m.incident.fields.when}>
          {when ? <Days {...when} /> : m.incident.nobodySays}{' '}
          {when && <Ground {...when} field="when" {...{ accounts }} />}
        </Row>
        <Row title={m.incident.fields.where}>
          <span dir="auto">{where ? placeWords(where) : m.incident.nobodySays}</span>{' '}
          {where && <Ground {...where} field="where" {...{ accounts }} />}
        </Row>
        {MEASURES.map(measure => {
          const figure = figures[measure]
          return (
            figure && (
              <Row key={measure} title={m.incident.fields[measure]}>
                <CountRange {...figure} /> <AccountNumbers ids={figure.by} field={measure} accounts={accounts} />
              </Row>
            )
          )
        })}
      </dl>
    </section>
  )
}

const Row = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
)

type GroundProps = {
  readonly by: readonly string[]
  readonly rule: string
  readonly field: 'when' | 'where'
  readonly accounts: Accounts
}

const Ground = ({ by, rule, field, accounts }: GroundProps) =>
  rule === 'grouping' ? (
    <span className="dim">({m.incident.grouping})</span>
  ) : (
    <AccountNumbers ids={by} field={field} accounts={accounts} />
  )
