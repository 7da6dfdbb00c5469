import type { Claim, Event, Figure, Reading, Relation } from '../reading/reading.ts'
import { byPosition, type Span } from '../text/span.ts'

/** Units of text between two words of a claim that are quoted with them, so that most claims read as the report has them. */
const NEAR = 60
/** Units of the whole, about. */
const LONGEST = 600

/**
 * The words of a claim as the report has them: its frame, parties, instrument, place, time, number and source, in the order
 * of the text, with what stands between them where that is short, else "…". Names that only pronouns stand for follow in
 * square brackets, as an editor adds them: "they shelled the market [Boko Haram]".
 */
export function claimWords(reading: Reading, claim: Claim, frame: Event | Figure | Relation): string {
  const { text } = reading
  const spans = [...claim.evidence, ...spansOf(reading, frame)].toSorted(byPosition)
  let words = ''
  let end = -1
  for (const span of spans) {
    if (span.end <= end) continue
    if (words.length > LONGEST) break
    const from = end >= 0 && span.start - end <= NEAR ? end : span.start
    words += `${end >= 0 && from !== end ? ' … ' : ''}${text.slice(Math.max(from, end), span.end)}`
    end = span.end
  }
  const quoted = words.toLowerCase()
  const unsaid = namesOf(reading, claim, frame).filter(name => !quoted.includes(name.toLowerCase()))
  const added = [...new Set(unsaid)].map(name => ` [${name}]`).join('')
  return `${words}${added}`.replace(/\s+/gu, ' ').trim()
}

function spansOf(reading: Reading, frame: Event | Figure | Relation): readonly Span[] {
  if ('evidence' in frame) return [frame.evidence]
  if ('measure' in frame) return frame.of ? [frame.span, frame.of] : [frame.span]
  const parts = [
    ...frame.actors.map(({ span }) => span),
    ...frame.recipients.map(({ span }) => span),
    frame.instrument,
    reading.places.find(({ id }) => id === frame.place)?.span,
    reading.times.find(({ id }) => id === frame.time)?.span,
  ]
  return parts.filter(span => span != null)
}

/** The fullest names of the parties and sources. */
function namesOf(reading: Reading, claim: Claim, frame: Event | Figure | Relation): readonly string[] {
  const parties =
    'mentions' in frame
      ? [...frame.actors, ...frame.recipients].map(({ actor }) => actor)
      : 'measure' in frame
        ? []
        : [frame.from, frame.to]
  const speakers = claim.chain.map(link => reading.attributions.find(({ id }) => id === link)?.speaker)
  return [...parties, ...speakers].flatMap(actor => reading.actors.find(({ id }) => id === actor)?.name ?? [])
}
