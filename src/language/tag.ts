import { describeForm, type Form, keyOf } from './forms.ts'
import { CONTEXT_FEATURES, contextFeatures } from './tag-features.ts'

/** Part of speech of a word: universal (NOUN) and Penn (NNS). */
export type Tag = { readonly upos: string; readonly xpos: string }

/** The tagger's weights. */
export type TaggerModel = {
  readonly tags: readonly Tag[]
  /** Key of a form (see keyOf) → the tags it may have, as indices into `tags`. */
  readonly known: ReadonlyMap<string, Uint8Array>
  /** The tags that an unknown form may have. */
  readonly open: Uint8Array
  /** Weight of a feature for a tag at `(feature & (length - 1)) ^ tag`; the length is a power of two. */
  readonly weights: Int8Array
  /** Forms met so far; only a matter of speed. */
  readonly cache: Map<string, ScoredForm>
}

type ScoredForm = Form & { readonly scores: Int32Array }

const CACHED_FORMS = 100_000
/** Stands for "no tag yet" beside the indices of tags. */
export const NO_TAG = 200
const context = new Int32Array(CONTEXT_FEATURES)

/** Forms of one sentence → their parts of speech. */
export function tag(forms: readonly string[], model: TaggerModel): readonly Tag[] {
  return tagIndices(forms, model).map(index => model.tags[index]!)
}

/** Forms of one sentence → indices into the model's tags. Greedy from left to right. */
export function tagIndices(forms: readonly string[], model: TaggerModel): number[] {
  const { weights } = model
  const mask = weights.length - 1
  const described = forms.map(form => scoredForm(form, model))
  const chosen: number[] = []
  let left1 = NO_TAG
  let left2 = NO_TAG
  let left3 = NO_TAG
  for (let i = 0; i < described.length; i++) {
    const { candidates, scores } = described[i]!
    let best = candidates[0]!
    if (candidates.length > 1) {
      const count = contextFeatures(described, i, left1, left2, left3, context)
      let highest = -Infinity
      for (let c = 0; c < candidates.length; c++) {
        const k = candidates[c]!
        let sum = scores[c]!
        for (let f = 0; f < count; f++) sum += weights[(context[f]! & mask) ^ k]!
        if (sum > highest) {
          highest = sum
          best = k
        }
      }
    }
    chosen.push(best)
    left3 = left2
    left2 = left1
    left1 = best
  }
  return chosen
}

function scoredForm(text: string, model: TaggerModel): ScoredForm {
  const { cache, known, open, weights } = model
  const cached = cache.get(text)
  if (cached) return cached
  const form = describeForm(text, known.get(keyOf(text)) ?? open)
  const mask = weights.length - 1
  const scores = Int32Array.from(form.candidates, k =>
    form.own.reduce((sum, feature) => sum + weights[(feature & mask) ^ k]!, 0),
  )
  const scored = { ...form, scores }
  if (cache.size >= CACHED_FORMS) cache.clear()
  cache.set(text, scored)
  return scored
}
