import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Attribution, Event, EventType, Reading, Stance } from '../reading/reading.ts'
import type { Span } from '../text/span.ts'
import { countOf, type Exercise, f1, share, type Tally } from './exercise.ts'
import { touchAny } from './pairs.ts'
import { readText } from './read-text.ts'
import { type MarkedSentence, markedSentences } from './zsp-plover/corpus.ts'

/**
 * Sentences with a marked source and a marked target, and the root code of what the one does to the other. Asked is only that
 * root: the reading answers with the type of the event, or of the act of speech, whose parties fit the marked ones best.
 */
export const zspPlover: Exercise = {
  name: 'zsp-plover',
  about: 'what a marked source does to a marked target (ZSP-PLOVER): the root code of PLOVER, share right and macro-F1',
  path: 'zsp_plover',
  holds: 'PLV_*.tsv',
  units: folder =>
    globSync('PLV_*.tsv', { cwd: folder })
      .sort()
      .flatMap(file => markedSentences(readFileSync(join(folder, file), 'utf8')))
      .map(sentence => ({
        id: sentence.id,
        tally: knowledge => {
          const { id, text } = sentence
          const made = rootBetween(readText({ id, text }, knowledge), sentence)
          return tallyRoot(sentence.root, made)
        },
      })),
  scores: sum => {
    const roots = Object.keys(sum).filter(name => name !== RIGHT && sum[name]!.gold > 0)
    const each = roots.sort().map(root => f1(root, countOf(sum, root)))
    const macro = each.reduce((total, { value }) => total + value, 0) / (each.length || 1)
    return [share(RIGHT, countOf(sum, RIGHT)), { name: 'macro-F1', value: macro }, ...each]
  },
}

const RIGHT = 'root right'

function tallyRoot(gold: string, made: string | null): Tally {
  const right = gold === made ? 1 : 0
  return {
    [RIGHT]: { right, made: 1, gold: 1 },
    [gold]: { right, made: right, gold: 1 },
    ...(made && !right ? { [made]: { right: 0, made: 1, gold: 0 } } : {}),
  }
}

/** The corpus has one root for giving way in words and in deeds. */
const rootOf = (type: EventType): string => (type === 'CONCEDE' || type === 'RETREAT' ? 'YIELD' : type)

/** Stances that are acts of their own, with the type that PLOVER gives them. */
const ACTS: ReadonlyMap<Stance, EventType> = new Map([
  ['accuses', 'ACCUSE'],
  ['denies', 'REJECT'],
  ['threatens', 'THREATEN'],
  ['promises', 'AGREE'],
  ['demands', 'REQUEST'],
])

/** What may answer: where it is told, who acts, and whom or what it touches. */
type Act = {
  readonly type: EventType
  readonly at: Span
  readonly actors: readonly Span[]
  readonly recipients: readonly Span[]
}

const spansOf = (parties: Event['actors']): readonly Span[] => parties.map(party => party.span)

/** Types of PLOVER's quads 1 and 2, but promising itself. */
const KIND: ReadonlySet<EventType> = new Set(['CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT'])
/** Types of quad 4. */
const HOSTILE: ReadonlySet<EventType> = new Set(['PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'])

/** PLOVER's type of what is not done but announced or refused: to come and kind AGREE, to come and hostile THREATEN, refused REJECT. */
function typeAsTold({ type, status }: Event): EventType {
  if (status === 'planned') return KIND.has(type) ? 'AGREE' : HOSTILE.has(type) ? 'THREATEN' : type
  return status === 'denied' && (KIND.has(type) || type === 'AGREE') ? 'REJECT' : type
}

const actOfEvent = (event: Event): Act => ({
  type: typeAsTold(event),
  at: event.mentions[0]!,
  actors: spansOf(event.actors),
  recipients: spansOf(event.recipients),
})

function actOfSpeech({ stance, cue, source, content }: Attribution): Act[] {
  const type = ACTS.get(stance)
  return type ? [{ type, at: cue, actors: source ? [source] : [], recipients: content }] : []
}

/**
 * The root of the act between source and target, or null where nothing is told. Fit goes before nearness: both parties in their
 * direction, one of them, the two turned round, none; then what stands between the two or is least far from there; then events
 * before acts of speech, in the order in which they are told.
 */
export function rootBetween(
  reading: Pick<Reading, 'events' | 'attributions'>,
  { source, target }: Pick<MarkedSentence, 'source' | 'target'>,
): string | null {
  const fit = ({ actors, recipients }: Act) => {
    const along = Number(touchAny(actors, source)) + Number(touchAny(recipients, target))
    const against = touchAny(actors, target) || touchAny(recipients, source)
    return 2 * along + Number(against)
  }
  const middle = between(source, target)
  const best = [...reading.events.map(actOfEvent), ...reading.attributions.flatMap(actOfSpeech)]
    .map(act => ({ act, fit: fit(act), far: gap(act.at, middle) }))
    .toSorted((a, b) => b.fit - a.fit || a.far - b.far)
  return best[0] ? rootOf(best[0].act.type) : null
}

type Stretch = Pick<Span, 'start' | 'end'>

/** From the first mark to the last where both parties are marked, else the one that is. */
const between = (source: readonly Span[], target: readonly Span[]): Stretch => {
  const marked = [...source, ...target]
  return { start: Math.min(...marked.map(m => m.start)), end: Math.max(...marked.map(m => m.end)) }
}

const gap = (a: Stretch, b: Stretch): number => Math.max(0, b.start - a.end, a.start - b.end)
