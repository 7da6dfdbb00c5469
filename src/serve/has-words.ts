import { fold } from '../reading/places/fold.ts'

/** Whether all words that are looked for stand in one of the names, whatever their case and diacritics; no words ask nothing. */
export function hasWords(names: readonly string[], words = ''): boolean {
  const asked = fold(words).split(' ').filter(Boolean)
  return !asked.length || names.some(name => asked.every(word => fold(name).includes(word)))
}
