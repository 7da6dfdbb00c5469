import { useId } from 'react'
import { m } from '../../messages/en.ts'

type Props = {
  readonly value: string
  readonly onChange: (why: string) => void
  readonly isNeeded?: boolean
  readonly isFirst?: boolean
}

/** The reason of a decision, for those who come later. */
export function WhyField({ value, onChange, isNeeded = true, isFirst = false }: Props) {
  const id = useId()
  return (
    <p className="field">
      <label htmlFor={id}>{isNeeded ? m.review.why : m.review.whyIfAny}</label>
      <input
        id={id}
        value={value}
        required={isNeeded}
        maxLength={2000}
        autoComplete="off"
        data-first={isFirst || undefined}
        onChange={event => onChange(event.target.value)}
      />
    </p>
  )
}
