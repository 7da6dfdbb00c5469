import { fillerWords } from './words.ts'

/**
 * What a text says of whom it names, wherever it names him: the office before the name ("Vice President Carlos Lima" →
 * "VICE PRESIDENT"), else the apposition behind it ("Carlos Lima, leader of the drivers' union, …" → "LEADER OF THE
 * DRIVERS' UNION"); the whole name tells before its last word alone.
 */
export function describedAs(name: string, written: string, roles: ReadonlySet<string>): string | null {
  for (const words of new Set([name, name.split(' ').at(-1)!])) {
    const pattern = new RegExp(`\\b${words.split(' ').map(escaped).join('\\s+')}\\b`, 'gi')
    const found = [...written.matchAll(pattern)].map(
      ({ index, 0: match }) =>
        titleBefore(written.slice(Math.max(0, index - 90), index), roles) ??
        appositionAfter(written.slice(index + match.length, index + match.length + 140), roles),
    )
    const description = found.find(one => one !== null)
    if (description) return description
  }
  return null
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** "…, the former mayor " → "FORMER MAYOR": the words before a name back to a mark, an article or a verb, where the last is a role. */
function titleBefore(before: string, roles: ReadonlySet<string>): string | null {
  const phrase = before.replace(/\s+/g, ' ').split(BEFORE).at(-1)!.trim()
  return phrase && isRole(phrase.split(' ').at(-1)!, roles) ? withoutAge(fillerWords(phrase)) : null
}
const BEFORE =
  /[,.;:"()[\]]|--|\b(?:a|an|the|of|in|by|to|on|at|for|from|with|and|that|against|is|was|were|are|has|had|have|said|killed|murdered|wounded|kidnapped|as|when|while|where) /i

/** ", a street vendor," → "STREET VENDOR". */
function appositionAfter(after: string, roles: ReadonlySet<string>): string | null {
  const found = /^,\s+(?:(?:an?|the)\s+)?([^,.;]{3,90})[,.;]/.exec(after.replace(/\s+/g, ' '))?.[1]
  if (!found || /\b(?:was|were|is|are|has|had|said)\b/.test(found)) return null
  const head = found
    .split(/ (?:of|for|in|from|at|to) /)[0]!
    .split(' ')
    .at(-1)!
  return isRole(head, roles) ? withoutAge(fillerWords(found)) : null
}

const isRole = (word: string, roles: ReadonlySet<string>): boolean => roles.has(word.toLowerCase()) || TITLES.test(word)
const TITLES = /^(?:msgr|monsignor|dr|father|gen|col|capt|lt|maj|sgt|eng|prof|sen|dep|comrade)\.?$/i

/** "42-YEAR-OLD" says nothing of what somebody is. */
export const withoutAge = (words: string): string | null => words.replace(/\b\d+-\s?YEAR-\s?OLD ?/g, '').trim() || null
