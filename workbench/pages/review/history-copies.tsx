import { addressOf } from '../../address.ts'
import type { Decision } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Link } from '../../parts/link.tsx'

type Props = { readonly repeats: readonly Decision[]; readonly onTakeBack: (decision: Decision) => void }

/** The copies on which a decision was repeated; each can be taken back alone. */
export const HistoryCopies = ({ repeats, onTakeBack }: Props) => (
  <details className="history-copies">
    <summary>{m.review.copies.also(repeats.length)}</summary>
    <ul>
      {repeats.map(decision => (
        <li key={decision.id} className={decision.state === 'in force' ? undefined : 'over'}>
          <Link href={`${addressOf.review()}?claim=${decision.claim!.number}`}>
            <bdi>{decision.claim!.report}</bdi>
          </Link>{' '}
          {decision.state !== 'in force' && <span className="state">{m.review.states[decision.state]}</span>}
          {decision.state !== 'revoked' && (
            <Button kind="quiet" onClick={() => onTakeBack(decision)}>
              {m.review.takeBack}
            </Button>
          )}
        </li>
      ))}
    </ul>
  </details>
)
