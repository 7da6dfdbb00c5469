/** A sentence of the program's own, which tells the way out behind its last semicolon or names the values to choose from. */
export function ownWords(sentence: string): { readonly message: string; readonly wayOut: string | null } {
  const choice = /\bis not one of (.+)$/u.exec(sentence)
  if (choice) return { message: sentence, wayOut: `give one of ${choice[1]}` }
  const [, message, wayOut] = /^(.+); ([^;]+?)\.?$/u.exec(sentence) ?? []
  return { message: message ?? sentence, wayOut: wayOut ?? null }
}
