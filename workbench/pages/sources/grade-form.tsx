import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { post } from '../../api/fetch.ts'
import type { Grading, SourceRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Failure } from '../../parts/failure.tsx'
import { announce } from '../../parts/live-region.tsx'

type Grade = Grading['grade']
const GRADES = Object.keys(m.sources.grades) as readonly Grade[]

/** A grade and why, written in the name of who opened the workbench. */
export function GradeForm({ source, onDone }: { readonly source: SourceRow; readonly onDone: () => void }) {
  const client = useQueryClient()
  const ids = useId()
  const [grade, setGrade] = useState<Grade>(source.reliability?.grade ?? 'F')
  const [why, setWhy] = useState('')
  const [isAsked, setIsAsked] = useState(false)
  const isMissing = isAsked && !why.trim()
  const grading = useMutation({
    mutationFn: (given: Grading) => post(`/api/sources/${encodeURIComponent(source.key)}/reliability`, given),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['sources'] })
      announce(m.sources.saved(grade))
      onDone()
    },
  })
  const save = (event: FormEvent): void => {
    event.preventDefault()
    setIsAsked(true)
    if (why.trim()) grading.mutate({ grade, why })
  }
  return (
    <form className="grade-form" onSubmit={save}>
      <p className="dim">{m.sources.reliabilityHelp}</p>
      <fieldset>
        <legend>{m.sources.grade}</legend>
        {GRADES.map(each => (
          <label key={each}>
            <input type="radio" name="grade" checked={each === grade} onChange={() => setGrade(each)} />
            <span>
              <b>{each}</b> {m.sources.grades[each]}
            </span>
          </label>
        ))}
      </fieldset>
      <label htmlFor={`${ids}-why`}>{m.sources.why}</label>
      <textarea
        id={`${ids}-why`}
        rows={3}
        dir="auto"
        value={why}
        maxLength={2000}
        aria-invalid={isMissing}
        aria-describedby={`${ids}-help`}
        onChange={event => setWhy(event.target.value)}
      />
      <p id={`${ids}-help`} className={isMissing ? 'wrong' : 'dim'} role={isMissing ? 'alert' : undefined}>
        {isMissing ? m.sources.whyMissing : m.sources.whyHelp}
      </p>
      {grading.error && <Failure error={grading.error} />}
      <div className="form-end">
        <Button kind="quiet" onClick={onDone}>
          {m.sources.cancel}
        </Button>
        <Button kind="main" type="submit" disabled={grading.isPending}>
          {m.sources.save}
        </Button>
      </div>
    </form>
  )
}
