import type { Event, Figure, ReadClaim, Reading, Relation, Span } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { isSameChain, tellingOf } from './tellings.ts'

/** What a value of a claim answers, in the order in which it is read. */
export type Role = 'what' | 'codes' | 'who' | 'whom' | 'with' | 'howMany' | 'where' | 'when' | 'accordingTo' | 'content'

/** One value of a claim: in words, the words of the report that it stands on, and the rule with its score that gave it. */
export type Value = {
  readonly role: Role
  readonly words: string
  readonly spans: readonly Span[]
  readonly because: string
  /** What else the words may mean, likeliest first. */
  readonly others: readonly string[]
}

export type Frame = Event | Figure | Relation

/** Who did what to whom, where and when, how many, according to whom: all that one claim says. */
export function valuesOf(reading: Reading, claim: ReadClaim, frame: Frame): readonly Value[] {
  const own =
    'mentions' in frame
      ? eventValues(reading, claim, frame)
      : 'measure' in frame
        ? figureValues(frame)
        : relationValues(reading, frame)
  return [...own, ...sourceValues(reading, claim.chain)]
}

const value = (role: Role, words: string, spans: readonly Span[], because = ''): Value => ({
  role,
  words,
  spans,
  because,
  others: [],
})

function eventValues(reading: Reading, claim: ReadClaim, event: Event): readonly Value[] {
  const tellings = reading.claims.filter(({ frame }) => frame === event.id)
  const isTold = (span: Span): boolean => tellingOf(reading, tellings, span) === claim
  const mentions = event.mentions.filter(({ start }) => claim.evidence.some(words => words.start === start))
  const place = reading.places.find(({ id, span }) => id === event.place && isTold(span))
  const time = reading.times.find(({ id, span }) => id === event.time && isTold(span))
  const parties = (role: Role, all: Event['actors']): readonly Value[] =>
    all
      .filter(({ span }) => isTold(span))
      .map(({ span, actor }) => {
        const known = reading.actors.find(({ id }) => id === actor)
        return value(role, known?.name ?? span.quote, [span], known?.because)
      })
  const figures = reading.figures.filter(
    ({ id, attributedTo }) => event.figures.includes(id) && isSameChain(attributedTo, claim.chain),
  )
  return [
    value('what', m.reader.deed(event), mentions, event.because),
    ...codesOf(event),
    ...parties('who', event.actors),
    ...parties('whom', event.recipients),
    ...(event.instrument && isTold(event.instrument)
      ? [value('with', event.instrument.quote, [event.instrument])]
      : []),
    ...figures.map(figure => value('howMany', m.reader.figure(figure), [figure.span], figure.because)),
    ...(place
      ? [
          {
            ...value('where', m.reader.place(place), [place.span], `${m.reader.point(place)}${place.because}`),
            others: place.candidates.length > 1 ? place.candidates.map(m.reader.candidate) : [],
          },
        ]
      : []),
    ...(time ? [value('when', m.reader.time(time), [time.span], time.because)] : []),
  ]
}

/** The codes of other codebooks for an event, as far as their rules fit it. */
function codesOf({ acled, ucdp }: Event): readonly Value[] {
  const codes = [acled && m.reader.acled(acled), ucdp && m.reader.ucdp(ucdp)].filter(code => code != null)
  return codes.map(code => value('codes', code, [], m.reader.codesRule))
}

const figureValues = (figure: Figure): readonly Value[] => [
  value('howMany', m.reader.figure(figure), [figure.span], figure.because),
  ...(figure.of ? [value('whom', figure.of.quote, [figure.of])] : []),
]

function relationValues({ actors }: Reading, { kind, from, to, evidence }: Relation): readonly Value[] {
  const nameOf = (actor: string): string => actors.find(({ id }) => id === actor)?.name ?? actor
  return [
    value('what', m.reader.relations[kind], [evidence]),
    value('who', nameOf(from), []),
    value('whom', nameOf(to), []),
  ]
}

/** The sources from the innermost out, each with what it said. */
function sourceValues(reading: Reading, chain: readonly string[]): readonly Value[] {
  if (!chain.length) return [value('accordingTo', m.reader.itself(reading.report.outlet), [])]
  return chain.flatMap(id =>
    reading.attributions
      .filter(attribution => attribution.id === id)
      .flatMap(({ source, speaker, cue, content, stance, manner, because }) => {
        const name = reading.actors.find(actor => actor.id === speaker)?.name ?? null
        return [
          value(
            'accordingTo',
            m.reader.source(source?.quote ?? null, name, cue.quote),
            source ? [source, cue] : [cue],
            `${m.reader.stance(stance, manner)}; ${because}`,
          ),
          value('content', '', content),
        ]
      }),
  )
}
