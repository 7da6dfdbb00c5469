import { useId } from 'react'
import { m } from '../../messages/en.ts'

type Props = { readonly why: string; readonly onChange: (why: string) => void }

/** The reason of a decision, which nobody can leave out. */
export function WhyField({ why, onChange }: Props) {
  const help = useId()
  return (
    <label className="why-field">
      {m.incident.why}
      <textarea
        required
        rows={2}
        maxLength={2000}
        value={why}
        aria-describedby={help}
        onChange={event => onChange(event.target.value)}
      />
      <span id={help} className="dim">
        {m.incident.whyHelp}
      </span>
    </label>
  )
}
