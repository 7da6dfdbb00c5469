import { memo, type ReactNode, useState } from 'react'
import { asking, go } from '../../address.ts'
import { m } from '../../messages/en.ts'
import { type Chosen, type ListField, NOWHERE, toggled } from './asked.ts'
import { Facet } from './facet.tsx'
import type { Names } from './names.ts'
import type { Narrowed } from './narrow.ts'
import { RuleChoice } from './rule-choice.tsx'

type Props = {
  readonly narrowed: Narrowed
  readonly chosen: Chosen
  readonly names: Names
  readonly address: URLSearchParams
}

/** What the set can be narrowed by, with how many there are of each. */
export const Facets = memo(function Facets({ narrowed, chosen, names, address }: Props) {
  const flip = (name: ListField) => (value: string) => go(asking({ [name]: toggled(chosen[name], value) }))
  return (
    <Drawer>
      <div className="facet">
        <label className="choice">
          <input
            type="checkbox"
            checked={chosen.contradicted}
            onChange={() => go(asking({ contradicted: chosen.contradicted ? null : 'yes' }))}
          />
          <span>
            <span className="mark contradicts" aria-hidden>
              ≠
            </span>{' '}
            {m.incidents.contradicted}
          </span>
          <span className="number">{m.number(narrowed.contradicted)}</span>
        </label>
      </div>
      <Facet
        title={m.incidents.kind}
        counts={narrowed.type}
        chosen={chosen.type}
        words={m.type}
        onFlip={flip('type')}
      />
      <Facet
        title={m.incidents.country}
        counts={narrowed.country}
        chosen={chosen.country}
        words={code => (code === NOWHERE ? m.incidents.noCountry : m.country(code))}
        onFlip={flip('country')}
      />
      <Facet
        title={m.incidents.place}
        counts={narrowed.place}
        chosen={chosen.place === null ? [] : [chosen.place]}
        words={place => place}
        onFlip={place => go(asking({ place: place === chosen.place ? null : place }))}
      />
      <Facet
        title={m.incidents.sureness}
        counts={narrowed.status}
        chosen={chosen.status}
        words={m.status}
        onFlip={flip('status')}
      />
      <Facet
        title={m.incidents.source}
        counts={narrowed.sources}
        chosen={chosen.sources}
        words={names.sources.name}
        onFlip={flip('sources')}
      />
      <Facet
        title={m.incidents.actor}
        counts={narrowed.actors}
        chosen={chosen.actors}
        words={names.actors.name}
        onFlip={flip('actors')}
      />
      <RuleChoice address={address} />
    </Drawer>
  )
})

/** Beside the list where there is room, else behind a button. */
function Drawer({ children }: { readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <section className="facets" data-open={isOpen} aria-label={m.incidents.filters}>
      <button type="button" className="drawer" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        {m.incidents.filters}
      </button>
      <div className="facet-list">{children}</div>
    </section>
  )
}
