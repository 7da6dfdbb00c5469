import type { Decision, ReviewItem } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { headlineOf } from './headline.ts'
import { verdictOn } from './verdict.ts'

type Props = {
  readonly items: readonly ReviewItem[]
  readonly at: number
  readonly decisions: readonly Decision[]
  readonly onShow: (index: number) => void
}

/** The whole list, the claim shown among the others; each has what was decided on it, or why it is worth a look. */
export const QueueList = ({ items, at, decisions, onShow }: Props) => (
  <section className="review-list" aria-labelledby="review-list">
    <h2 id="review-list">{m.review.list}</h2>
    <ol>
      {items.map((item, i) => {
        const { claim, why } = item
        const verdict = verdictOn(claim.number, decisions)?.kind ?? (item.isSkipped ? 'skip' : null)
        return (
          <li key={claim.number}>
            <button type="button" className="quiet" aria-current={i === at || undefined} onClick={() => onShow(i)}>
              <span dir="auto">{headlineOf(claim)}</span>
              {verdict ? (
                <span className={`verdict ${verdict}-stands`}>{m.review.kinds[verdict]}</span>
              ) : (
                <span className="dim" dir="auto">
                  {why[0] && m.review.lookGround(why[0])}
                </span>
              )}
            </button>
          </li>
        )
      })}
    </ol>
  </section>
)
