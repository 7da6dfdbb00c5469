import type { Knowledge } from '../../read.ts'

/**
 * The state to which a target belongs by the words that the text has for it, where that is not the state in which the
 * incident happened: "U.S. missionaries" in Bolivia → "UNITED STATES".
 */
export function foreignNation(
  words: string,
  location: string | null,
  { adjectives }: Knowledge['actors'],
): string | null {
  const phrase = words.toUpperCase()
  const found = [
    ...OTHERS.filter(([pattern]) => pattern.test(phrase)).map(([, name]) => name),
    ...(phrase.match(/[A-Z]+/g) ?? []).flatMap(word => {
      const name = adjectives.get(word.replace(/S$/, '').toLowerCase())?.name.toUpperCase()
      return name ? [name === 'RUSSIA' ? 'USSR' : name] : []
    }),
  ][0]
  return found && found !== location?.split(':')[0] ? found : null
}

/** Words that no adjective is. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
  [/\bU\.?S\.(?= |$)|\bNORTH AMERICANS?\b/, 'UNITED STATES'],
  [/\bSPANIARDS?\b/, 'SPAIN'],
  [/\bFRENCHM[AE]N\b/, 'FRANCE'],
]
