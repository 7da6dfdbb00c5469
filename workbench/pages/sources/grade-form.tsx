import { useState } from 'react'
import type { Grading, SourceRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { useGrading } from './use-grading.ts'
import { WhyForm } from './why-form.tsx'

type Grade = Grading['grade']
const GRADES = Object.keys(m.sources.grades) as readonly Grade[]

type Props = { readonly source: SourceRow; readonly onDone: () => void }

/** A grade and why, written in the name of who opened the workbench. */
export function GradeForm({ source, onDone }: Props) {
  const [grade, setGrade] = useState<Grade | null>(source.reliability?.grade ?? null)
  const { mutate, isPending, error } = useGrading(source.key, {
    words: grade === null ? '' : m.sources.saved(grade),
    onDone,
  })
  return (
    <WhyForm
      does={m.sources.save}
      isPending={isPending}
      error={error}
      onDecide={why => grade !== null && mutate({ grade, why })}
      onCancel={onDone}
    >
      <p className="dim">{m.sources.reliabilityHelp}</p>
      <fieldset>
        <legend>{m.sources.grade}</legend>
        {GRADES.map(each => (
          <label key={each}>
            <input type="radio" name="grade" required checked={each === grade} onChange={() => setGrade(each)} />
            <span>
              <b>{each}</b> {m.sources.grades[each]}
            </span>
          </label>
        ))}
      </fieldset>
    </WhyForm>
  )
}

/** Takes the grade that counts back, with why. */
export function TakeBack({ source, onDone }: Props) {
  const { mutate, isPending, error } = useGrading(source.key, { words: m.sources.takenBack, onDone })
  return (
    <WhyForm
      does={m.sources.takeBack}
      isPending={isPending}
      error={error}
      onDecide={why => mutate({ why })}
      onCancel={onDone}
    >
      <p className="dim">{m.sources.takeBackHelp}</p>
    </WhyForm>
  )
}
