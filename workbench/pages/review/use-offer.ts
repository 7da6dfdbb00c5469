import { useState } from 'react'
import type { Decided } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { announce } from '../../parts/live-region.tsx'

/** The last verdict that may be repeated on copies; `repeat` does it and says whether that was written. */
export function useOffer(repeat: (decided: Decided) => Promise<boolean>) {
  const [offer, setOffer] = useState<Decided | null>(null)
  const [isRepeating, setRepeating] = useState(false)

  /** Offers the copies of a verdict, where there are any; what was decided itself is none to be offered any more. */
  const consider = (decided: Decided): void => {
    if (decided.copies.length) {
      setOffer(decided)
      announce(m.review.copies.found(decided.copies.length))
    } else setOffer(before => without(before, decided.decision.claim?.number))
  }

  /** The numbers of the claims on which it was repeated; none where that was not written. */
  const accept = async (): Promise<readonly number[]> => {
    if (!offer || isRepeating) return []
    setRepeating(true)
    const isWritten = await repeat(offer)
    setRepeating(false)
    if (!isWritten) return []
    setOffer(null)
    return offer.copies.map(({ number }) => number)
  }

  return {
    offer,
    isRepeating,
    consider,
    accept,
    leave: () => setOffer(null),
    /** Once a decision is taken back, it is not repeated either. */
    forget: (decision: string) => setOffer(before => (before?.decision.id === decision ? null : before)),
  }
}

function without(offer: Decided | null, claim: number | null | undefined): Decided | null {
  if (!offer) return null
  const copies = offer.copies.filter(({ number }) => number !== claim)
  return copies.length ? { ...offer, copies } : null
}
