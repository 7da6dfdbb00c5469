import { STATUSES } from '../reading/reading.ts'
import { CLAIM_TYPES, type Filter, ROLES } from '../store/filter.ts'
import { filterAsked } from '../store/filter-asked.ts'
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
export const filterOf = ({ options }: Call, words: string): Filter =>
  filterAsked(
    {
      ...Object.fromEntries(FILTER_OPTIONS.map(({ name }) => [camel(name), options[name]])),
      words: words || undefined,
    },
    name => `--${name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`,
  )

/** "published-from" → publishedFrom. */
const camel = (option: string): string => option.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
