import { fillerWords } from './words.ts'

/**
 * A phrase as it is written with small letters → the name that ends its first part or begins its second, and what is said of
 * him: "the former mayor Tomas Barrera" → "TOMAS BARRERA", "FORMER MAYOR"; null where it names nobody.
 */
export function nameAndTitle(
  phrase: string,
  roles: ReadonlySet<string>,
): { readonly name: string; readonly title: string | null } | null {
  const parts = phrase
    .replace(/\s+/g, ' ')
    .replace(/\[([^\]]+)\] (?=\p{Lu})/gu, '$1 ')
    .split(/,| \(| \[|:| ?-- ?/)
    .map(part => part.replace(/[.\])"]+$/, '').trim())
  const words = parts[0]!.replace(/ (?:last|this|late|early|today|yesterday)$/i, '').split(' ')
  const isRole = (word: string): boolean => roles.has(word.toLowerCase().replace(/[.,]/g, '')) || TITLES.test(word)
  const role = words.findLastIndex(isRole)
  const rest = words.slice(role + 1)
  const from = rest.findIndex((_, i) => isName(rest.slice(i)))
  if (/^(?:of|in|from|at|for|the|to|by)$/i.test(rest[from - 1] ?? '')) return null
  if (from === rest.length - 1 && NO_NAME_START.test(rest[from - 1] ?? '')) return null
  if (from >= 0 && words.length > 1) {
    const before = fillerWords(words.slice(0, role + 1 + from).join(' '))
    return { name: rest.slice(from).join(' ').toUpperCase(), title: before || null }
  }
  if (words.length === 1 && role < 0 && isName(words)) return { name: words[0]!.toUpperCase(), title: null }
  const second = parts[1]?.split(' ') ?? []
  if (role === words.length - 1 && second.length > 1 && isName(second) && !second.some(isRole))
    return { name: second.join(' ').toUpperCase(), title: fillerWords(parts[0]!) }
  return null
}

const TITLES =
  /^(?:msgr|monsignor|dr|mr|mrs|father|gen|col|capt|lt|maj|sgt|eng|prof|sen|dep|companion|comrade|wife|son|daughter|brother)\.?$/i
const NO_NAME_START =
  /^(?:the|an?|el|la|los|las|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|\d+)$/i
const LINKS = /^(?:de|del|la|las|los|y|van|von)$/
const isName = (words: readonly string[]): boolean =>
  words.length > 0 &&
  !NO_NAME_START.test(words[0]!) &&
  words.length < 7 &&
  /^\p{Lu}/u.test(words[0]!) &&
  words.every(word => /^\p{Lu}/u.test(word) || LINKS.test(word))
