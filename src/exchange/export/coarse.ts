import type { Cells, Said, Unmarked } from '../../incidents/account.ts'
import type { KeptIncident } from '../../incidents/summary.ts'
import type { Site } from '../../incidents/telling.ts'
import type { Place, Reading } from '../../reading/reading.ts'
import { FINENESS, type Fineness, type Profile } from './profile.ts'

/** How exact places may be. */
type Bounds = Pick<Profile, 'finest' | 'grid'>

/** Codes of ACLED's geo_precision and UCDP's where_prec that say no more than a fineness (ontology/place-precision.yaml). */
const CODES: Readonly<Record<Fineness, { readonly acled: 1 | 2 | 3; readonly ucdp: 1 | 2 | 3 | 4 | 6 }>> = {
  exact: { acled: 1, ucdp: 1 },
  town: { acled: 1, ucdp: 1 },
  district: { acled: 2, ucdp: 3 },
  province: { acled: 3, ucdp: 4 },
  country: { acled: 3, ucdp: 6 },
}
/** Kilometres of a degree of latitude. */
const DEGREE = 111

const rankOf = (precision: string): number => {
  const rank = FINENESS.indexOf(precision as Fineness)
  return rank < 0 ? FINENESS.indexOf('district') : rank
}

/** Whether places lose anything. */
export const isCoarse = ({ finest, grid }: Bounds): boolean => finest !== 'exact' || grid !== null

type Named = Pick<Site, 'name' | 'precision' | 'geonameId' | 'latitude' | 'longitude' | 'admin1' | 'country'>

/** Whether a place is a site: an exact point, or a name that only stands in the town where it was set. */
const isSite = ({ precision, geonameId }: Named): boolean =>
  precision === 'exact' || (precision === 'town' && geonameId === null)

/** Whether a place may keep its name: a site only where nothing is coarsened, a town up to districts. */
export function keepsName(place: Named, { finest }: Bounds): boolean {
  if (finest === 'exact') return true
  return finest === 'town' || finest === 'district' ? !isSite(place) : rankOf(place.precision) >= rankOf(finest)
}

/** Names of towns by their points. */
export type Towns = ReadonlyMap<string, string>

const pointOf = ({ latitude, longitude }: Pick<Site, 'latitude' | 'longitude'>): string => `${latitude} ${longitude}`

/** The towns that reports name. */
export const townsIn = (readings: readonly Reading[]): Towns =>
  new Map(
    readings.flatMap(({ places }) =>
      places
        .filter(({ precision, geonameId }) => precision === 'town' && geonameId !== null)
        .map(p => [pointOf(p), p.name]),
    ),
  )

/** A site as coarse as a profile wants it; one that loses its name has that of its town where reports name it. */
export function coarseSite<S extends Site>(site: S, bounds: Bounds, towns: Towns): S {
  const finer = rankOf(site.precision) < rankOf(bounds.finest)
  const named = keepsName(site, bounds)
  const pointless = finer && rankOf(bounds.finest) >= FINENESS.indexOf('province')
  return {
    ...site,
    name: named ? site.name : coarseName(site, bounds, towns),
    geonameId: named ? site.geonameId : null,
    admin1: bounds.finest === 'country' ? null : site.admin1,
    latitude: pointless ? null : rounded(site.latitude, bounds),
    longitude: pointless ? null : rounded(site.longitude, bounds),
    precision: finer ? bounds.finest : site.precision,
  }
}

function coarseName(site: Named, { finest }: Bounds, towns: Towns): string {
  const town = rankOf(finest) < FINENESS.indexOf('province') ? towns.get(pointOf(site)) : undefined
  return town ?? (finest === 'country' ? null : site.admin1) ?? site.country ?? '[place withheld]'
}

/** A degree on the grid. */
function rounded(degree: number | null, { grid }: Bounds): number | null {
  if (degree === null || grid === null) return degree
  return Number((Math.round(degree / grid) * grid).toFixed(6)) || 0
}

/** A place of a reading, coarse, without its rivals; its codes say no more than its precision. */
function coarsePlace(place: Place, bounds: Bounds, towns: Towns): Place {
  if (!isCoarse(bounds)) return place
  const { acled, ucdp } = CODES[bounds.finest]
  const { area, codes } = place
  const site = coarseSite(place, bounds, towns)
  const least = (bounds.grid ?? 0) * DEGREE
  return {
    ...site,
    candidates: [],
    area:
      area && site.latitude !== null
        ? {
            relation: area.relation,
            latitude: rounded(area.latitude, bounds)!,
            longitude: rounded(area.longitude, bounds)!,
            radiusKm: Math.max(area.radiusKm, least),
          }
        : null,
    codes: codes && {
      acled: codes.acled && (Math.max(codes.acled, acled) as 1 | 2 | 3),
      ucdp: Math.max(codes.ucdp, ucdp) as NonNullable<Place['codes']>['ucdp'],
    },
  }
}

/** A reading with coarse places, and without the points of a coded row. */
export const coarseReading = (reading: Reading, bounds: Bounds, towns: Towns): Reading =>
  isCoarse(bounds)
    ? {
        ...reading,
        places: reading.places.map(place => coarsePlace(place, bounds, towns)),
        ...(reading.coded && {
          coded: {
            ...reading.coded,
            location: bounds.finest === 'exact' ? reading.coded.location : null,
            point: reading.coded.point && {
              latitude: rounded(reading.coded.point.latitude, bounds)!,
              longitude: rounded(reading.coded.point.longitude, bounds)!,
            },
          },
        }),
      }
    : reading

/** An incident with coarse places in all that its accounts say. */
export const coarseIncident = (kept: KeptIncident, bounds: Bounds, towns: Towns): KeptIncident =>
  isCoarse(bounds)
    ? {
        ...kept,
        where: kept.where && coarseSite(kept.where, bounds, towns),
        accounts: kept.accounts.map(
          (account): Unmarked => ({ ...account, cells: coarseCells(account.cells, bounds, towns) }),
        ),
      }
    : kept

const coarseCells = (cells: Cells, bounds: Bounds, towns: Towns): Cells =>
  cells.where
    ? {
        ...cells,
        where: cells.where.map((said): Said<Site> => ({ ...said, value: coarseSite(said.value, bounds, towns) })),
      }
    : cells
