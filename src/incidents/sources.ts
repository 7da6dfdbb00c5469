import { fold, withoutArticles } from '../reading/places/fold.ts'
import type { Actor, Attribution, Reading } from '../reading/reading.ts'
import type { Report } from '../text/report.ts'
import type { Source } from './account.ts'
import type { Site } from './telling.ts'

/** Where a telling stands: what makes a label ("police") somebody. `origin`: the report, or the first one of which it is a copy. */
export type Setting = {
  readonly reading: Reading
  readonly origin: Pick<Report, 'id' | 'outlet' | 'url'>
  readonly site: Site | null
}

/** The root source of a chain of attributions, innermost first. */
export type Root = (chain: readonly Attribution[]) => Source

/**
 * Finds root sources in a report: of a chain the first link that is somebody. Pronouns that stand for nobody known are passed
 * over outwards. Who writes "we" in a report of its own is its outlet. Hidden sources are one for each report; a report's own voice roots in its outlet.
 */
export function rootsIn({ reading, origin, site }: Setting): Root {
  const isSmall = (word: string): boolean => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(reading.text)
  const actors = new Map(reading.actors.map(actor => [actor.id, actor]))
  const named = new Set(reading.actors.filter(actor => isNamed(actor.name, actor, isSmall)))
  const people = [...named].filter(({ kind }) => kind === 'person')
  const unnamed: Source = {
    key: `${origin.id}/unnamed`,
    name: 'a source not named',
    speaksFor: null,
    kind: 'unnamed',
  }
  const bodyOf = (person: string): Actor | undefined =>
    reading.relations
      .filter(({ kind, from }) => from === person && (kind === 'leads' || kind === 'memberOf'))
      .flatMap(({ to }) => actors.get(to) ?? [])
      .find(actor => isBody(labelOf(actor.name), actor))
  const sourceOf = ({ source, speaker }: Attribution): Source | null => {
    if (!source) return null
    const label = actors.get(speaker ?? '')
    const actor = label && named.has(label) ? label : (personIn(source.quote, label, people) ?? label)
    if (!actor && NOBODY.test(source.quote)) return null
    const name = actor?.name ?? source.quote
    const body = actor?.kind === 'person' ? bodyOf(actor.id) : undefined
    const whose = body ?? actor
    const isNameOf = whose ? named.has(whose) : isNamed(name, undefined, isSmall)
    const key = keyOf(whose?.name ?? name, whose, isNameOf, origin.id, site)
    return { key, name, speaksFor: body?.name ?? null, kind: 'source' }
  }
  const sources = new Map(reading.attributions.map(link => [link.id, sourceOf(link)]))
  const own = ownVoice(origin)
  return chain => {
    if (!chain.length) return own
    const somebody = chain.find(({ id }) => sources.get(id))
    if (somebody) return sources.get(somebody.id)!
    return chain.every(
      ({ source }) => source && /^(?:we|i)$/i.test(source.quote) && !isQuoted(reading.text, source.start),
    )
      ? own
      : unnamed
  }
}

const NOBODY =
  /^(?:he|she|it|they|who|which|that|this|these|those|we|i|you|one|others?|some|many|the (?:former|latter)|(?:no|none|nobody|neither)\b.*)$/iu

/** Whether a quotation is open at a place, by the marks of its paragraph. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', at - 1) + 1, at)
  return before.split('"').length % 2 === 0 || before.lastIndexOf('“') > before.lastIndexOf('”')
}

function ownVoice({ id, outlet, url }: Setting['origin']): Source {
  const name = outlet ?? hostOf(url)
  return name
    ? { key: labelOf(name), name, speaksFor: null, kind: 'outlet' }
    : { key: `${id}/own voice`, name: id, speaksFor: null, kind: 'report' }
}

/** "https://www.wire.example:80/x" → "wire.example"; the page that an archive kept, not the archive. */
export function hostOf(url: string | null): string | null {
  const page = url?.replace(/^https?:\/\/web\.archive\.org\/web\/\w+\//u, '')
  return (page && /^(?:https?:\/\/)?(?:www\.)?([^/:?#]+\.[^/:?#]+)/iu.exec(page)?.[1]?.toLowerCase()) || null
}

/** "The mayor of Bankass, Fatoumata Guindo", "Governor Adama Konaré" elsewhere: the only named person who goes with the label. */
function personIn(quote: string, label: Actor | undefined, people: readonly Actor[]): Actor | undefined {
  if (label && label.kind !== 'person') return undefined
  const within = people.filter(({ mentions }) => mentions.some(mention => quote.includes(mention.quote)))
  if (within.length) return within.length === 1 ? within[0] : undefined
  const office = /^(?:[Tt]he )?(?![Tt]he\b)(\p{L}+)/u.exec(quote)?.[1]?.toLowerCase()
  const titled = people.filter(({ mentions }) =>
    mentions.some(mention => /^(\p{L}+) \p{Lu}/u.exec(mention.quote)?.[1]?.toLowerCase() === office),
  )
  return titled.length === 1 ? titled[0] : undefined
}

/** A named source is itself in every report; a body of which a town or state has one is that one's; other labels are the report's. */
function keyOf(name: string, actor: Actor | undefined, named: boolean, report: string, site: Site | null): string {
  const label = labelOf(name)
  if (actor?.kind === 'people') return `${report}/${label}`
  const scope = !isBody(label, actor)
    ? null
    : actor!.sector === 'COP'
      ? site && fold(site.name)
      : (actor!.country ?? site?.country ?? null)
  if (scope) return `${withoutPlace(label, scope)} @${scope.toLowerCase()}`
  return named ? label : `${report}/${label}`
}

/** A name as it is compared: "the Ministry of Defence's" → "ministry of defence". */
export const labelOf = (name: string): string => withoutArticles(fold(name.replace(/['’]s\b/gu, '')))

/** "Indianapolis Metropolitan Police Department" of Indianapolis → "police": words that a body has or lacks without becoming another. */
const withoutPlace = (label: string, place: string): string =>
  label
    .split(' ')
    .filter(word => !OFFICE.has(word) && !place.split(' ').includes(word))
    .join(' ') || label

const OFFICE = new Set(['of', 'department', 'dept', 'bureau', 'metropolitan', 'metro', 'city'])

/** "The police", "the army", "the ministry": one body, told by a noun in the singular. */
const isBody = (label: string, actor: Actor | undefined): boolean =>
  actor !== undefined &&
  (actor.kind === 'group' || actor.kind === 'organisation') &&
  ['COP', 'MIL', 'GOV', 'JUD'].includes(actor.sector ?? '') &&
  !label.endsWith('s')

/** Whether a name holds a proper name: a capital that no sentence's beginning and no common noun explains. `isSmall`: whether the report has a word in small letters. */
function isNamed(name: string, actor: Actor | undefined, isSmall: (word: string) => boolean): boolean {
  const own = name.replace(/^(?:the|an?)\s+/iu, '').split(/\s+/u)
  const capitals = own.filter(word => /^\p{Lu}/u.test(word))
  if (capitals.length > 1) return true
  if (!capitals.length) return false
  if (own[0] !== capitals[0]) return true
  if (own.length === 1 && actor?.because.includes('roles.tsv')) return false
  return !isSmall(capitals[0]!.toLowerCase().replace(/[^\p{L}].*$/u, ''))
}
