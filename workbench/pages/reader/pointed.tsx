import { m } from '../../messages/en.ts'
import type { Label } from './labels.ts'

/** What the words under the pointer or the focus are: said words within said words, the outer ones first. */
export const Pointed = ({ labels }: { readonly labels: readonly Label[] }) => (
  <p className="pointed marks" aria-hidden="true">
    {labels.length
      ? labels.map(({ layer, words }, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other order and no state
          <span key={i} className="pointed-one">
            <span className={`${layer} opens closes`}>{m.reader.layers[layer]}</span> <bdi>{words}</bdi>
          </span>
        ))
      : m.reader.pointing}
  </p>
)
