import { memo } from 'react'
import { addressOf, asking, go } from '../../address.ts'
import type { IncidentRow } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Link } from '../../parts/link.tsx'
import { keepPicked } from '../../picked.ts'
import {
  type Chosen,
  choiceOf,
  conditionsOf,
  type ListField,
  NOTHING_CHOSEN,
  NOWHERE,
  questionOf,
  toggled,
} from './asked.ts'
import type { Names } from './names.ts'
import { Search } from './search.tsx'

type Props = {
  readonly address: URLSearchParams
  readonly total: number
  readonly isMore: boolean
  readonly shown: readonly IncidentRow[]
  readonly chosen: Chosen
  readonly names: Names
}

/** The search, how many are shown, and every condition with a way to take it away. */
export const Bar = memo(function Bar({ address, total, isMore, shown, chosen, names }: Props) {
  const chips = chipsOf(address, chosen, names)
  const exportShown = (): void => {
    const asked = new URLSearchParams(questionOf(address))
    const rule = address.get('rule')
    if (rule) asked.set('rule', rule)
    if (choiceOf(address))
      asked.set('picked', keepPicked({ ids: shown.map(({ id }) => id), words: chips.map(({ label }) => label) }))
    go(addressOf.export(asked.toString()))
  }
  return (
    <div className="bar">
      <Search address={address} />
      <p className="found" role="status">
        {m.incidents.found(shown.length, total, isMore)}
      </p>
      {chips.length > 0 && (
        <ul className="chips" aria-label={m.incidents.conditions}>
          {chips.map(({ label, href }) => (
            <li key={label}>
              <button type="button" className="chip" onClick={() => go(href)} aria-label={m.incidents.without(label)}>
                <span dir="auto">{label}</span> <span aria-hidden>✕</span>
              </button>
            </li>
          ))}
          <li>
            <Link href={asking(NOTHING_CHOSEN)}>{m.incidents.clear}</Link>
          </li>
        </ul>
      )}
      <Button className="export-shown" onClick={exportShown} disabled={!shown.length}>
        {m.exporting.fromIncidents}
      </Button>
      <Panes pane={address.get('show') === 'map' ? 'map' : 'list'} />
    </div>
  )
})

type Chip = { readonly label: string; readonly href: string }

function chipsOf(address: URLSearchParams, chosen: Chosen, names: Names): readonly Chip[] {
  const say = m.incidents
  const each = (name: ListField, words: (value: string) => string): readonly Chip[] =>
    chosen[name].map(value => ({ label: words(value), href: asking({ [name]: toggled(chosen[name], value) }) }))
  const one = (isOn: unknown, label: () => string, ...names: readonly string[]): readonly Chip[] =>
    isOn ? [{ label: label(), href: asking(Object.fromEntries(names.map(name => [name, null]))) }] : []
  return [
    ...conditionsOf(address).map(({ name, value }) => ({
      label: say.condition(name, value),
      href: asking({ [name]: null }),
    })),
    ...each('type', m.type),
    ...each('status', m.status),
    ...each('country', code => (code === NOWHERE ? say.noCountry : m.country(code))),
    ...each('sources', names.sources.name),
    ...each('actors', names.actors.name),
    ...one(chosen.place, () => chosen.place!, 'place'),
    ...one(chosen.contradicted, () => say.contradicted, 'contradicted'),
    ...one(chosen.from ?? chosen.to, () => say.between(chosen.from, chosen.to), 'from', 'to'),
    ...one(chosen.undated, () => say.undatedLane[chosen.undated!], 'undated'),
    ...one(chosen.box, () => say.inArea, 'box'),
    ...one(chosen.unplaced, () => say.unplacedLane[chosen.unplaced!], 'unplaced'),
  ]
}

/** On a narrow window one of two is shown. */
function Panes({ pane }: { readonly pane: 'list' | 'map' }) {
  return (
    <fieldset className="panes" aria-label={m.incidents.panes}>
      {(['list', 'map'] as const).map(each => (
        <button
          key={each}
          type="button"
          aria-pressed={pane === each}
          onClick={() => go(asking({ show: each === 'map' ? 'map' : null }))}
        >
          {m.incidents.pane[each]}
        </button>
      ))}
    </fieldset>
  )
}
