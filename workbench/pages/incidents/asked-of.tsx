import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useId, useState } from 'react'
import { asking, go } from '../../address.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { SourceList } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

type Props = { readonly name: 'source' | 'actor'; readonly address: URLSearchParams }

const MOST_NAMES = 300

/** A name that only the ledger can look for: who says so, or who takes part. */
export function AskedOf({ name, address }: Props) {
  const asked = address.get(name) ?? ''
  const names = useId()
  const [isUsed, setIsUsed] = useState(false)
  const { data } = useQuery({
    queryKey: keys.sources(),
    queryFn: ({ signal }) => get<SourceList>('/api/sources', {}, signal),
    enabled: isUsed && name === 'source',
  })
  const ask = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    go(asking({ [name]: String(new FormData(event.currentTarget).get(name) ?? '').trim() }))
  }
  return (
    <form className="facet" onSubmit={ask}>
      <label>
        <span className="legend">{m.incidents.askedOf[name]}</span>
        <input
          key={asked}
          name={name}
          type="search"
          defaultValue={asked}
          dir="auto"
          list={names}
          placeholder={m.incidents.aName}
          onFocus={() => setIsUsed(true)}
        />
      </label>
      <datalist id={names}>
        {data?.rows.slice(0, MOST_NAMES).map(source => (
          <option key={source.key} value={source.name} />
        ))}
      </datalist>
    </form>
  )
}
