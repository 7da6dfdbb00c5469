import { projectFile } from '../intake/knowledge.ts'
import { fold } from '../reading/places/fold.ts'
import { MEASURES, type Measure, STATUSES, type Status } from '../reading/reading.ts'
import {
  CLAIM_TYPES,
  type Filter,
  GAP_MEASURES,
  type GapMeasure,
  ROLES,
  type Role,
  validFilter,
} from '../store/filter.ts'
import { readTable } from '../text/table.ts'
import type { Call, Option } from './verb.ts'

/** Options of every verb that looks for claims or incidents; `filterOf` reads them. */
export const FILTER_OPTIONS: readonly Option[] = [
  {
    name: 'place',
    value: 'NAME',
    help: 'A place, a province or a country by name, or a country by its code in capitals (SY).',
  },
  { name: 'near', value: 'LAT,LON', help: 'Around a point, in degrees: 36.2,37.16 (how far: --within).' },
  { name: 'within', value: 'KM', help: 'The distance of --near in kilometres; 25 where not given.' },
  { name: 'from', value: 'DATE', help: 'Happened on that day or later.' },
  { name: 'to', value: 'DATE', help: 'Happened on that day or earlier.' },
  { name: 'published-from', value: 'DATE', help: 'Published on that day or later.' },
  { name: 'published-to', value: 'DATE', help: 'Published on that day or earlier.' },
  { name: 'actor', value: 'NAME', help: 'Takes part in it or says it; words of the name are enough.' },
  { name: 'role', choices: ROLES, help: 'What --actor is in it; from and to are the ends of a relation.' },
  { name: 'type', value: 'TYPE', help: `What it is of: ${CLAIM_TYPES.join(', ')}.` },
  { name: 'mode', value: 'MODE', help: 'The mode of the event: explosives, firearms, arrest …' },
  { name: 'source', value: 'NAME', help: 'Who is said to know; in a report’s own voice its outlet.' },
  { name: 'outlet', value: 'NAME', help: 'The outlet of the report.' },
  { name: 'status', choices: STATUSES, help: 'How sure, as the report tells it.' },
  { name: 'at-least', value: 'MEASURE:N', help: 'A figure surely so high: killed:10.' },
  { name: 'at-most', value: 'MEASURE:N', help: 'A figure surely no higher: injured:3.' },
  { name: 'background', choices: ['yes', 'no'], help: 'Only what is told as background, or only what is not.' },
  {
    name: 'differ-by',
    value: 'MEASURE:N',
    help: 'Of incidents of which two accounts differ by more than N: killed:5.',
  },
  { name: 'contradicted', help: 'Of incidents with accounts that contradict each other.' },
]

/** The filter that the options of a call ask for, with the search words where there are any. RangeError: what is wrong, in words. */
export function filterOf({ options }: Call, words: string): Filter {
  if (options.within !== undefined && options.near === undefined)
    throw new RangeError('--within needs --near: around which point?')
  const parts: { readonly [K in keyof Filter]: Filter[K] | undefined } = {
    words: words || undefined,
    place: options.place === undefined ? undefined : placeOf(options.place),
    near: options.near === undefined ? undefined : nearOf(options.near, options.within ?? '25'),
    from: options.from,
    to: options.to,
    publishedFrom: options['published-from'],
    publishedTo: options['published-to'],
    actor: options.actor,
    role: options.role as Role | undefined,
    type: typeOf(options.type),
    mode: options.mode,
    source: options.source,
    outlet: options.outlet,
    status: options.status as Status | undefined,
    atLeast: countOf<Measure>('at-least', options['at-least'], MEASURES),
    atMost: countOf<Measure>('at-most', options['at-most'], MEASURES),
    background: options.background === undefined ? undefined : options.background === 'yes',
    differBy: gapOf(options['differ-by']),
    contradicted: 'contradicted' in options ? true : undefined,
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

function nearOf(point: string, within: string): NonNullable<Filter['near']> {
  const [latitude, longitude, ...more] = point.split(',').map(part => (part.trim() ? Number(part) : Number.NaN))
  if (latitude === undefined || longitude === undefined || more.length || Number.isNaN(latitude + longitude))
    throw new RangeError(`--near "${point}" is not a point; write it as 36.2,37.16 (latitude, longitude)`)
  return { latitude, longitude, km: within.trim() ? Number(within) : Number.NaN }
}

/** Types in whatever case they are typed. */
const typeOf = (type: string | undefined): string | undefined =>
  type === undefined ? undefined : (CLAIM_TYPES.find(known => known.toLowerCase() === type.toLowerCase()) ?? type)

function countOf<M extends string>(
  option: string,
  value: string | undefined,
  measures: readonly M[],
): { readonly measure: M; readonly count: number } | undefined {
  if (value === undefined) return undefined
  const [, measure, count] = /^([a-z]+):(\d+)$/.exec(value) ?? []
  if (!measures.includes(measure as M))
    throw new RangeError(`--${option} "${value}" is not a measure and a number, as killed:5 (${measures.join(', ')})`)
  return { measure: measure as M, count: Number(count) }
}

function gapOf(value: string | undefined): Filter['differBy'] {
  const gap = countOf<GapMeasure>('differ-by', value, GAP_MEASURES)
  return gap && { measure: gap.measure, more: gap.count }
}
