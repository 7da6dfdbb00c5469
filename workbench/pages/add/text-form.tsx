import { type FormEvent, useState } from 'react'
import type { Pasted } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { type Draft, pastedOf } from './draft.ts'

type Props = {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly isSending: boolean
  readonly onSend: (text: Pasted) => void
}

const FIELDS = [
  { name: 'title', label: m.add.titleLabel, type: 'text' },
  { name: 'outlet', label: m.add.outlet, type: 'text' },
  { name: 'publishedAt', label: m.add.published, type: 'date' },
  { name: 'url', label: m.add.url, type: 'url' },
] as const

/** The text of one report with what is known of it. */
export function TextForm({ draft, onChange, isSending, onSend }: Props) {
  const [isAsked, setIsAsked] = useState(false)
  const isMissing = isAsked && !draft.text.trim()
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const isThere = draft.text.trim() !== ''
    setIsAsked(!isThere)
    if (isThere) onSend(pastedOf(draft))
  }
  return (
    <form onSubmit={send} aria-labelledby="add-text">
      <h2 id="add-text">{m.add.text}</h2>
      <label htmlFor="add-text-field">{m.add.textLabel}</label>
      <textarea
        id="add-text-field"
        rows={12}
        dir="auto"
        value={draft.text}
        aria-invalid={isMissing}
        aria-describedby="add-text-help"
        onChange={({ target }) => onChange({ ...draft, text: target.value })}
      />
      <p id="add-text-help" className={isMissing ? 'wrong' : 'dim'} role={isMissing ? 'alert' : undefined}>
        {isMissing ? m.add.textMissing : m.add.textHelp}
      </p>
      <div className="said">
        {FIELDS.map(({ name, label, type }) => (
          <label key={name}>
            {label}
            <input
              type={type}
              dir={type === 'text' ? 'auto' : undefined}
              autoComplete="off"
              value={draft[name]}
              onChange={({ target }) => onChange({ ...draft, [name]: target.value })}
            />
          </label>
        ))}
      </div>
      <Button kind="main" type="submit" disabled={isSending}>
        {isSending ? m.add.sending : m.add.addText}
      </Button>
    </form>
  )
}
