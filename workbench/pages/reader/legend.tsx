import { asking, go } from '../../address.ts'
import { m } from '../../messages/en.ts'
import { useShortcuts } from '../../parts/shortcuts.ts'
import { LAYERS, type Layer } from './layers.ts'

/** The layers that the address says are not drawn: "?hide=place,time". */
export function hiddenIn(asked: URLSearchParams): readonly Layer[] {
  const names = asked.get('hide')?.split(',') ?? []
  return LAYERS.filter(layer => names.includes(layer))
}

const hide = (layers: readonly Layer[]): void => go(asking({ hide: layers.join(',') || null }), { replace: true })

/** What the marks look like, and the switch of each. */
export function Legend({ hidden }: { readonly hidden: readonly Layer[] }) {
  const toggle = (layer: Layer): void => hide(LAYERS.filter(other => hidden.includes(other) !== (other === layer)))
  useShortcuts(m.reader.legend, [
    ...LAYERS.map((layer, i) => ({
      keys: String(i + 1),
      does: m.reader.toggle(m.reader.layers[layer]),
      run: () => toggle(layer),
    })),
    { keys: '0', does: m.reader.toggleAll, run: () => hide(hidden.length ? [] : LAYERS) },
  ])
  return (
    <fieldset className="legend marks" data-hides={hidden.join(' ')}>
      <legend className="unseen">{m.reader.legend}</legend>
      {LAYERS.map((layer, i) => (
        <button
          key={layer}
          type="button"
          className="quiet"
          aria-pressed={!hidden.includes(layer)}
          aria-keyshortcuts={String(i + 1)}
          onClick={() => toggle(layer)}
        >
          <span className={`${layer} opens closes`}>{m.reader.layers[layer]}</span> <kbd>{i + 1}</kbd>
        </button>
      ))}
    </fieldset>
  )
}
