/** What an entry of the gazetteer is. The order is that of the binary file: append only, and raise its version on a change. */
export const PLACE_KINDS = [
  'town',
  'capital',
  'seat',
  'neighbourhood',
  'country',
  'province',
  'district',
  'region',
  'continent',
  'sea',
  'gulf',
  'strait',
  'lake',
  'river',
  'island',
  'mountain',
  'valley',
  'border',
  'camp',
  'crossing',
  'airport',
  'base',
  'facility',
] as const
/** What sort of place an entry of the gazetteer is. */
export type PlaceKind = (typeof PLACE_KINDS)[number]

const SITES: ReadonlySet<PlaceKind> = new Set(['neighbourhood', 'camp', 'crossing', 'airport', 'base', 'facility'])

/** Whether an entry is a site: a point that lies in or near a settlement. */
export const isSite = (kind: PlaceKind): boolean => SITES.has(kind)

/** How exact the point of an entry of this kind is: 'exact' a site, 'town' a settlement, … 'area' where borders are vague or wide. */
export function precisionOf(kind: PlaceKind): string {
  if (kind === 'town' || kind === 'capital' || kind === 'seat') return 'town'
  if (kind === 'country' || kind === 'province' || kind === 'district') return kind
  return isSite(kind) ? 'exact' : 'area'
}

/** Whether an entry is a settlement or part of one. */
export const isSettlement = (kind: PlaceKind): boolean =>
  kind === 'town' || kind === 'capital' || kind === 'seat' || kind === 'neighbourhood'
