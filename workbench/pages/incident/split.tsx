import { type FormEvent, useState } from 'react'
import type { Decided, IncidentDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { DecisionPreview } from '../../parts/decision-preview.tsx'
import { Failure } from '../../parts/failure.tsx'
import { useDeciding } from './deciding.ts'
import { useRule } from './rule-switch.tsx'
import { WhyField } from './why-field.tsx'

type Props = { readonly detail: IncidentDetail; readonly onDone: (decided: Decided) => void }

/** Chooses reports that tell of another happening, and splits them off for a reason. */
export function Split({ detail: { summary, reports }, onDone }: Props) {
  const [leaving, setLeaving] = useState<readonly string[]>([])
  const [why, setWhy] = useState('')
  const rule = useRule()
  const deciding = useDeciding(onDone)
  const stay = reports.length - leaving.length
  const toggle = (id: string): void =>
    setLeaving(leaving.includes(id) ? leaving.filter(other => other !== id) : [...leaving, id])
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    deciding.mutate({ kind: 'split', incident: summary.id, reports: [...leaving], why })
  }
  return (
    <form className="deciding" onSubmit={submit}>
      <fieldset className="choices">
        <legend>{m.incident.splitHelp}</legend>
        {reports.map(({ id, title, outlet, publishedAt }) => (
          <label key={id}>
            <input type="checkbox" checked={leaving.includes(id)} onChange={() => toggle(id)} />
            <span dir="auto">
              {title ?? id}{' '}
              <span className="dim">
                {outlet ?? m.incident.noOutlet} · {publishedAt ? m.days(publishedAt, publishedAt) : m.undated}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p role="status">{stay ? m.incident.splitPreview(leaving.length, stay) : m.incident.splitAll}</p>
      {leaving.length > 0 && stay > 0 && (
        <DecisionPreview wish={{ kind: 'split', incident: summary.id, reports: [...leaving], rule }} />
      )}
      <WhyField why={why} onChange={setWhy} />
      {deciding.error && <Failure error={deciding.error} />}
      <Button type="submit" kind="main" disabled={!leaving.length || !stay || !why.trim() || deciding.isPending}>
        {m.incident.splitDo}
      </Button>
    </form>
  )
}
