import { lazy, Suspense, useMemo } from 'react'
import { addressOf, asking, go, useAsked } from '../../address.ts'
import type { ActorNetwork } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { LineClaims } from './line-claims.tsx'
import { LineTable } from './line-table.tsx'
import { kindWords, type Line, linesOf } from './lines.ts'

const Drawing = lazy(() => import('./drawing.tsx'))

/** What is drawn: deeds and relations, all lines, or those of one kind. */
const [DEEDS, ALL] = ['deeds', 'all']
const isDeed = ({ kind }: Line): boolean => kind !== 'speaks of'
const isOf = (line: Line, kind: string): boolean => kind === ALL || (kind === DEEDS ? isDeed(line) : line.kind === kind)

type Props = {
  readonly network: ActorNetwork
  /** The key of the actor that it is of, null of the network of all. */
  readonly middle: string | null
  /** What else is to be said of what is drawn. */
  readonly note?: string | null
}

/** What claims say of any two actors, drawn and as a table; the line that the address names shows its claims. */
export function Network({ network, middle, note = null }: Props) {
  const asked = useAsked()
  const all = useMemo(() => linesOf(network), [network])
  const kind = asked.get('kind') ?? (all.some(isDeed) ? DEEDS : ALL)
  const lines = useMemo(() => all.filter(line => isOf(line, kind)), [all, kind])
  const joined = useMemo(() => {
    const keys = new Set([...lines.flatMap(({ from, to }) => [from, to]), ...(middle === null ? [] : [middle])])
    return network.nodes.filter(({ key }) => keys.has(key))
  }, [network, lines, middle])
  const chosen = all.find(({ id }) => id === asked.get('edge')) ?? null
  const choose = (line: Line | null): void => go(asking({ edge: line?.id ?? null }))
  return (
    <section className="network">
      <h2>{m.actors.network}</h2>
      {all.length === 0 ? (
        <p className="dim">{m.actors.noEdges}</p>
      ) : (
        <>
          <p className="dim">{m.actors.networkHelp}</p>
          {note && <p className="dim">{note}</p>}
          <Kinds lines={all} kind={kind} />
          <div className="network-panes">
            <Suspense fallback={<div className="drawing" />}>
              <Drawing
                nodes={joined}
                lines={lines}
                middle={middle}
                chosen={chosen?.id ?? null}
                onLine={choose}
                onNode={key => go(addressOf.actor(key))}
              />
            </Suspense>
            <LineTable lines={lines} onOpen={choose} />
          </div>
          {chosen && <LineClaims key={chosen.id} line={chosen} onClose={() => choose(null)} />}
        </>
      )}
    </section>
  )
}

function Kinds({ lines, kind }: { readonly lines: readonly Line[]; readonly kind: string }) {
  const kinds = [...new Set(lines.map(line => line.kind))].toSorted()
  return (
    <label className="kinds">
      {m.actors.kindOfEdge}{' '}
      <select value={kind} onChange={({ target }) => go(asking({ kind: target.value, edge: null }))}>
        <option value={DEEDS}>{m.actors.deeds}</option>
        <option value={ALL}>{m.actors.allKinds}</option>
        {kinds.map(each => (
          <option key={each} value={each}>
            {kindWords(each)}
          </option>
        ))}
      </select>
    </label>
  )
}
