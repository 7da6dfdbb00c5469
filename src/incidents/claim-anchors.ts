import type { Claim, Reading } from '../reading/reading.ts'
import { type Extent, sharedUnits } from './anchors.ts'

/** What a claim is and where its words stand in the text of its report, which no newer reading moves. */
export type ClaimAnchor = {
  readonly kind: 'event' | 'figure' | 'relation'
  /** Event type, measure or kind of relation. */
  readonly type: string
  /** The words of the deed, number or relation itself. */
  readonly words: readonly Extent[]
  /** Sources and cues of its chain; none in the report's own voice. */
  readonly said: readonly Extent[]
}

/** The anchor of a claim in its reading. */
export function anchorOf(claim: Claim, reading: Reading): ClaimAnchor {
  const chain = reading.attributions.filter(({ id }) => claim.chain.includes(id))
  const said = chain.flatMap(({ source, cue }) => (source ? [source, cue] : [cue]))
  const isSaid = (start: number, end: number): boolean => said.some(span => span.start === start && span.end === end)
  const words = claim.evidence.filter(({ start, end }) => !isSaid(start, end))
  return {
    ...kindOf(claim, reading),
    words: (words.length ? words : claim.evidence).map(({ start, end }): Extent => [start, end]),
    said: said.map(({ start, end }): Extent => [start, end]),
  }
}

/**
 * The claim that now stands where another was: of that kind and type, with some of its words and, where somebody said it, some
 * of the words that say so; the one that shares most, the first where several do; null where none does.
 */
export function claimAt(anchor: ClaimAnchor, reading: Reading): Claim | null {
  const [best] = reading.claims
    .map(claim => ({ claim, own: anchorOf(claim, reading) }))
    .filter(({ own }) => own.kind === anchor.kind && own.type === anchor.type)
    .map(({ claim, own }) => ({
      claim,
      words: sharedUnits(anchor.words, own.words),
      said: anchor.said.length || own.said.length ? sharedUnits(anchor.said, own.said) : null,
    }))
    .filter(({ words, said }) => words > 0 && said !== 0)
    .sort((a, b) => b.words + (b.said ?? 0) - a.words - (a.said ?? 0))
  return best?.claim ?? null
}

function kindOf({ frame }: Claim, { events, figures, relations }: Reading): Pick<ClaimAnchor, 'kind' | 'type'> {
  const event = events.find(({ id }) => id === frame)
  if (event) return { kind: 'event', type: event.type }
  const figure = figures.find(({ id }) => id === frame)
  if (figure) return { kind: 'figure', type: figure.measure }
  return { kind: 'relation', type: relations.find(({ id }) => id === frame)!.kind }
}
