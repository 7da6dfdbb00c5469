import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { FoundClaim, IncidentPage, IncidentRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { DecisionPreview } from '../../parts/decision-preview.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Form } from './form.tsx'
import { WhyField } from './why-field.tsx'

type Props = {
  readonly claim: FoundClaim
  readonly onClose: () => void
  readonly onDecide: (incidents: string[], why: string) => void
}

/** Days around a claim in which others may tell of the same. */
const AROUND = 7

/** The incidents of the same days, or where the day is not known of the same place, to be one with that of the claim. */
export function MergeForm({ claim, onClose, onDecide }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [why, setWhy] = useState('')
  const asked = askedOf(claim)
  const { data, error } = useQuery({
    queryKey: keys.incidents(JSON.stringify(asked)),
    queryFn: ({ signal }) => get<IncidentPage>('/api/incidents', asked, signal),
  })
  const others = data?.rows.filter(({ id }) => id !== claim.incident) ?? []
  const toggle = (id: string): void =>
    setChosen(ids => (ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id]))
  return (
    <Form
      title={m.review.merge}
      does={m.review.merge}
      onClose={onClose}
      isReady={chosen.length > 0}
      onSubmit={() => onDecide([claim.incident!, ...chosen], why)}
    >
      {error ? <Failure error={error} /> : !data && <Loading />}
      <fieldset className="choices">
        <legend>{m.review.mergeWith}</legend>
        {data && !others.length && <p className="dim">{m.review.noOthers}</p>}
        {others.map((row, i) => (
          <label key={row.id}>
            <input
              type="checkbox"
              checked={chosen.includes(row.id)}
              onChange={() => toggle(row.id)}
              // biome-ignore lint/a11y/noAutofocus: the window was opened to choose here
              autoFocus={i === 0}
            />
            <span dir="auto">{wordsOf(row)}</span>
          </label>
        ))}
      </fieldset>
      {chosen.length > 0 && <DecisionPreview wish={{ kind: 'merge', incidents: [claim.incident!, ...chosen] }} />}
      <WhyField value={why} onChange={setWhy} />
    </Form>
  )
}

function askedOf({ when, place }: FoundClaim): Readonly<Record<string, string | number>> {
  const from = when?.from ?? when?.to
  if (from) return { from: shifted(from, -AROUND), to: shifted(when?.to ?? from, AROUND), limit: 50 }
  return place ? { place: place.name, limit: 50 } : { limit: 50 }
}

const shifted = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const wordsOf = ({ type, place, from, to, killed, reports }: IncidentRow): string =>
  [
    m.types[type],
    place ?? m.unplaced,
    from ? m.days(from, to ?? from) : m.undated,
    killed ? `${killed.best} ${m.measures.killed}` : '',
    m.reports(reports),
  ]
    .filter(Boolean)
    .join(' · ')
