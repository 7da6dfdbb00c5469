import { headOf, type Syntax, wordsIn } from '../language/syntax.ts'
import type { Event, EventType, Fate, Figure, Measure, Status } from './reading.ts'

/** The kinds of happening that a measure can be a toll of. */
const TOLL_OF: Readonly<Record<Measure, readonly EventType[]>> = {
  killed: ['ASSAULT'],
  injured: ['ASSAULT', 'PROTEST'],
  casualties: ['ASSAULT', 'PROTEST'],
  missing: ['ASSAULT', 'COERCE'],
  detained: ['COERCE', 'SANCTION'],
  abducted: ['ASSAULT', 'COERCE'],
  displaced: ['SANCTION', 'COERCE', 'ASSAULT'],
  present: ['MOBILIZE', 'PROTEST', 'RETREAT', 'AID', 'ASSAULT'],
}

/** Sentences back to which a toll told by itself ("The death toll rose to 45") may look for its happening. */
const REACH = 2

/** What has a toll: a denied, planned or possible deed of another sentence has none. */
const TOLD: ReadonlySet<Status> = new Set<Status>(['asserted', 'claimed', 'hedged'])

/** Measures that follow from a happening less surely than its dead and hurt: only one told beside them counts. */
const NEAR_ONLY: ReadonlySet<Measure> = new Set<Measure>(['missing', 'displaced', 'detained', 'abducted'])
const NEAR = 8

type Mention = { readonly event: Event; readonly word: number; readonly sentence: number }

/** Says which happening each figure counts: sets `figure.event` and `event.figures`. */
export function linkFigures(
  syntax: Syntax,
  events: readonly Event[],
  figures: readonly Figure[],
): { readonly events: readonly Event[]; readonly figures: readonly Figure[] } {
  const mentions = Map.groupBy(mentionsOf(syntax, events), mention => mention.sentence)
  const linked: Figure[] = []
  const tolls: Tolls = new Map()
  for (const figure of figures) {
    const event = happeningOf(syntax, figure, mentions, tolls)
    if (event) tolls.set(tollKey(figure, event), Math.max(sizeOf(figure), tolls.get(tollKey(figure, event)) ?? 0))
    linked.push(
      event
        ? { ...figure, event: event.id, because: `${figure.because}; counted for "${event.mentions[0]!.quote}"` }
        : figure,
    )
  }
  const byEvent = Map.groupBy(linked, figure => figure.event)
  return {
    figures: linked,
    events: events.map(event => ({ ...event, figures: (byEvent.get(event.id) ?? []).map(figure => figure.id) })),
  }
}

/** Says of which happening each fate is: that which its own word names, else as a number at its place would be linked. */
export function linkFates(syntax: Syntax, events: readonly Event[], fates: readonly Fate[]): readonly Fate[] {
  const mentions = Map.groupBy(mentionsOf(syntax, events), mention => mention.sentence)
  return fates.map(fate => {
    const deed = wordsIn(syntax, fate.deed).first
    const own = mentions.get(syntax.words[deed]!.sentence)?.find(({ word }) => word === deed)
    const event =
      own?.event ??
      happeningOf(syntax, { measure: fate.measure, span: fate.person, atLeast: 1, atMost: 1 }, mentions, new Map())
    return event
      ? { ...fate, event: event.id, because: `${fate.because}; told of "${event.mentions[0]!.quote}"` }
      : fate
  })
}

function mentionsOf(syntax: Syntax, events: readonly Event[]): Mention[] {
  return events.flatMap(event =>
    event.mentions.flatMap(span => {
      const range = wordsIn(syntax, span)
      if (range.last <= range.first) return []
      const word = headOf(syntax, range)
      return { event, word, sentence: syntax.words[word]!.sentence }
    }),
  )
}

/** What is counted, as far as it matters for the happening it is a toll of. */
type Tally = Pick<Figure, 'measure' | 'span' | 'atLeast' | 'atMost'>

function happeningOf(
  syntax: Syntax,
  figure: Tally,
  mentions: ReadonlyMap<number, readonly Mention[]>,
  tolls: Tolls,
): Event | null {
  const range = wordsIn(syntax, figure.span)
  if (range.last <= range.first) return null
  const head = headOf(syntax, range)
  const { sentence } = syntax.words[head]!
  const fitting = (at: number) =>
    (mentions.get(at) ?? []).filter(({ event }) => TOLL_OF[figure.measure].includes(event.type))
  const { above, beyond } = ancestors(syntax, head)
  const here = fitting(sentence).filter(({ word }) => !beyond.includes(word))
  const governing = here
    .filter(({ word }) => above.includes(word))
    .sort((a, b) => above.indexOf(a.word) - above.indexOf(b.word))[0]
  if (governing) return governing.event
  if (figure.measure === 'present') return null
  if (NEAR_ONLY.has(figure.measure) && !here.some(({ word }) => distance(syntax, word, range) <= NEAR)) return null
  const nearest = here
    .map(mention => ({
      mention,
      far: distance(syntax, mention.word, range) + TOLL_OF[figure.measure].indexOf(mention.event.type),
    }))
    .sort((a, b) => a.far - b.far || a.mention.word - b.mention.word)[0]
  if (nearest) return nearest.mention.event
  if (NEAR_ONLY.has(figure.measure) || fitting(sentence).length > 0) return null
  for (let back = sentence - 1; back >= sentence - REACH; back--) {
    const before = fitting(back).filter(({ event, word }) => !event.background && !razes(syntax, word))
    const told = before.filter(({ event }) => TOLD.has(event.status))
    if (told.length > 0) {
      const event = mostTold(told)
      return outgrows(figure, tolls.get(tollKey(figure, event)) ?? 0) ? null : event
    }
    // "The troops did not fire on protesters. Seven people died": of what, the text does not say
    if (before.length > 0) return null
  }
  return null
}

/** The greatest number told before of each happening and measure. */
type Tolls = Map<string, number>
const tollKey = ({ measure }: Tally, { id }: Event): string => `${measure} ${id}`

/** A toll of a thousand and ten times that told of a happening is of something else: "killed 17 … the death toll stands at 34,000" in the war. */
const outgrows = (figure: Tally, told: number): boolean =>
  told > 0 && sizeOf(figure) >= 1000 && sizeOf(figure) > 10 * told

const sizeOf = ({ atLeast, atMost }: Tally): number => atLeast ?? atMost ?? 0

/** Whether a deed is done to things: the dead told after "the council will demolish the building" are of something else. */
const razes = ({ words }: Syntax, word: number): boolean =>
  /^(demolish|destroy|damage|loot|ransack|vandalise|vandalize|sabotage)$/.test(words[word]!.lemma)

/** Words that set a phrase apart from the deed above it: the "200 deaths" in "attacked him for 200 deaths" are not of that attack. */
const APART = /^(for|over|about|after|before|since|following|despite|unlike)$/

/** Words above a word in the tree, nearest first; `beyond`: those above a phrase that its preposition sets apart. */
function ancestors({ words }: Syntax, word: number): { readonly above: number[]; readonly beyond: number[] } {
  const above: number[] = []
  const beyond: number[] = []
  let apart = false
  for (let at = word; words[at]!.head >= 0 && above.length + beyond.length < 5; at = words[at]!.head) {
    const { relation, children } = words[at]!
    apart ||=
      /^(obl|nmod|advcl)/.test(relation) &&
      children.some(child => /^(case|mark)$/.test(words[child]!.relation) && APART.test(words[child]!.lower))
    ;(apart ? beyond : above).push(words[at]!.head)
  }
  return { above, beyond }
}

/** Words between a mention and a figure; a semicolon between them counts as ten. */
function distance(
  syntax: Syntax,
  word: number,
  { first, last }: { readonly first: number; readonly last: number },
): number {
  const [from, to] = word < first ? [word + 1, first] : [last, word]
  let far = 0
  for (let i = from; i < to; i++) far += syntax.words[i]!.text === ';' ? 10 : 1
  return far
}

/** The happening of which a text tells most, the last mentioned of equal ones. */
const mostTold = (mentions: readonly Mention[]): Event =>
  mentions.reduce((best, one) => (one.event.mentions.length >= best.event.mentions.length ? one : best)).event
