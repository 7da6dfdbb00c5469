import type { Form } from './forms.ts'
import { feature, feature2, feature3 } from './hashing.ts'

/** How many features `contextFeatures` writes. */
export const CONTEXT_FEATURES = 32

/** A stand-in for what lies outside of the sentence. */
export const EDGE: Form = {
  word: 1,
  suffix2: 2,
  suffix3: 3,
  shape: 4,
  candidates: new Uint8Array(0),
  ambiguity: 5,
  own: new Int32Array(0),
}

/**
 * Writes the features of position `i` in context to `out`: the forms two to each side with the tags they may have, and
 * the three tags chosen to the left. Returns how many.
 */
export function contextFeatures(
  forms: readonly Form[],
  i: number,
  left1: number,
  left2: number,
  left3: number,
  out: Int32Array,
): number {
  const form = forms[i]!
  const before = i > 0 ? forms[i - 1]! : EDGE
  const before2 = i > 1 ? forms[i - 2]! : EDGE
  const after = i + 1 < forms.length ? forms[i + 1]! : EDGE
  const after2 = i + 2 < forms.length ? forms[i + 2]! : EDGE
  const { word } = form
  const first = i === 0 ? 1 : 0
  let n = 0
  out[n++] = feature(30, before.word)
  out[n++] = feature(31, after.word)
  out[n++] = feature(32, before2.word)
  out[n++] = feature(33, after2.word)
  out[n++] = feature2(34, before.word, word)
  out[n++] = feature2(35, word, after.word)
  out[n++] = feature2(36, before.word, after.word)
  out[n++] = feature2(37, before2.word, before.word)
  out[n++] = feature2(38, after.word, after2.word)
  out[n++] = feature(39, before.suffix3)
  out[n++] = feature(40, after.suffix3)
  out[n++] = feature2(41, form.shape, first)
  out[n++] = feature(42, before.shape)
  out[n++] = feature(43, after.shape)
  out[n++] = feature3(44, before.shape, form.shape, after.shape)
  out[n++] = feature(45, after.ambiguity)
  out[n++] = feature2(46, after.ambiguity, after2.ambiguity)
  out[n++] = feature2(47, form.ambiguity, after.ambiguity)
  out[n++] = feature(48, left1)
  out[n++] = feature2(49, left1, left2)
  out[n++] = feature3(50, left1, left2, left3)
  out[n++] = feature2(51, left1, word)
  out[n++] = feature2(52, left1, form.suffix3)
  out[n++] = feature2(53, left1, after.word)
  out[n++] = feature3(54, left1, form.ambiguity, after.ambiguity)
  out[n++] = feature3(55, left1, left2, word)
  out[n++] = feature2(56, left1, form.shape)
  out[n++] = feature2(57, left2, word)
  out[n++] = feature2(58, left2, before.word)
  out[n++] = feature2(59, left1, before.word)
  out[n++] = feature3(60, left1, form.ambiguity, after.word)
  out[n++] = feature3(61, left1, form.suffix2, after.suffix2)
  return n
}
