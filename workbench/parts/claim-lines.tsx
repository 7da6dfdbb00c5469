import type { ClaimPage, FoundClaim } from '../api/types.ts'
import { m } from '../messages/en.ts'
import { Button } from './button.tsx'
import { ClaimLine } from './claim-line.tsx'

type Props = {
  readonly pages: readonly ClaimPage[]
  readonly onMore: () => void
  readonly isLoading: boolean
}

/** Claims page after page. */
export function ClaimPages({ pages, onMore, isLoading }: Props) {
  const claims = pages.flatMap(({ rows }) => rows)
  const { count = 0, isMore = false } = pages[0] ?? {}
  return (
    <>
      <ClaimLines claims={claims} />
      <p className="dim">
        {m.claimLines.of(claims.length, count, isMore)}{' '}
        {pages.at(-1)?.next && (
          <Button onClick={onMore} disabled={isLoading}>
            {m.claimLines.more}
          </Button>
        )}
      </p>
    </>
  )
}

export const ClaimLines = ({ claims }: { readonly claims: readonly FoundClaim[] }) => (
  <ol className="claim-lines">
    {claims.map(claim => (
      <li key={claim.number}>
        <ClaimLine claim={claim} />
      </li>
    ))}
  </ol>
)
