import { addressOf } from '../../address.ts'
import type { Decided } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Link } from '../../parts/link.tsx'

type Props = {
  readonly decided: Decided
  readonly isBusy: boolean
  readonly onRepeat: () => void
  readonly onLeave: () => void
}

/** Offers to repeat a verdict on the claims at the same words in copies of its report, and names these. */
export const Copies = ({ decided: { decision, copies }, isBusy, onRepeat, onLeave }: Props) => (
  <section className="review-copies" aria-label={m.review.copies.title}>
    <p>
      <strong>{m.review.kinds[decision.kind]}</strong> <q dir="auto">{decision.claim?.words}</q>.{' '}
      {m.review.copies.found(copies.length)}
    </p>
    <details>
      <summary>{m.review.copies.which}</summary>
      <ul>
        {copies.map(({ number, claim, report }) => (
          <li key={number}>
            <Link href={addressOf.report(report.id, claim)}>
              <bdi>{[report.title, report.outlet].filter(Boolean).join(', ') || report.id}</bdi>
            </Link>
            {report.publishedAt && `, ${m.days(report.publishedAt, report.publishedAt)}`}
          </li>
        ))}
      </ul>
    </details>
    <p className="form-end">
      <Button kind="main" disabled={isBusy} onClick={onRepeat} aria-keyshortcuts="e">
        {m.review.copies.apply(copies.length)} <kbd>e</kbd>
      </Button>
      <Button disabled={isBusy} onClick={onLeave}>
        {m.review.copies.leave}
      </Button>
    </p>
  </section>
)
