import { useState } from 'react'
import { Form } from './form.tsx'
import { WhyField } from './why-field.tsx'

type Props = {
  readonly title: string
  readonly does: string
  readonly words: string
  readonly isNeeded?: boolean
  readonly onClose: () => void
  readonly onDecide: (why: string) => void
}

/** Asks for the reason alone: of a rejection, of taking something back. */
export function WhyForm({ title, does, words, isNeeded = true, onClose, onDecide }: Props) {
  const [why, setWhy] = useState('')
  return (
    <Form title={title} does={does} onClose={onClose} onSubmit={() => onDecide(why)}>
      <p>
        <q dir="auto">{words}</q>
      </p>
      <WhyField value={why} onChange={setWhy} isNeeded={isNeeded} isFirst />
    </Form>
  )
}
