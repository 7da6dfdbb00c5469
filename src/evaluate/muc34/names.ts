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
    .split(/,| \(| \[|:| -- /)
    .map(part => part.replace(/[.\])"]+$/, '').trim())
  const words = parts[0]!.replace(/ (?:last|this|late|early|today|yesterday)$/i, '').split(' ')
  const isRole = (word: string): boolean => roles.has(word.toLowerCase().replace(/[.,]/g, '')) || TITLES.test(word)
  const role = words.findLastIndex((word, i) => isRole(word) && i < words.length)
  const rest = words.slice(role + 1)
  const from = rest.findIndex((_, i) => isName(rest.slice(i)))
  if (/^(?:of|in|from|at|for|the|to|by)$/i.test(rest[from - 1] ?? '')) return null
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
const LINKS = /^(?:de|del|la|las|los|y|van|von)$/
const isName = (words: readonly string[]): boolean =>
  words.length > 0 &&
  words.length < 7 &&
  /^\p{Lu}/u.test(words[0]!) &&
  words.every(word => /^\p{Lu}/u.test(word) || LINKS.test(word))

/** "…, a street vendor," behind a name → "STREET VENDOR". */
export function appositionAfter(end: number, written: string): string | null {
  const found = /^\s*,\s+(?:an?|the)\s+([^,.;]{3,90})[,.;]/.exec(written.slice(end, end + 120))
  return found && !/\b(?:was|were|is|are|has|had|said)\b/.test(found[1]!) ? fillerWords(found[1]!) : null
}

/**
 * "the three engineers, identified as Carlos Lima, Jose Ruiz, and Luis Soto", "the following died: Major Carlos Lima, …" →
 * the names behind "engineers"; one name alone counts only where the text says that it identifies.
 */
export function namesAfter(end: number, written: string, roles: ReadonlySet<string>): readonly string[] {
  const rest = written.slice(end, end + 1500).replace(/\s+/g, ' ')
  const lead = LEAD.exec(rest)
  if (!lead) return []
  const parts = rest
    .slice(lead[0].length)
    .split(/[.;:](?= |$)/)[0]!
    .split(/, and |, | and /)
  const names: string[] = []
  for (const part of parts) {
    const name = nameAndTitle(part.trim(), roles)?.name
    if (!name?.includes(' ')) break
    names.push(name)
  }
  return names.length > 1 || /identified/i.test(lead[0]) ? names : []
}
/** "The murders of Carlos Lima, Colonel Jose Ruiz and Senator Luis Soto" → the names behind "murders". */
export function namesOf(end: number, written: string, roles: ReadonlySet<string>): readonly string[] {
  const rest = written.slice(end, end + 400).replace(/\s+/g, ' ')
  const lead = /^(?: (?:attempt|attack))? (?:of|against|on) /.exec(rest)
  if (!lead) return []
  const parts = rest
    .slice(lead[0].length)
    .split(/[.;:](?= |$)/)[0]!
    .split(
      /, and |, | and | (?:in|on|at|by|during|while|when|who|which|was|were|has|had|is|that|as|from|last|this|today|yesterday) /,
    )
  const names: string[] = []
  for (const part of parts) {
    const name = nameAndTitle(part.trim(), roles)?.name
    if (!name?.includes(' ')) break
    names.push(name)
  }
  return names
}

const LEAD =
  /^(?:[^.:]{0,60}\bidentified as|[^.:]{0,60}:|[^.:,]{0,60}\. (?:They|The (?:victims?|dead|injured|wounded|bodies|names?)[^.:,]{0,30}) (?:are|were|have been identified as)|[^.:,]{0,40} (?:are|were):?| ?--|,) /i
