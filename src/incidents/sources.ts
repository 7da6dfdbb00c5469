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

/**
 * The root source of a chain (innermost first): the first link that is somebody. Pronouns that stand for nobody known are passed
 * over outwards. Hidden sources are one for each report; a report's own voice roots in its outlet.
 */
export function rootOf(chain: readonly Attribution[], setting: Setting): Source {
  if (!chain.length) return ownVoice(setting)
  for (const { source, speaker } of chain) {
    if (!source) continue
    const actor = setting.reading.actors.find(a => a.id === speaker)
    const named = actor && isNamed(actor.name, actor, setting.reading) ? actor : namedIn(source.quote, actor, setting)
    if (named ?? actor) return sourceOf((named ?? actor)!.name, named ?? actor, setting)
    if (!NOBODY.test(source.quote)) return sourceOf(source.quote, undefined, setting)
  }
  return { key: `${setting.origin.id}/unnamed`, name: 'a source not named', kind: 'unnamed' }
}

const NOBODY =
  /^(?:he|she|it|they|who|which|that|this|these|those|we|i|you|one|others?|some|many|the (?:former|latter)|(?:no|none|nobody|neither)\b.*)$/iu

function ownVoice({ origin: { id, outlet, url } }: Setting): Source {
  const name = outlet ?? hostOf(url)
  return name ? { key: labelOf(name), name, kind: 'outlet' } : { key: `${id}/own voice`, name: id, kind: 'report' }
}

/** "https://www.wire.example:80/x" → "wire.example"; the page that an archive kept, not the archive. */
export function hostOf(url: string | null): string | null {
  const page = url?.replace(/^https?:\/\/web\.archive\.org\/web\/\w+\//u, '')
  return (page && /^(?:https?:\/\/)?(?:www\.)?([^/:?#]+\.[^/:?#]+)/iu.exec(page)?.[1]?.toLowerCase()) || null
}

/** "The mayor of Bankass, Fatoumata Guindo", "Governor Adama Konaré" elsewhere: the only named person who goes with the label. */
function namedIn(quote: string, actor: Actor | undefined, { reading }: Setting): Actor | undefined {
  if (actor && actor.kind !== 'person') return undefined
  const office = /^(?:the )?(\p{Ll}[\p{L}-]+)/u.exec(quote)?.[1]
  const people = reading.actors.filter(a => a.kind === 'person' && a !== actor && isNamed(a.name, a, reading))
  const within = people.filter(a => a.mentions.some(m => quote.includes(m.quote)))
  const titled = people.filter(
    a => office && a.mentions.some(m => new RegExp(`^(?:the )?${office} \\p{Lu}`, 'iu').test(m.quote)),
  )
  return within.length === 1 ? within[0] : within.length === 0 && titled.length === 1 ? titled[0] : undefined
}

/** A named source is itself in every report; a body of which a town or state has one is that one's; other labels are the report's. */
function sourceOf(name: string, actor: Actor | undefined, { reading, origin, site }: Setting): Source {
  const label = labelOf(name)
  const named = isNamed(name, actor, reading)
  const scope = isBody(label, actor)
    ? actor!.sector === 'COP'
      ? site && fold(site.name)
      : (actor!.country ?? site?.country ?? null)
    : null
  const key =
    actor?.kind === 'people' || !(named || scope)
      ? `${origin.id}/${label}`
      : scope
        ? `${unscoped(label, scope)} @${scope.toLowerCase()}`
        : label
  return { key, name, kind: 'source' }
}

/** A name as it is compared: "the Ministry of Defence's" → "ministry of defence". */
export const labelOf = (name: string): string => withoutArticles(fold(name.replace(/['’]s\b/gu, '')))

/** "Indianapolis Metropolitan Police Department" of Indianapolis → "police": words that a body has or lacks without becoming another. */
const unscoped = (label: string, place: string): string =>
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

/** Whether a name holds a proper name: a capital that no sentence's beginning and no common noun explains. */
function isNamed(name: string, actor: Actor | undefined, { text }: Reading): boolean {
  const words = name.replace(/^(?:the|an?)\s+/iu, '').split(/\s+/u)
  const capitals = words.filter(word => /^\p{Lu}/u.test(word))
  if (capitals.length > 1) return true
  if (!capitals.length) return false
  if (words[0] !== capitals[0]) return true
  if (actor?.because.includes('roles.tsv') && words.length === 1) return false
  return !text.includes(` ${capitals[0]!.toLowerCase()}`)
}
