import type { Deciding, ReviewItem } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { CorrectForm } from './correct-form.tsx'
import { MergeForm } from './merge-form.tsx'
import { SplitForm } from './split-form.tsx'
import { WhyForm } from './why-form.tsx'

/** What is being asked for, before something is decided. */
export type Asking = 'accept' | 'correct' | 'reject' | 'merge' | 'split'

type Props = {
  readonly asking: Asking | null
  readonly item: ReviewItem
  readonly onClose: () => void
  readonly onDecide: (wish: Deciding) => void
}

/** The window for what a decision needs besides the claim. */
export function Forms({ asking, item, onClose, onDecide }: Props) {
  const { claim } = item
  if (asking === 'correct')
    return (
      <CorrectForm
        item={item}
        onClose={onClose}
        onDecide={(field, value, why) => onDecide({ kind: 'correct', claim: claim.number, field, value, why })}
      />
    )
  if (asking === 'merge' && claim.incident)
    return (
      <MergeForm
        claim={claim}
        onClose={onClose}
        onDecide={(incidents, why) => onDecide({ kind: 'merge', incidents, why })}
      />
    )
  if (asking === 'split' && claim.incident)
    return (
      <SplitForm
        claim={claim}
        onClose={onClose}
        onDecide={(reports, why) => onDecide({ kind: 'split', incident: claim.incident!, reports, why })}
      />
    )
  if (asking !== 'accept' && asking !== 'reject') return null
  return (
    <WhyForm
      title={m.review[asking]}
      does={m.review[asking]}
      words={claim.words}
      isNeeded={asking === 'reject'}
      onClose={onClose}
      onDecide={why => onDecide({ kind: asking, claim: claim.number, why })}
    />
  )
}
