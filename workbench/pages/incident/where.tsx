import { lazy, Suspense } from 'react'
import type { IncidentArea, IncidentSummary } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Loading } from '../../parts/loading.tsx'
import { AccountNumbers } from './account-numbers.tsx'
import type { Accounts } from './numbered.ts'

const AreaMap = lazy(() => import('./area-map.tsx'))

type Props = {
  readonly areas: readonly IncidentArea[]
  readonly where: IncidentSummary['where']
  readonly accounts: Accounts
}

/** Where accounts put it: a map of areas, and the same in words. */
export function Where({ areas, where, accounts }: Props) {
  if (!areas.length) return null
  return (
    <section className="where" aria-labelledby="where">
      <h2 id="where">{m.incident.where}</h2>
      <Suspense fallback={<Loading />}>
        <AreaMap areas={areas} drawn={where?.name ?? null} />
      </Suspense>
      <ul>
        {areas.map(({ name, radiusKm, latitude, longitude, by }) => (
          <li key={`${name} ${latitude} ${longitude}`}>
            {m.incident.within(radiusKm)} <b dir="auto">{name}</b>{' '}
            <AccountNumbers ids={by} field="where" accounts={accounts} />
          </li>
        ))}
      </ul>
    </section>
  )
}
