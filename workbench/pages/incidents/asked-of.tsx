import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useDeferredValue, useId, useState } from 'react'
import { asking, go } from '../../address.ts'
import { get } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { ActorList, SourceList } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

type Props = { readonly name: 'source' | 'actor'; readonly address: URLSearchParams }

/** So many letters are typed before names are offered, and so many names are. */
const LEAST = 2
const MOST = 30

/** A name that only the ledger can look for: who says so, or who takes part. */
export function AskedOf({ name, address }: Props) {
  const asked = address.get(name) ?? ''
  const offers = useId()
  const [typed, setTyped] = useState('')
  const words = useDeferredValue(typed.trim())
  const { data } = useQuery({
    queryKey: keys.names(name, words),
    queryFn: ({ signal }) =>
      get<SourceList | ActorList>(`/api/${name}s`, name === 'actor' ? { words, limit: MOST } : { words }, signal),
    enabled: words.length >= LEAST,
  })
  const names = [...new Set(data?.rows.map(row => row.name))].slice(0, MOST)
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
          list={offers}
          placeholder={m.incidents.aName}
          onChange={event => setTyped(event.target.value)}
        />
      </label>
      <datalist id={offers}>
        {names.map(each => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </form>
  )
}
