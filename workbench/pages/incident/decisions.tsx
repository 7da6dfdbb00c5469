import { type FormEvent, useState } from 'react'
import type { Decision } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Failure } from '../../parts/failure.tsx'
import { useRevoking } from './deciding.ts'
import { WhyField } from './why-field.tsx'

/** What people decided on the incident: who, when, why, and the way to take it back. */
export function Decisions({ decisions }: { readonly decisions: readonly Decision[] }) {
  const [taking, setTaking] = useState<string | null>(null)
  const close = (): void => setTaking(null)
  return (
    <section className={decisions.length ? 'decisions' : 'decisions unprinted'} aria-labelledby="decisions">
      <h2 id="decisions">{m.incident.decisions}</h2>
      {decisions.length === 0 && <p className="dim">{m.incident.noDecision}</p>}
      <ul>
        {decisions.map(({ id, kind, who, at, why, state, revoked, claim }) => (
          <li key={id} className={state === 'in force' ? undefined : 'dim'}>
            <b dir="auto">{who}</b> {m.incident.decided[kind]} <time dateTime={at}>{m.moment(at)}</time>:{' '}
            <span dir="auto">{why}</span>
            {claim?.field && ` · ${m.incident.correction(claim.field, claim.old, claim.new)}`}
            {' · '}
            {revoked ? m.incident.takenBack(revoked.who, revoked.why) : m.incident.states[state]}{' '}
            {state === 'in force' && (
              <Button className="unprinted" onClick={() => setTaking(id)}>
                {m.incident.takeBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <Dialog title={m.incident.takeBack} isOpen={taking !== null} onClose={close}>
        {taking && <TakeBack decision={taking} onDone={close} />}
      </Dialog>
    </section>
  )
}

function TakeBack({ decision, onDone }: { readonly decision: string; readonly onDone: () => void }) {
  const [why, setWhy] = useState('')
  const revoking = useRevoking(onDone)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    revoking.mutate({ decision, why })
  }
  return (
    <form className="deciding" onSubmit={submit}>
      <WhyField why={why} onChange={setWhy} />
      {revoking.error && <Failure error={revoking.error} />}
      <Button type="submit" kind="main" disabled={!why.trim() || revoking.isPending}>
        {m.incident.takeBack}
      </Button>
    </form>
  )
}
