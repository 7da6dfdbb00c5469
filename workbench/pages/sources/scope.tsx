import type { SourceRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

/** Of which town or state a body is that many have: the police of Chicago is another one than that of Detroit. */
export function Scope({ source }: { readonly source: Pick<SourceRow, 'key'> }) {
  const place = source.key.split(' @')[1]
  if (place === undefined) return null
  return (
    <span className="scope dim" dir="auto">
      {m.country(place.length === 2 ? place.toUpperCase() : place)}
    </span>
  )
}
