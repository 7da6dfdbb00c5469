import type { Chains } from '../reading/chain.ts'
import type { Attribution, Claim, Event, Figure, Relation, Status } from '../reading/reading.ts'
import { weaker } from '../reading/strength.ts'
import { byPosition, type Span } from '../text/span.ts'
import { statusOf } from './status-of.ts'

type Draft = Omit<Claim, 'id'>

/**
 * Frames × chains → claims: an event told in the report's own voice and by two sources gives three. The claim whose chain
 * is the frame's own (its strongest) carries the frame's status; the others what their chain makes of it, and nothing surer.
 */
export function assembleClaims(
  events: readonly Event[],
  figures: readonly Figure[],
  relations: readonly Relation[],
  attributions: readonly Attribution[],
  chains: Chains,
): readonly Claim[] {
  const byId = new Map(attributions.map(a => [a.id, a]))
  const eventById = new Map(events.map(e => [e.id, e]))
  const chain = (ids: readonly string[]) => ids.flatMap(id => byId.get(id) ?? [])
  const drafts: Draft[] = [
    ...events.flatMap(event => claimsOfEvent(event, chain(event.attributedTo), chains)),
    ...figures.map(figure => ({
      frame: figure.id,
      chain: figure.attributedTo,
      status: figureStatus(figure, chain(figure.attributedTo), figure.event ? eventById.get(figure.event) : undefined),
      evidence: evidenceOf([figure.span], chain(figure.attributedTo)),
    })),
    ...relations.map(relation => ({
      frame: relation.id,
      chain: relation.attributedTo,
      status: statusOf(chain(relation.attributedTo)),
      evidence: evidenceOf([relation.evidence], chain(relation.attributedTo)),
    })),
    ...attributions.flatMap(denial => denialsOf(denial, eventById, byId)),
  ]
  return drafts.map((draft, i) => ({ id: `c${i + 1}`, ...draft }))
}

/** A denial that names the deed only by "which" or "the accusation" is a claim about the deed itself, with the words of both. */
function denialsOf(
  denial: Attribution,
  events: ReadonlyMap<string, Event>,
  attributions: ReadonlyMap<string, Attribution>,
): readonly Draft[] {
  const chain: Attribution[] = []
  for (let at: Attribution | undefined = denial; at && !chain.includes(at); at = attributions.get(at.parent ?? ''))
    chain.push(at)
  return (denial.answers ?? []).flatMap(id => {
    const mention = events.get(id)?.mentions.findLast(({ end }) => end <= denial.content[0]!.start)
    const evidence = mention ? evidenceOf([mention, ...denial.content], chain) : []
    return mention ? [{ frame: id, chain: chain.map(a => a.id), status: 'denied' as const, evidence }] : []
  })
}

function claimsOfEvent(event: Event, own: readonly Attribution[], chains: Chains): readonly Draft[] {
  const told = new Map<string, { chain: readonly Attribution[]; spans: Span[] }>()
  const ownKey = event.attributedTo.join(' ')
  told.set(ownKey, { chain: own, spans: [] })
  for (const span of event.mentions) {
    const chain = chains(span)
    const key = chain.map(a => a.id).join(' ')
    const group = told.get(key) ?? { chain, spans: [] }
    group.spans.push(span)
    told.set(key, group)
  }
  return [...told].flatMap(([key, { chain, spans }]) => {
    if (key !== ownKey && spans.length === 0) return []
    const status = key === ownKey ? event.status : weaker(event.status, statusOf(chain))
    // no mention stands under the frame's own chain: its status rests on the whole event
    const words = spans.length > 0 ? spans : event.mentions
    return [{ frame: event.id, chain: chain.map(a => a.id), status, evidence: evidenceOf(words, chain) }]
  })
}

/** A number is as sure as its chain, and no surer than a happening that is only planned or denied. */
function figureStatus(figure: Figure, chain: readonly Attribution[], event: Event | undefined): Status {
  if (figure.unknown) return 'unclear'
  if (event && (event.status === 'planned' || event.status === 'hypothetical' || event.status === 'denied'))
    return event.status
  return statusOf(chain)
}

const evidenceOf = (spans: readonly Span[], chain: readonly Attribution[]): readonly Span[] =>
  [...spans, ...chain.flatMap(a => (a.source ? [a.source, a.cue] : [a.cue]))].sort(byPosition)
