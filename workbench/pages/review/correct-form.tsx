import { useId, useState } from 'react'
import type { ReviewItem } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Form } from './form.tsx'
import { choicesOf } from './type-words.ts'
import { WhyField } from './why-field.tsx'

type Props = {
  readonly item: ReviewItem
  readonly onClose: () => void
  readonly onDecide: (field: string, value: string | null, why: string) => void
}

/** What is wrong in a claim, what is right, and why. */
export function CorrectForm({ item: { claim, fields }, onClose, onDecide }: Props) {
  const id = useId()
  const now = (name: string): string => {
    const corrected = claim.review.corrections.find(({ field }) => field === name)
    return (corrected ? corrected.now : fields.find(field => field.name === name)?.value) ?? ''
  }
  const [field, setField] = useState(fields[0]!.name)
  const [value, setValue] = useState(() => now(field))
  const [why, setWhy] = useState('')
  const choices = choicesOf(claim.kind, field)
  const choose = (name: string): void => {
    setField(name)
    setValue(now(name))
  }
  return (
    <Form
      title={m.review.correct}
      does={m.review.correct}
      onClose={onClose}
      isReady={value !== now(field)}
      onSubmit={() => onDecide(field, value.trim() || null, why)}
    >
      <p className="field">
        <label htmlFor={`${id}-field`}>{m.review.wrong}</label>
        <select id={`${id}-field`} value={field} onChange={event => choose(event.target.value)} data-first>
          {fields.map(({ name }) => (
            <option key={name} value={name}>
              {m.review.fields[name as keyof typeof m.review.fields]}: {now(name) || m.review.notSaid}
            </option>
          ))}
        </select>
      </p>
      <p className="field">
        <label htmlFor={`${id}-value`}>{m.review.right}</label>
        {choices ? (
          <select id={`${id}-value`} value={value} onChange={event => setValue(event.target.value)}>
            {Object.entries(choices).map(([name, words]) => (
              <option key={name} value={name}>
                {words}
              </option>
            ))}
          </select>
        ) : (
          <input
            id={`${id}-value`}
            value={value}
            dir="auto"
            autoComplete="off"
            inputMode={field === 'atLeast' || field === 'atMost' ? 'numeric' : undefined}
            type={field === 'from' || field === 'to' ? 'date' : 'text'}
            aria-describedby={`${id}-help`}
            onChange={event => setValue(event.target.value)}
          />
        )}
      </p>
      {!choices && (
        <p className="dim" id={`${id}-help`}>
          {m.review.emptyMeans}
        </p>
      )}
      <WhyField value={why} onChange={setWhy} />
    </Form>
  )
}
