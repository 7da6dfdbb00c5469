import type { CodedReport } from '../../reading/coded-report.ts'
import { kilometres } from '../../reading/places/distance.ts'
import { fold } from '../../reading/places/fold.ts'
import type { Evidence } from './evidence.ts'

/** Where: the part of one town, else the town, else how far apart; a row with no point says only that. */
export function evidenceOfPlace(a: CodedReport, b: CodedReport): Evidence {
  const evidence = (parts: Evidence['parts'], words: string): Evidence => ({ ground: 'place', parts, words })
  if (!a.point || !b.point) return evidence([['no point', 1]], 'not both say where')
  const apart = kilometres(a.point, b.point)
  const far = `${Math.round(apart)} km apart`
  if (!a.city || !b.city) {
    if (apart < 1) return evidence([['same area', 1]], 'both in one area')
    return evidence([[apart < 60 ? 'near area' : 'far area', 1]], far)
  }
  if (fold(a.city) !== fold(b.city))
    return evidence(
      [
        ['other town', 1],
        ['distance', Math.log1p(apart)],
      ],
      `${a.city} and ${b.city}, ${far}`,
    )
  if (!a.location && !b.location) return evidence([['same town', 1]], `both in ${a.city}`)
  if (!a.location || !b.location)
    return evidence([['part of the town', 1]], `both in ${a.city}, one in ${a.location ?? b.location}`)
  if (fold(a.location) === fold(b.location)) return evidence([['same spot', 1]], `both in ${a.city}, ${a.location}`)
  const shared = wordsOf(a.location).some(word => wordsOf(b.location!).includes(word))
  return evidence([[shared ? 'like spot' : 'other spot', 1]], `${a.location} and ${b.location} in ${a.city}`)
}

const COMMON = new Set(['near', 'village', 'town', 'city', 'district', 'commune', 'the', 'and', 'des', 'les'])
const wordsOf = (location: string): readonly string[] =>
  fold(location)
    .split(' ')
    .filter(word => word.length > 2 && !COMMON.has(word))
