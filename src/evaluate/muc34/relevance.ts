import type { Actor, Event, Reading } from '../../reading/reading.ts'

/**
 * Whether MUC-4 asks for an event: violence told as done, tried or threatened, on a target that is no fighter, recent, and
 * told of one occasion. Section 1.0 of the task's documentation.
 */
export function isRelevant(event: Event, reading: Reading): boolean {
  if (event.type !== 'ASSAULT' && !isRobbery(event)) return false
  if (event.mode === 'crowd-control' || !TOLD.includes(event.status)) return false
  if (isAmongFighters(event, reading) || isOperation(event, reading)) return false
  if (isOld(event, reading) || isSum(event, reading) || isGeneral(event, reading)) return false
  if (event.mode === 'explosives') return true
  return event.recipients.length > 0 || reading.fates.some(fate => fate.event === event.id) || event.figures.length > 0
}

export const wordsOf = (event: Event): string => event.mentions.map(({ quote }) => quote.toLowerCase()).join(' | ')
export const isRobbery = (event: Event): boolean => /\b(?:robb|loot|stole)/.test(wordsOf(event))

/** What is only planned is an incident that is threatened. */
const TOLD: readonly Event['status'][] = ['asserted', 'claimed', 'hedged', 'unclear', 'planned']

const actorsOf = (parties: Event['recipients'], { actors }: Reading): readonly (Actor | undefined)[] =>
  parties.map(({ actor }) => actors.find(({ id }) => id === actor))

/** Of an armed side, and still so: not "a retired general". */
const isFighter = (actor: Actor | undefined): boolean =>
  FIGHTERS.has(actor?.sector ?? '') && !actor!.mentions.some(({ quote }) => RETIRED.test(quote))
const RETIRED = /\b(?:retired|former|ex-|bodyguards?|escorts?)/i
const FIGHTERS = new Set(['MIL', 'REB', 'UAF', 'CRM', 'SPY'])

/** Soldiers or rebels alone are hit, or nobody is told but that sides fight: guerrilla warfare. */
function isAmongFighters(event: Event, reading: Reading): boolean {
  const hit = actorsOf(event.recipients, reading)
  if (hit.length > 0 && hit.every(isFighter) && !hit.some(isNamed)) return true
  const isTarget = (actor: Actor | undefined): boolean =>
    (actor?.kind === 'person' || actor?.kind === 'object') && !isFighter(actor)
  return WARFARE.test(wordsOf(event)) && !hit.some(isTarget)
}
/** Killed for who he is, also where he is an officer. */
const isNamed = (actor: Actor | undefined): boolean =>
  actor?.kind === 'person' && /\p{Lu}\p{Ll}+ (?:\p{Ll}+ )*\p{Lu}/u.test(actor.name.replace(/\s+/g, ' '))
const WARFARE =
  /^(?:(?:fight\w*|fought|combats?|clash\w*|battles?|offensives?|confront\w+|inva\w+|liberat\w+|defeat\w*|retak\w+|captur\w+|raid\w*|eradicat\w+|operations?|infiltrat\w+|engag\w+|strike|struck|fall|harm\w*|aggress\w+|violence|campaigns?|military\s+actions?|ambush\w*|attacks?|crossfire|incidents?|encounters?|annihilat\w+)(?: \| |$))+$/

/** Houses searched and men caught by police or soldiers. */
function isOperation(event: Event, reading: Reading): boolean {
  const by = actorsOf(event.actors, reading)
  const isForce = by.length > 0 && by.every(actor => actor?.sector === 'COP' || actor?.sector === 'MIL')
  return isForce && /raid|captur|seiz|operation|search/.test(wordsOf(event))
}

/** Days before the report after which an incident is history: two months, by the rules of the task. */
const RECENT = 62

function isOld(event: Event, { times, report }: Reading): boolean {
  const to = times.find(({ id }) => id === event.time)?.to
  if (!to || !report.publishedAt) return false
  return Date.parse(report.publishedAt) - Date.parse(to) > RECENT * 86_400_000
}

/** The dead of a whole war: "70,000 people have died". */
const isSum = (event: Event, { figures }: Reading): boolean =>
  figures.some(figure => figure.event === event.id && (figure.atLeast ?? 0) >= 200)

/** "They murder peasants": nobody by name or number, and neither day, town nor weapon. */
function isGeneral(event: Event, reading: Reading): boolean {
  const place = reading.places.find(({ id }) => id === event.place)
  const isPlaced = place !== undefined && place.precision !== 'country'
  if (event.time !== null || isPlaced || event.figures.length > 0 || event.instrument) return false
  const hit = actorsOf(event.recipients, reading)
  if (event.recipients.some(({ span }, i) => (!hit[i] || COUNTED.test(span.quote)) && !isMany(span.quote))) return false
  return hit.length > 0 && hit.every(actor => !actor || GENERAL.has(actor.kind))
}
/** "Peasants", but neither "a peasant", "ten peasants", "the nuns" nor "employees of the bank". */
const isMany = (phrase: string): boolean =>
  MANY.test(phrase) && !/[\s,](?:of|in|from)\s/i.test(phrase) && (!COUNTED.test(phrase) || MASSES.test(phrase))
const COUNTED =
  /^(?:(?:at least|more than|some|about) )?(?:\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|the)\s)/i
const MANY = /(?:s|people|men|women|children|personnel|population)$/i
const MASSES = /^the (?:[\w-]+ )*(?:people|population|civilians|masses|country|countries|nation|world)$/i
const GENERAL = new Set(['people', 'group', 'state'])
