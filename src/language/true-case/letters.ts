/** In small letters where that keeps the length ("ß", "İ" do not). */
export const small = (word: string): string => sameLength(word, word.toLowerCase())
/** In capitals where that keeps the length. */
export const capital = (word: string): string => sameLength(word, word.toUpperCase())
/** With a capital at its start. */
export const first = (word: string): string => capital(word.slice(0, 1)) + word.slice(1)
const sameLength = (word: string, other: string): string => (other.length === word.length ? other : word)
