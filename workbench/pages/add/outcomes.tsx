import { useState } from 'react'
import { addressOf } from '../../address.ts'
import type { AddOutcome } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Link } from '../../parts/link.tsx'

/** The name of the file that the server makes of a text. */
const PASTED = 'pasted.jsonl'

/** Reports shown at first, and more at a time. */
const STEP = 100

/** What could not be read comes first, with why. */
export function Outcomes({ outcomes }: { readonly outcomes: readonly AddOutcome[] }) {
  const [most, setMost] = useState(STEP)
  const failed = outcomes.filter(({ state }) => state === 'failed')
  const read = outcomes.filter(({ state }) => state !== 'failed')
  const ordered = [...failed, ...read]
  if (!ordered.length) return null
  return (
    <>
      <ul className="outcomes" aria-label={m.add.outcomesCaption}>
        {ordered.slice(0, most).map((outcome, i) => (
          <li key={`${outcome.path} ${outcome.line} ${i.toString()}`} className={outcome.state}>
            <Outcome outcome={outcome} />
          </li>
        ))}
      </ul>
      {ordered.length > most && (
        <Button onClick={() => setMost(most + STEP)}>{m.actors.more(Math.min(ordered.length - most, STEP))}</Button>
      )}
    </>
  )
}

function Outcome({ outcome }: { readonly outcome: AddOutcome }) {
  const { path, line, state, report, claims, incidents, copyOf, revises, why } = outcome
  const file = line === null ? path : `${path}, ${m.add.line(line)}`
  const name = path === PASTED ? m.add.pasted : file
  return (
    <>
      <span className="outcome-state">{m.add.outcome[state]}</span>{' '}
      {report === null ? <span dir="auto">{name}</span> : <Link href={addressOf.report(report)}>{name}</Link>}
      {why !== null && (
        <p className="wrong" dir="auto">
          {why}
        </p>
      )}
      {report !== null && (
        <p className="dim">
          {m.claims(claims)} ·{' '}
          {incidents.length
            ? incidents.map((id, i) => (
                <span key={id}>
                  {i > 0 && ', '}
                  <Link href={addressOf.incident(id)}>
                    {m.claimLines.incident} {id}
                  </Link>
                </span>
              ))
            : m.add.noIncident}
        </p>
      )}
      {copyOf !== null && (
        <p className="dim">
          <Link href={addressOf.report(copyOf)}>{m.add.copyOf}</Link>
        </p>
      )}
      {revises !== null && (
        <p className="dim">
          <Link href={addressOf.report(revises)}>{m.add.revises}</Link>
        </p>
      )}
    </>
  )
}
