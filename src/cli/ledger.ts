import type { Claim, Event, Figure, Reading, Relation, Status } from '../reading/reading.ts'
import { contains, type Span } from '../text/span.ts'
import { figureWords } from './figure-words.ts'
import { placeWords, sourceWords, timeWords } from './frame-words.ts'
import { printable } from './terminal.ts'

/** One claim as a person reads it. Cells are words, '' where the report does not say. */
export type LedgerRow = {
  readonly claim: Claim
  readonly frame: Event | Figure | Relation
  readonly what: string
  readonly who: string
  readonly whom: string
  readonly where: string
  readonly when: string
  readonly howMany: string
  readonly accordingTo: string
  readonly howSure: Status
  /** Whether the row tells more of the happening in the row above. */
  readonly under: boolean
  /** Whether another figure of the same happening does not agree with this one. */
  readonly rival: boolean
  readonly background: boolean
}

/**
 * A reading's claims as rows, in order of the text. The first row of a happening is its strongest claim; below it stand the
 * claims of others and the figures that neither tells.
 */
export function ledger(reading: Reading): readonly LedgerRow[] {
  const claims = Map.groupBy(reading.claims, claim => claim.frame)
  const groups = [
    ...reading.events.map(event => eventRows(reading, event, claims)),
    ...reading.figures
      .filter(({ event }) => !event)
      .map(figure => (claims.get(figure.id) ?? []).map(claim => figureRow(reading, figure, claim, [], false))),
    ...reading.relations.map(relation =>
      (claims.get(relation.id) ?? []).map(claim => relationRow(reading, relation, claim)),
    ),
  ]
  return groups
    .filter(([first]) => first)
    .sort(([a], [b]) => positionOf(a!) - positionOf(b!))
    .flat()
}

/** Where the words of a row's frame begin. */
function positionOf({ frame }: LedgerRow): number {
  if ('mentions' in frame) return frame.mentions[0]!.start
  return 'measure' in frame ? frame.span.start : frame.evidence.start
}

function eventRows(
  reading: Reading,
  event: Event,
  claims: ReadonlyMap<string, readonly Claim[]>,
): readonly LedgerRow[] {
  const figures = reading.figures.filter(f => event.figures.includes(f.id))
  const tellings = claims.get(event.id) ?? []
  const rows = tellings.map((claim, i) => {
    const told = figures.filter(f => sameChain(f.attributedTo, claim.chain))
    return eventRow(reading, event, claim, tellings, { told, figures, under: i > 0 })
  })
  const untold = figures.filter(f => !tellings.some(claim => sameChain(f.attributedTo, claim.chain)))
  return [
    ...rows,
    ...untold.flatMap(f => (claims.get(f.id) ?? []).map(claim => figureRow(reading, f, claim, figures, true))),
  ]
}

const sameChain = (a: readonly string[], b: readonly string[]): boolean => a.join() === b.join()

/** Whether two sources count the same thing of one happening and give other bounds. */
const disagree = (a: Figure, b: Figure): boolean =>
  a.measure === b.measure &&
  !a.unknown &&
  !b.unknown &&
  !sameChain(a.attributedTo, b.attributedTo) &&
  (a.atLeast !== b.atLeast || a.atMost !== b.atMost)

function eventRow(
  reading: Reading,
  event: Event,
  claim: Claim,
  tellings: readonly Claim[],
  {
    told,
    figures,
    under,
  }: { readonly told: readonly Figure[]; readonly figures: readonly Figure[]; readonly under: boolean },
): LedgerRow {
  const isTold = (span: Span): boolean => tellingOf(reading, tellings, span) === claim
  const trigger = event.mentions.find(isTold) ?? event.mentions[0]!
  const place = reading.places.find(p => p.id === event.place)
  const time = reading.times.find(t => t.id === event.time)
  return {
    claim,
    frame: event,
    what: `${event.type}${event.mode ? ` · ${event.mode}` : ''}: ${printable(trigger.quote)}`,
    who: partyWords(
      reading,
      event.actors.filter(({ span }) => isTold(span)),
    ),
    whom: partyWords(
      reading,
      event.recipients.filter(({ span }) => isTold(span)),
    ),
    where: place && isTold(place.span) ? placeWords(place) : '',
    when: time && isTold(time.span) ? timeWords(time) : '',
    howMany: told.map(figureWords).join('; '),
    accordingTo: sourceWords(reading, claim.chain),
    howSure: claim.status,
    under,
    rival: told.some(f => figures.some(other => disagree(f, other))),
    background: event.background,
  }
}

/** Which of a happening's claims some words belong to: the one in whose content they stand, else the first. */
function tellingOf(reading: Reading, tellings: readonly Claim[], span: Span): Claim {
  const within = tellings.filter(({ chain }) => {
    const innermost = reading.attributions.find(a => a.id === chain[0])
    return innermost?.content.some(content => contains(content, span))
  })
  return within.sort((a, b) => b.chain.length - a.chain.length)[0] ?? tellings[0]!
}

function figureRow(
  reading: Reading,
  figure: Figure,
  claim: Claim,
  siblings: readonly Figure[],
  under: boolean,
): LedgerRow {
  return {
    claim,
    frame: figure,
    what: `“${printable(figure.span.quote)}”`,
    who: '',
    whom: figure.of ? printable(figure.of.quote) : '',
    where: '',
    when: '',
    howMany: figureWords(figure),
    accordingTo: sourceWords(reading, claim.chain),
    howSure: claim.status,
    under,
    rival: siblings.some(other => disagree(figure, other)),
    background: false,
  }
}

function relationRow(reading: Reading, relation: Relation, claim: Claim): LedgerRow {
  const [from, to] = relationEnds(reading, relation)
  return {
    claim,
    frame: relation,
    what: RELATIONS[relation.kind],
    who: from,
    whom: to,
    where: '',
    when: '',
    howMany: '',
    accordingTo: sourceWords(reading, claim.chain),
    howSure: claim.status,
    under: false,
    rival: false,
    background: false,
  }
}

/** Both ends by their names; where these are the same ("SDF", also called SDF), as the words of the relation have them. */
function relationEnds(reading: Reading, { from, to, evidence }: Relation): readonly [string, string] {
  const [a, b] = [from, to].map(id => reading.actors.find(actor => actor.id === id))
  const names = [a?.name ?? from, b?.name ?? to] as const
  if (names[0] !== names[1]) return [printable(names[0]), printable(names[1])]
  const first = a?.mentions.find(mention => contains(evidence, mention))
  const second = b?.mentions.find(mention => contains(evidence, mention) && mention.quote !== first?.quote)
  return [printable(first?.quote ?? names[0]), printable(second?.quote ?? names[1])]
}

const RELATIONS: Readonly<Record<Relation['kind'], string>> = {
  leads: 'leads',
  memberOf: 'member of',
  affiliatedWith: 'affiliated with',
  alliedWith: 'allied with',
  nationality: 'of nationality',
  alias: 'also called',
}

/** The parties by the fullest name that the report gives them. */
function partyWords(reading: Reading, parties: Event['actors']): string {
  const names = parties.map(({ span, actor }) => reading.actors.find(a => a.id === actor)?.name ?? span.quote)
  return [...new Set(names.map(printable))].join('; ')
}
