import type { Claim, Reading } from '../reading/reading.ts'
import { byPosition, type Span } from '../text/span.ts'

/** What words of a report are in a claim. */
export type ClaimMark = Span & {
  readonly kind: 'source' | 'cue' | 'content' | 'event' | 'figure' | 'relation' | 'party' | 'place' | 'time'
}

/** The words of a claim by what they are in it, in the order of the text. */
export function claimMarks(claim: Claim, reading: Reading): readonly ClaimMark[] {
  const chain = reading.attributions.filter(({ id }) => claim.chain.includes(id))
  const said = chain.flatMap(({ source, cue, content }) => [
    ...marked('source', source ? [source] : []),
    ...marked('cue', [cue]),
    ...marked('content', content),
  ])
  return [...said, ...frameMarks(claim, reading)].toSorted(byPosition)
}

function frameMarks({ frame, evidence }: Claim, reading: Reading): readonly ClaimMark[] {
  const event = reading.events.find(({ id }) => id === frame)
  if (event) {
    const own = event.mentions.filter(({ start, end }) => evidence.some(e => e.start === start && e.end === end))
    return [
      ...marked('event', own.length ? own : event.mentions),
      ...marked(
        'party',
        [...event.actors, ...event.recipients].map(({ span }) => span),
      ),
      ...marked('place', placed(event.place, reading)),
      ...marked('time', timed(event.time, reading)),
    ]
  }
  const figure = reading.figures.find(({ id }) => id === frame)
  if (figure) return [...marked('figure', [figure.span]), ...marked('party', figure.of ? [figure.of] : [])]
  return marked('relation', [reading.relations.find(({ id }) => id === frame)!.evidence])
}

const marked = (kind: ClaimMark['kind'], spans: readonly Span[]): readonly ClaimMark[] =>
  spans.map(({ start, end, quote }) => ({ kind, start, end, quote }))

const placed = (id: string | null, { places }: Reading): readonly Span[] =>
  places.flatMap(place => (place.id === id ? place.span : []))

const timed = (id: string | null, { times }: Reading): readonly Span[] =>
  times.flatMap(time => (time.id === id ? time.span : []))
