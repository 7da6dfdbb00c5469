import { useState } from 'react'
import { asking as addressAsking, go, useAsked } from '../../address.ts'
import type { Decided, Deciding, Decision } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Failure } from '../../parts/failure.tsx'
import { announce } from '../../parts/live-region.tsx'
import { Loading } from '../../parts/loading.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Actions } from './actions.tsx'
import { Card } from './card.tsx'
import { Copies } from './copies.tsx'
import { type Asking, Forms } from './forms.tsx'
import { headlineOf } from './headline.ts'
import { History } from './history.tsx'
import './review.css'
import { QueueList } from './queue-list.tsx'
import { repeatsOf } from './repeats.ts'
import { isKept, useDecisions } from './use-decisions.ts'
import { useOffer } from './use-offer.ts'
import { useQueue } from './use-queue.ts'
import { isSettled, verdictOn } from './verdict.ts'

/** The claims at which a look is worth most, one after the other: accept, correct, reject, merge, split, skip, take back. */
export default function Page() {
  const asked = useAsked().get('claim')
  const { items, renew, open, error, isPending, refetch } = useQueue(asked)
  const { decisions, who, decide, repeat, revoke, trouble } = useDecisions()
  const [asking, setAsking] = useState<Asking | null>(null)
  const { offer, isRepeating, consider, accept, leave, forget } = useOffer(repeat)
  const found = items.findIndex(({ claim }) => String(claim.number) === asked)
  const at = asked === null ? items.findIndex(({ claim }) => !isSettled(claim.number, decisions)) : found
  const item = items[at]

  const showClaim = (number: number): void => go(addressAsking({ claim: String(number) }), { replace: true })
  const show = (index: number): void => {
    const next = items[index]
    if (!next) {
      announce(m.review.noMore)
      return
    }
    showClaim(next.claim.number)
    announce(m.review.now(headlineOf(next.claim)))
  }
  const advance = (): void => {
    const isNext = (index: number): boolean => index !== at && verdictOn(items[index]!.claim.number, decisions) === null
    const indices = items.map((_, i) => i)
    const next = indices.find(i => i > at && isNext(i)) ?? indices.find(isNext)
    if (next === undefined) void refetch()
    else show(next)
  }
  const run = (wish: Deciding): void => {
    setAsking(null)
    const written = decide(wish, 'claim' in wish ? item!.claim : null)
    if ('claim' in wish) void written.then(decided => settle(wish.claim, decided))
    if (wish.kind === 'correct') show(at)
    else if ('claim' in wish) advance()
  }
  /** Once the server has answered: the copies are offered, or the claim that nothing was written of is shown again. */
  const settle = async (claim: number, decided: Decided | null): Promise<void> => {
    if (!decided) {
      setAsking(null)
      showClaim(claim)
    } else consider(decided)
    await renew(claim)
  }
  const renewShown = async (claims: readonly number[]): Promise<void> => {
    for (const { claim } of items) if (claims.includes(claim.number)) await renew(claim.number)
  }
  const applyToCopies = (): void => void accept().then(renewShown)
  const last = decisions.findLast(decision => decision.who === who && !decision.revoked && isKept(decision))
  const takeBack = (decision: Decision, why: string): void => {
    forget(decision.id)
    const together = [decision, ...repeatsOf(decision, decisions)].flatMap(({ claim }) => claim?.number ?? [])
    void revoke(decision, why).then(() => renewShown(together))
  }
  const undo = (): void => {
    if (!last) return
    // What was repeated on copies is one step with what it repeats.
    const step = decisions.find(({ id }) => id === last.claim?.repeats) ?? last
    takeBack(step, m.review.undoneWhy)
    if (step.claim?.number) showClaim(step.claim.number)
  }
  const isIncident = Boolean(item?.claim.incident)
  return (
    <>
      <PageHead title={m.review.title}>
        <p className="dim">{m.review.counts(open)}</p>
      </PageHead>
      {trouble && (
        <div>
          <Failure error={trouble} />
          <p>{m.review.notKept}</p>
        </div>
      )}
      <div className="review">
        <div className="review-main">
          {error && <Failure error={error} onRetry={() => void refetch()} />}
          {isPending && <Loading />}
          {!isPending && !error && !item && <p className="review-none">{m.review.none}</p>}
          {item && (
            <>
              <Card
                item={item}
                verdict={verdictOn(item.claim.number, decisions)}
                place={m.review.place(at + 1, items.length)}
              />
              <Forms key={asking} asking={asking} item={item} onClose={() => setAsking(null)} onDecide={run} />
            </>
          )}
          <Actions
            actions={[
              {
                key: 'a',
                name: m.review.accept,
                isMain: true,
                isPossible: Boolean(item),
                run: () => run({ kind: 'accept', claim: item!.claim.number, why: '' }),
              },
              { key: 'c', name: m.review.correct, isPossible: Boolean(item), run: () => setAsking('correct') },
              { key: 'r', name: m.review.reject, isPossible: Boolean(item), run: () => setAsking('reject') },
              { key: 'm', name: m.review.merge, isPossible: isIncident, run: () => setAsking('merge') },
              { key: 's', name: m.review.split, isPossible: isIncident, run: () => setAsking('split') },
              {
                key: 'n',
                name: m.review.skip,
                isPossible: Boolean(item),
                run: () => run({ kind: 'skip', claim: item!.claim.number, why: '' }),
              },
              { key: 'u', name: m.review.undo, isPossible: Boolean(last), run: undo },
            ]}
            more={[
              { key: 'A', name: m.review.acceptWhy, isPossible: Boolean(item), run: () => setAsking('accept') },
              {
                key: 'e',
                name: m.review.copies.key,
                isPossible: offer !== null,
                run: applyToCopies,
              },
              { key: 'j', name: m.review.next, run: () => show(at + 1) },
              { key: 'k', name: m.review.previous, run: () => show(at - 1) },
            ]}
          />
          {offer && <Copies decided={offer} isBusy={isRepeating} onRepeat={applyToCopies} onLeave={leave} />}
          {items.length > 0 && <QueueList items={items} at={at} decisions={decisions} onShow={show} />}
        </div>
        <History decisions={decisions} onRevoke={takeBack} />
      </div>
    </>
  )
}
