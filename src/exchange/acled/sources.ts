import type { ExportedIncident } from '../export/exported.ts'
import type { AcledBook } from './code-book.ts'

const NEW_MEDIA =
  /(?:^|\.)(?:t\.me|telegram\.\w+|twitter\.com|x\.com|facebook\.com|youtube\.com|vk\.com)$|telegram|twitter/i

/** The outlets that tell of an incident, copies apart, and of what reach they are. */
export function acledSources(
  { summary: { accounts, where } }: ExportedIncident,
  { outlets }: AcledBook,
): { readonly source: string; readonly source_scale: string } {
  const named = [
    ...new Set(accounts.filter(({ standing }) => standing !== 'copy').flatMap(({ outlet }) => outlet ?? [])),
  ]
  const scales = named.flatMap(outlet => {
    if (NEW_MEDIA.test(outlet)) return ['New media']
    const known = outlets.get(outlet.toLowerCase())
    if (!known) return []
    if (!known.isMedia) return ['Other']
    return [known.country && known.country === where?.country ? 'National' : 'International']
  })
  return {
    source: named.map(outlet => outlet.replaceAll(';', ',')).join('; '),
    source_scale: [...new Set(scales)].sort().join('-'),
  }
}
