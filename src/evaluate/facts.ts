import type {
  Actor,
  Attribution,
  Event,
  Fate,
  Figure,
  Party,
  Place,
  Reading,
  Relation,
  Time,
} from '../reading/reading.ts'
import type { Span } from '../text/span.ts'

/** One fact in words, the words that it stands on marked [[so]], and where the first of them stand. */
export type Fact = { readonly span: Span; readonly line: string }

/** The facts of a reading, layer by layer. They name each other by their words, not by ids. */
export const factsOf = (reading: Reading): Readonly<Record<string, readonly Fact[]>> => ({
  times: reading.times.map(t => ({ span: t.span, line: timeFact(t) })),
  places: reading.places.map(p => ({ span: p.span, line: placeFact(p) })),
  figures: reading.figures.map(f => ({ span: f.span, line: figureFact(reading, f) })),
  fates: reading.fates.map(f => ({ span: f.person, line: fateFact(reading, f) })),
  actors: reading.actors.map(a => ({ span: a.mentions[0]!, line: actorFact(a) })),
  attributions: reading.attributions.map(a => ({ span: a.cue, line: attributionFact(reading, a) })),
  events: reading.events.map(e => ({ span: e.mentions[0]!, line: eventFact(reading, e) })),
  relations: reading.relations.map(r => ({ span: r.evidence, line: relationFact(reading, r) })),
})

/** A reading as text that a linguist can review: each paragraph, then one fact a line below it, in order of the text. */
export function printFacts(reading: Reading): string {
  const all = Object.values(factsOf(reading))
    .flat()
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.line < b.line ? -1 : 1))
  const { title, outlet, publishedAt, language } = reading.report
  return [
    `${title} · ${outlet} · published ${publishedAt} · ${language}`,
    ...paragraphs(reading.text).flatMap(({ start, end, words }) => [
      '',
      `¶ ${words}`,
      ...all.filter(({ span }) => span.start >= start && span.start < end).map(({ line }) => `  ${line}`),
    ]),
    '',
    ...reading.issues.map(({ code, message }) => `issue ${code}: ${message}`),
    '',
  ].join('\n')
}

function paragraphs(text: string): { start: number; end: number; words: string }[] {
  let start = 0
  return text
    .split('\n')
    .map(words => {
      const paragraph = { start, end: start + words.length + 1, words: words.trim() }
      start = paragraph.end
      return paragraph
    })
    .filter(({ words }) => words)
}

const marked = ({ quote }: Span): string => `[[${quote.replace(/\s+/gu, ' ')}]]`
const list = (spans: readonly Span[]): string => spans.map(marked).join(' ')

const attributionWords = (reading: Reading, id: string): string => {
  const found = reading.attributions.find(a => a.id === id)
  return found ? `${found.source ? `“${found.source.quote}”` : 'a hidden source'} “${found.cue.quote}”` : id
}

const chain = (reading: Reading, ids: readonly string[]): string =>
  ids.length ? `; according to ${ids.map(id => attributionWords(reading, id)).join(', according to ')}` : ''

function attributionFact(reading: Reading, a: Attribution): string {
  const speaker = reading.actors.find(actor => actor.id === a.speaker)
  const who = `${a.source ? marked(a.source) : 'a hidden source'}${speaker ? ` (${speaker.name})` : ''}`
  const inside = a.parent ? `; inside ${attributionWords(reading, a.parent)}` : ''
  return `attribution ${a.stance}, ${a.manner}: ${who} ${marked(a.cue)} → ${list(a.content)}${inside}`
}

function eventFact(reading: Reading, e: Event): string {
  const place = reading.places.find(p => p.id === e.place)
  const time = reading.times.find(t => t.id === e.time)
  const figures = reading.figures.filter(f => e.figures.includes(f.id))
  return [
    `event ${[e.type, e.mode, ...e.contexts].filter(Boolean).join(' ')}, ${e.status}${e.background ? ', background' : ''}: ${list(e.mentions)}`,
    ...parties(reading, 'who', e.actors),
    ...parties(reading, 'whom', e.recipients),
    ...(e.instrument ? [`with ${marked(e.instrument)}`] : []),
    ...(place ? [`where ${place.name}`] : []),
    ...(time ? [`when “${time.span.quote}”`] : []),
    ...figures.map(f => `how many “${f.span.quote}”`),
    ...(e.acled ? [`ACLED ${e.acled.subEventType}`] : []),
  ]
    .join('; ')
    .concat(chain(reading, e.attributedTo))
}

const parties = (reading: Reading, role: string, list: readonly Party[]): string[] =>
  list.map(({ span, actor }) => {
    const name = reading.actors.find(a => a.id === actor)?.name
    return `${role} ${marked(span)}${name && name !== span.quote ? ` (${name})` : ''}`
  })

function figureFact(reading: Reading, f: Figure): string {
  const event = reading.events.find(e => e.id === f.event)
  const bounds = f.unknown ? 'said to be unknown' : `${f.atLeast ?? '…'} to ${f.atMost ?? '…'}`
  const of = f.of ? ` of ${marked(f.of)}` : ''
  const link = event ? `; of the event “${event.mentions[0]!.quote}”` : ''
  return `figure ${f.measure}, ${bounds}${f.approximate ? ', approximate' : ''}: ${marked(f.span)}${of}${link}${chain(reading, f.attributedTo)}`
}

function fateFact(reading: Reading, f: Fate): string {
  const event = reading.events.find(e => e.id === f.event)
  const name = reading.actors.find(a => a.id === f.actor)?.name
  const who = name && name !== f.person.quote ? ` (${name})` : ''
  const link = event ? `; of the event “${event.mentions[0]!.quote}”` : ''
  return `fate ${f.measure}, ${f.status}: ${marked(f.person)}${who} ${marked(f.deed)}${link}${chain(reading, f.attributedTo)}`
}

function placeFact(p: Place): string {
  const at = p.latitude === null ? 'not located' : `${p.latitude}, ${p.longitude}`
  return `place ${[p.name, p.admin1, p.country].filter(Boolean).join(', ')} at ${at}, ${p.precision}, ${p.role}: ${marked(p.span)}`
}

const timeFact = (t: Time): string =>
  `time ${t.from ? `${t.from} to ${t.to}` : 'no days'}, ${t.precision}, ${t.timex.type} ${t.timex.value}: ${marked(t.span)}`

const actorFact = (a: Actor): string =>
  `actor ${a.name} (${[a.kind, a.sector, a.country].filter(Boolean).join(', ')}): ${list(a.mentions)}`

function relationFact(reading: Reading, r: Relation): string {
  const name = (id: string) => reading.actors.find(a => a.id === id)?.name ?? id
  return `relation ${name(r.from)} ${r.kind} ${name(r.to)}: ${marked(r.evidence)}${chain(reading, r.attributedTo)}`
}
