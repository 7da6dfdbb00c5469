import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { FoundClaim, IncidentDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { DecisionPreview } from '../../parts/decision-preview.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Form } from './form.tsx'
import { WhyField } from './why-field.tsx'

type Props = {
  readonly claim: FoundClaim
  readonly onClose: () => void
  readonly onDecide: (reports: string[], why: string) => void
}

/** The reports of the claim's incident: those that tell of something else are taken out. */
export function SplitForm({ claim, onClose, onDecide }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([claim.report.id])
  const [why, setWhy] = useState('')
  const { data, error } = useQuery({
    queryKey: keys.incident(claim.incident!, null),
    queryFn: ({ signal }) => get<IncidentDetail>(`/api/incidents/${encodeURIComponent(claim.incident!)}`, {}, signal),
  })
  const reports = data?.reports ?? []
  const toggle = (id: string): void =>
    setChosen(ids => (ids.includes(id) ? ids.filter(other => other !== id) : [...ids, id]))
  return (
    <Form
      title={m.review.split}
      does={m.review.split}
      onClose={onClose}
      isReady={chosen.length > 0 && chosen.length < reports.length}
      onSubmit={() => onDecide([...chosen], why)}
    >
      {error ? <Failure error={error} /> : !data && <Loading />}
      <fieldset className="choices">
        <legend>{m.review.splitOut}</legend>
        {reports.length === 1 && <p className="dim">{m.review.onlyReport}</p>}
        {reports.map(({ id, title, outlet, publishedAt }, i) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
              // biome-ignore lint/a11y/noAutofocus: the window was opened to choose here
              autoFocus={i === 0}
            />
            <span dir="auto">
              {[title ?? id, outlet, publishedAt && m.days(publishedAt, publishedAt)].filter(Boolean).join(' · ')}
            </span>
          </label>
        ))}
      </fieldset>
      {chosen.length > 0 && chosen.length < reports.length && (
        <DecisionPreview wish={{ kind: 'split', incident: claim.incident!, reports: [...chosen] }} />
      )}
      <WhyField value={why} onChange={setWhy} />
    </Form>
  )
}
