import type { Claim, Event, Figure, Reading, Relation, Status } from '../reading/reading.ts'
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

/** A reading's claims as rows, in order of the text; figures stand under the happening that they belong to. */
export function ledger(reading: Reading): readonly LedgerRow[] {
  const claimOf = new Map(reading.claims.map(claim => [claim.frame, claim]))
  const figures = new Map(reading.figures.map(figure => [figure.id, figure]))
  const rows: { at: number; rows: LedgerRow[] }[] = []
  for (const event of reading.events) {
    const claim = claimOf.get(event.id)
    if (!claim) continue
    const own = event.figures.flatMap(id => figures.get(id) ?? [])
    const told = own.filter(f => sameTelling(f, event))
    const apart = own.filter(f => !sameTelling(f, event) && claimOf.has(f.id))
    rows.push({
      at: claim.evidence[0]?.start ?? 0,
      rows: [
        eventRow(reading, event, claim, told, own),
        ...apart.map(f => figureRow(reading, f, claimOf.get(f.id)!, own, true)),
      ],
    })
  }
  for (const figure of reading.figures) {
    const claim = claimOf.get(figure.id)
    if (claim && !figure.event)
      rows.push({ at: figure.span.start, rows: [figureRow(reading, figure, claim, [], false)] })
  }
  for (const relation of reading.relations) {
    const claim = claimOf.get(relation.id)
    if (claim) rows.push({ at: relation.evidence.start, rows: [relationRow(reading, relation, claim)] })
  }
  return rows.sort((a, b) => a.at - b.at).flatMap(group => group.rows)
}

/** Whether a figure is told by the same source, and as surely, as its happening: then one row holds both. */
const sameTelling = (figure: Figure, event: Event): boolean => figure.attributedTo.join() === event.attributedTo.join()

/** Whether two figures of one happening cannot both be meant: same measure, bounds that do not meet. */
const disagree = (a: Figure, b: Figure): boolean =>
  a !== b &&
  a.measure === b.measure &&
  a.attributedTo.join() !== b.attributedTo.join() &&
  (a.atLeast !== b.atLeast || a.atMost !== b.atMost)

function eventRow(
  reading: Reading,
  event: Event,
  claim: Claim,
  told: readonly Figure[],
  own: readonly Figure[],
): LedgerRow {
  const mode = event.mode ? ` · ${event.mode}` : ''
  return {
    claim,
    frame: event,
    what: `${event.type}${mode}: ${printable(event.mentions[0]?.quote ?? '')}`,
    who: partyWords(reading, event.actors),
    whom: partyWords(reading, event.recipients),
    where: placeWords(reading.places.find(p => p.id === event.place)),
    when: timeWords(reading.times.find(t => t.id === event.time)),
    howMany: told.map(figureWords).join('; '),
    accordingTo: sourceWords(reading, claim.chain),
    howSure: claim.status,
    under: false,
    rival: told.some(f => own.some(other => disagree(f, other))),
    background: event.background,
  }
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
  const name = (id: string) => printable(reading.actors.find(a => a.id === id)?.name ?? id)
  return {
    claim,
    frame: relation,
    what: RELATIONS[relation.kind],
    who: name(relation.from),
    whom: name(relation.to),
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
