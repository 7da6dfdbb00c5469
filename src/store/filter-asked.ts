import { projectFile } from '../intake/knowledge.ts'
import { fold } from '../reading/places/fold.ts'
import { MEASURES, type Status } from '../reading/reading.ts'
import { readTable } from '../text/table.ts'
import { CLAIM_TYPES, type Filter, GAP_MEASURES, type Role, validFilter } from './filter.ts'

/** The conditions of a filter as a person writes them on a command line or in an address, each as text. */
export type AskedFilter = {
  readonly [name in keyof Filter | 'within']?: string | undefined
}

/**
 * The filter that is asked for: a place by name or by the code of a country, a point as "36.2,37.16", a figure as "killed:5",
 * background as yes or no. RangeError: what is wrong, in words; `called` says how the person knows a condition.
 */
export function filterAsked(asked: AskedFilter, called: (name: keyof AskedFilter) => string = name => name): Filter {
  const { near, within, place, type, role, status, atLeast, atMost, background, differBy, contradicted, ...plain } =
    asked
  if (within !== undefined && near === undefined)
    throw new RangeError(`${called('within')} needs ${called('near')}: around which point?`)
  const counts = <M extends string>(name: 'atLeast' | 'atMost' | 'differBy', measures: readonly M[]) =>
    asked[name] === undefined ? undefined : countOf(called(name), asked[name], measures)
  const gap = counts('differBy', GAP_MEASURES)
  const parts: { readonly [K in keyof Filter]: Filter[K] | undefined } = {
    ...plain,
    place: place === undefined ? undefined : placeOf(place),
    near: near === undefined ? undefined : nearOf(called('near'), near, within ?? '25'),
    type: typeOf(type),
    role: role as Role | undefined,
    status: status as Status | undefined,
    atLeast: counts('atLeast', MEASURES),
    atMost: counts('atMost', MEASURES),
    background: background === undefined ? undefined : background === 'yes',
    differBy: gap && { measure: gap.measure, more: gap.count },
    contradicted: contradicted === undefined ? undefined : true,
  }
  return validFilter(Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Filter)
}

/** "SY" is the country alone; "Syria" the country and whatever bears its name. */
function placeOf(name: string): NonNullable<Filter['place']> {
  const countries = readTable('lexicon/countries.tsv', projectFile('lexicon/countries.tsv'))
  if (/^[A-Z]{2}$/.test(name) && countries.some(({ cells }) => cells.iso2 === name))
    return { name: null, country: name }
  const key = fold(name)
  const country = countries.find(({ cells }) =>
    [cells.name!, ...cells.forms!.split(';')].some(form => fold(form) === key),
  )
  return { name, country: country?.cells.iso2 ?? null }
}

function nearOf(called: string, point: string, within: string): NonNullable<Filter['near']> {
  const [latitude, longitude, ...more] = point.split(',').map(part => (part.trim() ? Number(part) : Number.NaN))
  if (latitude === undefined || longitude === undefined || more.length || Number.isNaN(latitude + longitude))
    throw new RangeError(`${called} "${point}" is not a point; write it as 36.2,37.16 (latitude, longitude)`)
  return { latitude, longitude, km: within.trim() ? Number(within) : Number.NaN }
}

/** Types in whatever case they are typed. */
const typeOf = (type: string | undefined): string | undefined =>
  type === undefined ? undefined : (CLAIM_TYPES.find(known => known.toLowerCase() === type.toLowerCase()) ?? type)

function countOf<M extends string>(
  called: string,
  value: string,
  measures: readonly M[],
): { readonly measure: M; readonly count: number } {
  const [, measure, count] = /^([a-z]+):(\d+)$/.exec(value) ?? []
  if (!measures.includes(measure as M))
    throw new RangeError(`${called} "${value}" is not a measure and a number, as killed:5 (${measures.join(', ')})`)
  return { measure: measure as M, count: Number(count) }
}
