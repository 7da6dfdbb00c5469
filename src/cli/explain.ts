import type { Event, Figure, Reading, Relation } from '../reading/reading.ts'
import type { Span } from '../text/span.ts'
import { wrap } from './columns.ts'
import { placeWords, timeWords } from './frame-words.ts'
import type { LedgerRow } from './ledger.ts'
import { printable, styled } from './terminal.ts'

/** One value of a row: its name, the words that it stands on, and the rule that gave it. */
type Ground = { readonly value: string; readonly words: readonly Span[]; readonly because: string }

/** The words and the rule behind each value of a row, as indented lines. */
export function explain(
  reading: Reading,
  row: LedgerRow,
  { columns, colour }: { readonly columns: number; readonly colour: boolean },
): string[] {
  return grounds(reading, row).flatMap(({ value, words, because }) => {
    const quotes = words.map(({ start, end, quote }) => `“${printable(quote)}” (${start}–${end})`).join(' ')
    return wrap(`${value}: ${quotes}${quotes && because ? ', ' : ''}${printable(because)}`, columns - 6).map(
      (line, i) => styled(colour, 'dim', `${i ? '      ' : '    · '}${line}`),
    )
  })
}

function grounds(reading: Reading, { frame, claim }: LedgerRow): Ground[] {
  const chain = claim.chain.flatMap(id => reading.attributions.filter(a => a.id === id))
  return [
    ...('mentions' in frame
      ? eventGrounds(reading, frame)
      : 'measure' in frame
        ? [figureGround(frame)]
        : relationGrounds(frame)),
    ...chain.flatMap(({ source, sourceType, party, cue, content, stance, manner, because }) => [
      {
        value: `according to (${[stance, manner, ...(sourceType ? [sourceType] : []), ...(party ? ['party'] : [])].join(', ')})`,
        words: [...(source ? [source] : []), cue],
        because,
      },
      ...(content.length ? [{ value: 'content', words: content, because: '' }] : []),
    ]),
  ]
}

function eventGrounds(reading: Reading, event: Event): Ground[] {
  const place = reading.places.find(p => p.id === event.place)
  const time = reading.times.find(t => t.id === event.time)
  const party = (role: string, { span, actor }: Event['actors'][number]): Ground => {
    const known = reading.actors.find(a => a.id === actor)
    return { value: role, words: [span], because: known ? `${known.name}: ${known.because}` : '' }
  }
  return [
    { value: `${event.type}, ${event.status}`, words: event.mentions, because: event.because },
    ...event.actors.map(p => party('who', p)),
    ...event.recipients.map(p => party('whom', p)),
    ...(event.instrument ? [{ value: 'instrument', words: [event.instrument], because: '' }] : []),
    ...(place ? [{ value: placeGround(place), words: [place.span], because: place.because }] : []),
    ...(time ? [{ value: `when ${timeWords(time)}`, words: [time.span], because: time.because }] : []),
    ...event.figures.flatMap(id => reading.figures.filter(f => f.id === id).map(figureGround)),
  ]
}

function placeGround(place: Reading['places'][number]): string {
  const at = place.latitude === null ? '' : ` at ${place.latitude}, ${place.longitude} (${place.precision})`
  const others = place.candidates.length - 1
  return `where ${placeWords(place)}${at}${others > 0 ? `, one of ${others + 1} candidates` : ''}`
}

const figureGround = (figure: Figure): Ground => ({
  value: `${figure.measure}, ${figure.atLeast ?? '…'} to ${figure.atMost ?? '…'}`,
  words: [figure.span],
  because: figure.because,
})

const relationGrounds = (relation: Relation): Ground[] => [
  { value: relation.kind, words: [relation.evidence], because: '' },
]
