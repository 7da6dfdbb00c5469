import { memo } from 'react'
import type { ReviewState, Status } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { ReviewSign } from '../../parts/review-sign.tsx'
import { StatusSign } from '../../parts/status-sign.tsx'
import type { ClaimRow } from './claim-rows.ts'
import { wordsOf } from './row-words.ts'
import type { Role } from './values.ts'
import { walk } from './walk.ts'

type Props = {
  readonly row: ClaimRow
  /** What a person decided on it. */
  readonly review: ReviewState['state']
  /** Whether it tells more of the happening above. */
  readonly under: boolean
  /** Whether the claim above is said by the same. */
  readonly isSaidAbove: boolean
  readonly isChosen: boolean
  readonly isStop: boolean
  readonly onChoose: (claim: string) => void
}

/** What is said so often that its sign is enough. */
const PLAIN: readonly Status[] = ['asserted', 'claimed']

/** A claim: how sure, who did what to whom, how many, where, when, according to whom. Chosen, its words are marked in the text. */
export const Claim = memo(
  ({ row: { claim, frame, values }, review, under, isSaidAbove, isChosen, isStop, onChoose }: Props) => {
    const said = (role: Role): string => wordsOf(values, role).join(', ')
    const [who, whom, where, when] = [said('who'), said('whom'), said('where'), said('when')]
    const isFigure = 'measure' in frame
    const trigger = 'mentions' in frame ? values[0]?.spans[0]?.quote : null
    return (
      <button
        type="button"
        className={under ? 'claim under' : 'claim'}
        aria-current={isChosen}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onChoose(claim.id)}
        onKeyDown={walk}
      >
        <StatusSign status={claim.status} />
        <span className="claim-words">
          <span className="claim-what">
            {isFigure ? said('howMany') : said('what')}
            {trigger && <bdi className="claim-trigger dim"> “{trigger}”</bdi>}
            {!PLAIN.includes(claim.status) && ` · ${m.statuses[claim.status]}`}
          </span>
          <ReviewSign state={review} />
          {isFigure ? <Counted words={frame.span.quote} whom={whom} /> : <Parties who={who} whom={whom} />}
          {(where || when) && <span className="claim-where">{[where, when].filter(Boolean).join(' · ')}</span>}
          {!isSaidAbove && (
            <span className="claim-source dim">
              <bdi>{m.reader.accordingTo(wordsOf(values, 'accordingTo'))}</bdi>
            </span>
          )}
          {'background' in frame && frame.background && <span className="dim">{m.reader.background}</span>}
        </span>
        <span className="claim-id dim">{claim.id}</span>
      </button>
    )
  },
)

const Parties = ({ who, whom }: { readonly who: string; readonly whom: string }) =>
  (who || whom) && (
    <span className="claim-who">
      <bdi>{who}</bdi>
      {whom && ' → '}
      <bdi>{whom}</bdi>
    </span>
  )

/** The report's own words for a number of people, where they say who is counted. */
const Counted = ({ words, whom }: { readonly words: string; readonly whom: string }) =>
  whom && <bdi className="dim">“{words}”</bdi>
