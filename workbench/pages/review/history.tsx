import { useState } from 'react'
import { addressOf } from '../../address.ts'
import type { Decision } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Link } from '../../parts/link.tsx'
import { HistoryCopies } from './history-copies.tsx'
import { repeatsOf } from './repeats.ts'
import { TestCase } from './test-case.tsx'
import { isKept } from './use-decisions.ts'
import { WhyForm } from './why-form.tsx'

type Props = {
  readonly decisions: readonly Decision[]
  readonly onRevoke: (decision: Decision, why: string) => void
}

/** What was decided, the last first; each can be taken back, the others stay. */
export function History({ decisions, onRevoke }: Props) {
  const [taking, setTaking] = useState<Decision | null>(null)
  const [testing, setTesting] = useState<string | null>(null)
  const firsts = decisions.filter(({ claim }) => !decisions.some(({ id }) => id === claim?.repeats))
  return (
    <section className="review-history" aria-labelledby="review-history">
      <h2 id="review-history">{m.review.history}</h2>
      {!decisions.length && <p className="dim">{m.review.noHistory}</p>}
      <ol>
        {firsts.toReversed().map(decision => (
          <li key={decision.id} className={decision.state === 'in force' ? undefined : 'over'}>
            <p>
              <strong>{m.review.kinds[decision.kind]}</strong>{' '}
              {decision.state !== 'in force' && <span className="state">{m.review.states[decision.state]}</span>}{' '}
              <What decision={decision} />
            </p>
            <p className="dim">
              <bdi>{decision.who}</bdi>, <time dateTime={decision.at}>{m.moment(decision.at)}</time>
              {decision.why && (
                <>
                  : <bdi>{decision.why}</bdi>
                </>
              )}
            </p>
            {decision.revoked && (
              <p className="dim">
                {m.review.takenBackBy} <bdi>{decision.revoked.who}</bdi>: <bdi>{decision.revoked.why}</bdi>
              </p>
            )}
            <Repeats decision={decision} decisions={decisions} onTakeBack={setTaking} />
            {isKept(decision) && (
              <p className="history-ways">
                {decision.state !== 'revoked' && (
                  <Button kind="quiet" onClick={() => setTaking(decision)}>
                    {m.review.takeBack}
                  </Button>
                )}
                {decision.kind === 'reject' && (
                  <Button kind="quiet" onClick={() => setTesting(decision.id)}>
                    {m.review.testCase}
                  </Button>
                )}
              </p>
            )}
          </li>
        ))}
      </ol>
      {taking && (
        <WhyForm
          title={m.review.takeBack}
          does={m.review.takeBack}
          words={taking.claim?.words ?? taking.tellings.map(({ words }) => words).join(' … ')}
          onClose={() => setTaking(null)}
          onDecide={why => {
            onRevoke(taking, why)
            setTaking(null)
          }}
        />
      )}
      {testing && <TestCase decision={testing} onClose={() => setTesting(null)} />}
    </section>
  )
}

type RepeatsProps = Pick<Props, 'decisions'> & {
  readonly decision: Decision
  readonly onTakeBack: (decision: Decision) => void
}

function Repeats({ decision, decisions, onTakeBack }: RepeatsProps) {
  const repeats = repeatsOf(decision, decisions)
  return repeats.length ? <HistoryCopies repeats={repeats} onTakeBack={onTakeBack} /> : null
}

function What({ decision: { claim, tellings } }: { readonly decision: Decision }) {
  if (!claim) return <>{m.review.tellings(tellings.length)}</>
  return (
    <>
      {claim.field && (
        <>
          {m.review.fields[claim.field as keyof typeof m.review.fields]}: <bdi>{claim.old ?? m.review.notSaid}</bdi> →{' '}
          <bdi>{claim.new ?? m.review.notSaid}</bdi>{' '}
        </>
      )}
      {claim.number === null ? (
        <q dir="auto">{shortened(claim.words)}</q>
      ) : (
        <Link href={`${addressOf.review()}?claim=${claim.number}`}>
          <q dir="auto">{shortened(claim.words)}</q>
        </Link>
      )}
    </>
  )
}

const LONGEST = 90

const shortened = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST)} …` : words)
