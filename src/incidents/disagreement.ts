import type { Account, Disagreement, Field, Said, Values } from './account.ts'
import { countGap } from './agreement/counts.ts'
import { dayGap } from './agreement/days.ts'
import { siteGap } from './agreement/sites.ts'
import { standingOn } from './marks.ts'

/** The fields on which standing words of different sources cannot all be right, with who says what. */
export function disagreementsOf(accounts: readonly Account[]): readonly Disagreement[] {
  const fields = [...new Set(accounts.flatMap(account => Object.keys(account.marks) as Field[]))]
  return fields.flatMap(field => {
    const standing = standingOn(field, accounts)
    const rivals = standing.filter(account => account.marks[field]!.contradicts.length > 0)
    if (!rivals.length) return []
    const gaps = rivals.flatMap(a =>
      rivals.filter(b => a.marks[field]!.contradicts.includes(b.id)).flatMap(b => gapOf(field, a, b) ?? []),
    )
    return {
      field,
      rivals: [...Map.groupBy(rivals, ({ cells }) => says(cells[field]!)).values()].map(same => ({
        says: same[0]!.cells[field]!.map(({ value, status }) => ({ value, status })),
        by: same.map(({ id }) => id),
      })),
      gap: gaps.length ? Math.max(...gaps) : null,
    }
  })
}

const says = (cell: readonly Said<unknown>[]): string =>
  JSON.stringify(cell.map(({ value, status }) => [value, status === 'denied']))

/** The least that lies between any value of the one and any of the other. */
function gapOf(field: Field, a: Account, b: Account): number | null {
  const gaps = a.cells[field]!.flatMap(x => b.cells[field]!.map(y => between(field, x.value, y.value))).filter(
    gap => gap !== null,
  )
  return gaps.length ? Math.min(...gaps) : null
}

function between(field: Field, x: Values[Field], y: Values[Field]): number | null {
  if ('unknown' in x && 'unknown' in y) return countGap(x, y)
  if (field === 'when' && 'from' in x && 'from' in y) return dayGap(x, y)
  if ('latitude' in x && 'latitude' in y) return Math.round(siteGap(x, y) ?? 0)
  return null
}
