import type { SampleClaim, SampleIncident } from './claims.fixture.ts'
import { ROLES } from './filter.ts'
import { searchWords } from './search-words.ts'

const PLACES = [
  { place: 'Ḩārim', latitude: 36.207, longitude: 36.519, country: 'SY', admin1: 'Idlib' },
  { place: 'Idlib', latitude: 35.93, longitude: 36.634, country: 'SY', admin1: 'Idlib' },
  { place: 'Deir ez-Zor', latitude: 35.336, longitude: 40.141, country: 'SY', admin1: 'Deir ez-Zor' },
  { place: 'Qamea Island', latitude: -16.52, longitude: -179.77, country: 'FJ', admin1: null },
  { place: 'Udu Point', latitude: -16.13, longitude: 179.98, country: 'FJ', admin1: 'Northern' },
  { place: 'Somewhere', latitude: null, longitude: null, country: null, admin1: null },
] as const
const NAMES = [
  'Syrian Army',
  'the army',
  'Syrian Democratic Forces',
  'Šahīd Brigade',
  'gunmen',
  'Army of Islam',
  'OR NOT',
]
const WORDS = [
  'killed',
  'car',
  'bomb',
  'bombing',
  'Ḩārim',
  'market',
  'AND',
  '“near”',
  'O’Hara',
  'обстріл',
  'حلب',
  '12,000',
  'x=y',
]
const DAYS = [
  ['2025-03-01', '2025-03-01'],
  ['2025-03-01', '2025-03-31'],
  ['2024-12-30', '2025-01-02'],
  ['2025-01-01', '2025-12-31'],
  ['2019-06-05', null],
  [null, null],
] as const

/** So many claims and the incidents that they are of, with all that can be asked for: the same for the same `random`. */
export function samples(
  random: () => number,
  size: number,
): { readonly claims: SampleClaim[]; readonly incidents: SampleIncident[] } {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!
  const maybe = <T>(value: T): T | null => (random() < 0.7 ? value : null)
  const incidents = Array.from({ length: Math.ceil(size / 6) }, (_, i) => ({
    id: `i${String(i).padStart(4, '0')}`,
    from_day: maybe(pick(['2025-03-01', '2025-03-02', '2024-12-31'])),
    killed_gap: pick([0, 0, 3, 6, 40]),
    injured_gap: pick([0, 0, 7]),
    contradictions: pick([0, 0, 1]),
  }))
  const claims = Array.from({ length: size }, (): SampleClaim => {
    const figure = random() < 0.4
    const [from_day, to_day] = pick(DAYS)
    const low = pick([null, 0, 1, 5, 9, 10, 11, 99, 100, 1234])
    const party = (role: string) => {
      const name = pick(NAMES)
      return { role, name, folded: searchWords(name) }
    }
    return {
      type: figure ? pick(['killed', 'injured']) : pick(['ASSAULT', 'PROTEST', 'memberOf']),
      mode: figure ? null : maybe(pick(['explosives', 'fire arms'])),
      status: pick(['asserted', 'claimed', 'denied']),
      background: random() < 0.2 ? 1 : 0,
      at_least: figure ? low : null,
      at_most: figure ? pick([null, low === null ? 7 : low + 3]) : null,
      ...pick(PLACES),
      from_day,
      to_day,
      published_at: maybe(pick(['2025-03-02', '2025-03-02T10:00:00Z', '2024-01-31', '1999-12-31'])),
      outlet: maybe(pick(['Šám Daily', 'The Wire'])),
      source: pick([null, null, '', ...NAMES]),
      words: Array.from({ length: 4 }, () => pick(WORDS)).join(' '),
      parties: ROLES.filter(() => random() < 0.4).flatMap(role =>
        random() < 0.5 ? [party(role)] : [party(role), party(role)],
      ),
      incident_id: maybe(pick(incidents).id),
      current: random() < 0.9 ? 1 : 0,
    }
  })
  return { claims, incidents }
}
