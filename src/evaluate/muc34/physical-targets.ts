import type { Reading } from '../../reading/reading.ts'
import { actorOf, type Incident } from './incidents.ts'
import { placed } from './placed.ts'
import { wordsOf } from './relevance.ts'
import { sentencesOf } from './sentences.ts'
import { thingKind } from './thing-kinds.ts'
import { countIn, fillerWords, PRONOUN } from './words.ts'

/** A thing hit, as slots 12 to 16 give it. */
export type PhysicalTarget = {
  readonly words: string
  readonly type: string
  readonly number: string
  readonly effect: 'DESTROYED' | 'SOME DAMAGE' | null
}

/** The things among the recipients of an incident's events, each once; no towns, which the task takes for places. */
export function physicalTargets(
  { events, type: incidentType }: Incident,
  reading: Reading,
  roles: ReadonlySet<string>,
): readonly PhysicalTarget[] {
  const found = new Map<string, PhysicalTarget>()
  const sentences = events.map(event => sentencesOf(event, reading))
  const told = (words: string): string => sentences.filter(sentence => sentence.includes(words)).join(' | ')
  if (incidentType === 'KIDNAPPING') return []
  for (const event of events)
    for (const party of event.recipients) {
      const kind = actorOf(party, reading)?.kind
      const words = wholeOf(fillerWords(party.span.quote))
      const noun = words.split(/ (?:OF|IN|FROM|AT|FOR|ON) /)[0]!
      if (NO_TARGET.test(noun)) continue
      const isPlace = reading.places.some(({ span }) => span.start <= party.span.start && span.end >= party.span.end)
      if (isPlace || PRONOUN.test(words) || (kind !== undefined && kind !== 'object' && kind !== 'organisation'))
        continue
      if (kind === undefined && roles.has(noun.split(' ').at(-1)!.toLowerCase().replace(/s$/, ''))) continue
      const type = thingKind(words)
      if (!type && !RUIN.test(wordsOf(event))) continue
      found.set(words, {
        words,
        type: type ?? 'OTHER',
        number: countIn(party.span.quote) ?? (/[^S]S$/.test(noun) ? 'PLURAL' : '1'),
        effect: effectOf(wordsOf(event), sentencesOf(event, reading)),
      })
    }
  if (incidentType === 'BOMBING')
    for (const phrase of placed(events, reading)) {
      const words = wholeOf(fillerWords(phrase))
      if (!words || NO_TARGET.test(words)) continue
      found.set(words, {
        words,
        type: thingKind(words) ?? 'OTHER',
        number: countIn(phrase) ?? (/[^S]S$/.test(words) ? 'PLURAL' : '1'),
        effect: effectOf(told(words), told(words)),
      })
    }
  return [...found.values()].filter(({ words }) => ![...found.keys()].some(other => other.endsWith(` ${words}`)))
}

/** "A stretch of the pipeline", "the windows of the bank": the thing itself is the target. */
const wholeOf = (words: string): string => fillerWords(words.replace(PART, ''))
const PART =
  /^(?:[\w ]+ NUMBER|(?:\w+ )?(?:SECTIONS?|STRETCH(?:ES)?|PARTS?|PORTIONS?|ENTRANCE|WINDOWS?|DOORS?|WALLS?|FACADE|FRONT|ROOF|INTERIOR|CONTENTS)) OF /

/** What is done to things alone. */
const RUIN =
  /\b(?:destroy|demolish|blew up|blown up|burn|raz|torch|set fire|set on fire|set ablaze|damag|dynamit|sabotag|loot|ransack)/

/** What fights, and whole parts of the land. */
const NO_TARGET =
  /^OF |(?:TARGETS?|WINDOWS|DOORS|WALLS|BLINDS|DRUGS?|MARIJUANA|COCAINE|CHEMICALS|LABORATOR(?:Y|IES)|(?:AIR|LANDING )STRIPS?|WEAPONS|GOVERNMENT|ORGANIZATIONS?|CAMPS?|VILLAGES?|PROVINCES?|COUNTRY|ECONOMY|LIFE|DEMOCRACY|HELICOPTERS?|GUNSHIPS?|TANKS?|AIRCRAFT|PLANES?|LIGHTPLANES?|NEIGHBORHOODS?|CITIES|TOWNS?|TERRITOR(?:Y|IES)|AREAS?|REGIONS?|POSTS?|POSITIONS|PATROLS?|CONVOYS?|DAMAGE)$/

/** By the words for what was done to a thing, and those of their sentences: bombing it alone does not damage it. */
function effectOf(deeds: string, sentences: string): PhysicalTarget['effect'] {
  if (/\b(?:destroy|demolish|blew up|blown up|burn|raz)/i.test(deeds)) return 'DESTROYED'
  return /\bdamag/i.test(sentences) ? 'SOME DAMAGE' : null
}
