import { localName, tagsOf } from './markup.ts'

/** What a file that opens so is, whatever its name; null where it is neither. */
export function feedKind(opening: string): 'feed' | 'opml' | null {
  const start = opening.replace(/^\uFEFF/, '').trimStart()
  if (start.startsWith('{')) return JSON_FEED.test(start) ? 'feed' : null
  if (!start.startsWith('<')) return null
  for (const { kind, name, start: from, end } of tagsOf(start)) {
    if (kind === 'declaration') continue
    const root = localName(name)
    if (root === 'opml') return 'opml'
    if (root === 'rdf') return RSS_1.test(start.slice(from, end)) ? 'feed' : null
    return root === 'rss' || root === 'feed' ? 'feed' : null
  }
  return null
}

const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org\\?\/version\\?\//
const RSS_1 = /purl\.org\/rss|netscape\.com\/rdf/
