import { asking } from '../../../address.ts'
import { m } from '../../../messages/en.ts'
import { Link } from '../../../parts/link.tsx'

const FIRST = 4

/** The incidents of which no more than the country is told, by country. */
export function CountryLane({ countries }: { readonly countries: ReadonlyMap<string, number> }) {
  const most = [...countries].toSorted(([, a], [, b]) => b - a).slice(0, FIRST)
  if (!most.length) return null
  return (
    <span className="country-lane">
      {m.incidents.somewhereIn}{' '}
      {most.map(([code, count]) => (
        <Link key={code} href={asking({ country: code, unplaced: 'only' })}>
          {m.country(code)} {m.number(count)}
        </Link>
      ))}
      {countries.size > FIRST && <span className="dim">{m.incidents.moreCountries(countries.size - FIRST)}</span>}
    </span>
  )
}
