import type { Scene } from './scene.ts'

/** "to (openly) shell", "to “crush” them", and "to free the hostages" where the tagger saw an adjective or a noun. */
export function infinitiveAt({ words, opening }: Scene, at: number): boolean {
  const from = opening.has(at) ? at + 1 : at
  const word = words[from]?.upos === 'ADV' ? words[from + 1] : words[from]
  if (!word) return false
  if (word.xpos === 'VB') return true
  return /^(?:JJ|NN)$/.test(word.xpos) && /^(?:DET|PRON|ADP|PUNCT)$/.test(words[word.index + 1]?.upos ?? 'PUNCT')
}
