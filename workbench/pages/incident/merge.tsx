import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useDeferredValue, useState } from 'react'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { Decided, IncidentPage, IncidentRow, IncidentSummary } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Days } from '../../parts/days.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Place } from '../../parts/place.tsx'
import { useDeciding } from './deciding.ts'
import { MergePreview } from './merge-preview.tsx'
import { WhyField } from './why-field.tsx'

type Props = { readonly summary: IncidentSummary; readonly onDone: (decided: Decided) => void }

/** Chooses another incident, says what becomes of both, and merges them for a reason. */
export function Merge({ summary, onDone }: Props) {
  const [words, setWords] = useState('')
  const [other, setOther] = useState<IncidentRow | null>(null)
  const [why, setWhy] = useState('')
  const deciding = useDeciding(onDone)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (other) deciding.mutate({ kind: 'merge', incidents: [summary.id, other.id], why })
  }
  return (
    <form className="deciding" onSubmit={submit}>
      <label>
        {m.incident.mergeSearch}
        <input type="search" value={words} onChange={event => setWords(event.target.value)} />
        <span className="dim">{m.incident.mergeHelp}</span>
      </label>
      <Others words={words.trim()} than={summary.id} chosen={other} onChoose={setOther} />
      {other && <MergePreview summary={summary} other={other.id} />}
      <WhyField why={why} onChange={setWhy} />
      {deciding.error && <Failure error={deciding.error} />}
      <Button type="submit" kind="main" disabled={!other || !why.trim() || deciding.isPending}>
        {m.incident.mergeDo}
      </Button>
    </form>
  )
}

type OthersProps = {
  readonly words: string
  readonly than: string
  readonly chosen: IncidentRow | null
  readonly onChoose: (row: IncidentRow) => void
}

/** The incidents that the words find, to choose one. */
function Others({ words, than, chosen, onChoose }: OthersProps) {
  const asked = useDeferredValue(words)
  const { data, error } = useQuery({
    queryKey: keys.incidents(`merge ${asked}`),
    queryFn: ({ signal }) => get<IncidentPage>('/api/incidents', { words: asked, limit: 12 }, signal),
    placeholderData: before => before,
  })
  if (error) return <Failure error={error} />
  const rows = data?.rows.filter(({ id }) => id !== than) ?? []
  if (data && !rows.length) return <p className="dim">{m.incident.noneFound}</p>
  return (
    <fieldset className="choices">
      <legend className="unseen">{m.incident.mergeSearch}</legend>
      {rows.map(row => (
        <label key={row.id}>
          <input type="radio" name="other" checked={chosen?.id === row.id} onChange={() => onChoose(row)} />
          <span>
            {m.what(row.type, row.mode)} · <Days from={row.from} to={row.to} /> ·{' '}
            <Place name={row.place} admin1={row.admin1} country={row.country} />{' '}
            <span className="dim">
              {m.reports(row.reports)} · {row.id}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
