import type { Word } from '../../language/syntax.ts'
import type { ActorLexicon, Role } from './lexicon.ts'

/** The singular in lower case: "jihadists" → "jihadist", "policemen" → "policeman". The lemma where the lemmatiser gives another. */
export function singularOf(word: Word): string {
  const lower = word.lower
  if (word.lemma !== lower) return word.lemma
  const end = lower.charCodeAt(lower.length - 1)
  // only "s", and "n" and "e" of "men", "children", "people"
  if (end !== 115 && end !== 110 && end !== 101) return lower
  if (lower.endsWith('men')) return `${lower.slice(0, -3)}man`
  if (lower.endsWith('children')) return lower.slice(0, -3)
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`
  if (/(ss|sh|ch|x)es$/u.test(lower)) return lower.slice(0, -2)
  return lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

/** The role that the words up to `head` name, the longest that starts at or after `first`; its first word. */
export function roleAt(
  words: readonly Word[],
  first: number,
  head: number,
  lexicon: ActorLexicon,
): { readonly role: Role; readonly first: number } | null {
  const word = words[head]!
  const form = word.lower.endsWith('.') ? word.lower.slice(0, -1) : word.lower
  const singular = singularOf(word)
  return (
    named(words, first, head, form, lexicon) ??
    (singular === form ? null : named(words, first, head, singular, lexicon))
  )
}

function named(
  words: readonly Word[],
  first: number,
  head: number,
  form: string,
  lexicon: ActorLexicon,
): { readonly role: Role; readonly first: number } | null {
  const roles = lexicon.roles.get(form)
  if (!roles) return null
  for (const role of roles) {
    const start = matchBackwards(words, first, head, role.word)
    if (start >= 0) return { role, first: start }
  }
  return null
}

/** Where the words of a role begin when they end at `head`; -1 where they differ. "secretary-general" may be three tokens. */
function matchBackwards(words: readonly Word[], first: number, head: number, role: string): number {
  if (words[head]!.lower === role || singularOf(words[head]!) === role) return head
  if (!role.includes(' ') && !role.includes('-')) return head
  const parts = role.split(/[ -]/u)
  let at = head
  for (let i = parts.length - 2; i >= 0; i--) {
    at--
    if (at >= first && words[at]!.text === '-') at--
    if (at < first) return -1
    const word = words[at]!
    if (word.lower !== parts[i] && word.lemma !== parts[i] && singularOf(word) !== parts[i]) return -1
  }
  return at
}
