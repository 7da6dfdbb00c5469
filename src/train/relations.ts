import { pairKey } from '../language/parse.ts'
import { LEFT, RIGHT, ROOT_TAG } from '../language/parse-state.ts'
import type { TreebankSentence } from './conllu.ts'

const RAREST_RELATION = 3

/** The relations to learn, most frequent first. */
export function commonRelations(sentences: readonly TreebankSentence[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const s of sentences) for (const r of s.relations) counts.set(r, (counts.get(r) ?? 0) + 1)
  const common = [...counts].filter(([, n]) => n >= RAREST_RELATION || counts.size < 30)
  common.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return common.slice(0, 60).map(([name]) => name)
}

/** Tags, gold heads (the sentence's length for the root) and gold relations of one sentence, as numbers. */
export type Example = { readonly tags: readonly number[]; readonly heads: Int32Array; readonly relations: Int32Array }

/** For each pair of tags and direction, the relations seen in training. */
export function possibleRelations(examples: readonly Example[]): ReadonlyMap<number, Uint8Array> {
  const seen = new Map<number, Set<number>>()
  for (const { tags, heads, relations } of examples)
    for (let i = 0; i < tags.length; i++) {
      if (relations[i]! < 0) continue
      const head = heads[i]!
      const key = pairKey(tags[head] ?? ROOT_TAG, tags[i]!, head > i ? LEFT : RIGHT)
      const set = seen.get(key) ?? new Set<number>()
      seen.set(key, set.add(relations[i]!))
    }
  return new Map(
    [...seen]
      .sort(([a], [b]) => a - b)
      .map(([key, set]) => [key, Uint8Array.from([...set].sort((a, b) => a - b))] as const),
  )
}
