import type { Side } from '../../incidents/telling.ts'
import type { ExportedIncident } from '../export/exported.ts'
import { type SideTold, sidesTold } from '../export/sides-told.ts'
import type { AcledBook } from './code-book.ts'

/** Who is on a side of an event, in ACLED's columns. */
export type AcledSide = { readonly actor: string; readonly associated: string; readonly inter: string }

/** Both sides of an incident of an ACLED type, and what their meeting is called. */
export type AcledSides = {
  readonly one: AcledSide
  readonly two: AcledSide
  readonly interaction: string
  readonly targeting: string
}

const NOBODY: AcledSide = { actor: '', associated: '', inter: '' }

/** The sides of an incident: who acts, who is acted upon, each by the name that most accounts give. */
export function acledSides(
  { summary }: ExportedIncident,
  { eventType: type, subEventType: subType }: { readonly eventType: string; readonly subEventType: string },
  book: AcledBook,
): AcledSides {
  const country = summary.where?.country ?? null
  const crowd = type === 'Protests' ? 'Protesters' : type === 'Riots' ? 'Rioters' : null
  const sideOf = (told: readonly SideTold[], otherwise: string | null): AcledSide => {
    const [first, ...rest] = told
    if (!first) return otherwise ? { actor: named(otherwise, country, book), associated: '', inter: otherwise } : NOBODY
    const inter = (crowd && otherwise) || sortOf(first.side, country, book) || (otherwise ?? '')
    const actor = actorOf(first.side, inter, country, book)
    const associated = (actor === first.side.name ? rest : told).map(({ side }) => side.name).join('; ')
    return { actor, associated, inter }
  }
  const [actors, recipients] = [sidesTold(summary, 'actors'), sidesTold(summary, 'recipients').filter(isSomebody)]
  const isForce = subType === 'Excessive force against protesters' || subType === 'Protest with intervention'
  const one = isForce ? sideOf(actors, null) : sideOf(actors, crowd)
  const two = isForce
    ? { ...sideOf(recipients, crowd), inter: crowd! }
    : sideOf(recipients, type === 'Violence against civilians' ? 'Civilians' : null)
  return {
    one,
    two,
    interaction: interactionOf(one.inter, two.inter, book),
    targeting: isTargeting(type, subType, two.inter) ? 'Civilian targeting' : '',
  }
}

/** Objects and places are no side. */
const isSomebody = ({ side }: SideTold): boolean => side.kind !== 'object' && side.kind !== null

function sortOf({ sector, country: own }: Side, country: string | null, { inter }: AcledBook): string {
  const found = Object.keys(inter).find(sort => inter[sort]!.includes(sector ?? ''))
  if (found === 'State forces' && own && country && own !== country) return 'External/Other forces'
  return found ?? ''
}

/** Who has no name, as ACLED calls them: "Civilians (Mali)". */
const named = (sort: string, country: string | null, { countries }: AcledBook): string =>
  country ? `${sort} (${countries.get(country)?.name ?? country})` : sort

/** People without arms go by what they are; others by their name, or as unidentified where they have none. */
function actorOf({ name, identified }: Side, inter: string, country: string | null, book: AcledBook): string {
  if (['Civilians', 'Protesters', 'Rioters'].includes(inter)) return named(inter, country, book)
  return identified || inter === 'State forces' ? name : named('Unidentified Armed Group', country, book)
}

/** "State forces-Rebel group", in ACLED's order; "Protesters only". */
function interactionOf(one: string, two: string, { inter }: AcledBook): string {
  const order = Object.keys(inter)
  const [first, second] = [one, two].filter(Boolean).toSorted((a, b) => order.indexOf(a) - order.indexOf(b))
  return !first ? '' : second ? `${first}-${second}` : `${first} only`
}

const isTargeting = (type: string, subType: string, inter: string): boolean =>
  type === 'Violence against civilians' ||
  subType === 'Excessive force against protesters' ||
  ((type === 'Explosions/Remote violence' || subType === 'Mob violence') && inter === 'Civilians')
