import { keyOf } from './forms.ts'
import { hashString } from './hashing.ts'
import { arcFeatures, PARSE_FEATURES, stepFeatures } from './parse-features.ts'
import {
  isOver,
  LEFT,
  makeState,
  mayLeft,
  mayRight,
  mayShift,
  RIGHT,
  SHIFT,
  startSentence,
  takeStep,
} from './parse-state.ts'
import type { Tag } from './tag.ts'

/** Heads are positions within the sentence, -1 for the root. */
export type Arcs = { readonly heads: readonly number[]; readonly relations: readonly string[] }

/** The parser's weights. */
export type ParserModel = {
  readonly tags: readonly Tag[]
  readonly relations: readonly string[]
  /** pairKey → the relations that such an arc may have, as indices into `relations`. */
  readonly possible: ReadonlyMap<number, Uint8Array>
  /** Weight of a feature for a step at `(feature & (length - 1)) ^ step`; the length is a power of two. */
  readonly steps: Int8Array
  /** The same for relations. */
  readonly arcs: Int8Array
}

/** The key of an arc between two tags (250 for the artificial root) in `possible`. */
export const pairKey = (headTag: number, dependentTag: number, step: number): number =>
  (headTag << 9) | (dependentTag << 1) | (step === LEFT ? 1 : 0)

const features = new Int32Array(PARSE_FEATURES)
let state = makeState(256)

/**
 * Forms and tags of one sentence → a tree with exactly one root. Greedy arc-hybrid, O(n): two steps a word. The tags must
 * be the tagger's own objects or equal to them.
 */
export function parse(forms: readonly string[], tags: readonly Tag[], model: ParserModel): Arcs {
  const numbers = tagNumbers(model.tags)
  if (state.stack.length < forms.length + 2) state = makeState(forms.length * 2)
  for (let i = 0; i < forms.length; i++) {
    state.words[i] = hashString(keyOf(forms[i]!))
    state.tags[i] = numbers.get(`${tags[i]!.upos}|${tags[i]!.xpos}`) ?? 0
  }
  startSentence(state, forms.length)
  while (!isOver(state)) {
    const step = bestStep(model.steps)
    takeStep(state, step, step === SHIFT ? -1 : bestRelation(step, model))
  }
  const heads: number[] = []
  const relations: string[] = []
  for (let i = 0; i < forms.length; i++) {
    const head = state.heads[i]!
    const root = head === forms.length
    heads.push(root ? -1 : head)
    const relation = model.relations[state.labels[i]!]!
    relations.push(root ? 'root' : relation === 'root' ? 'dep' : relation)
  }
  return { heads, relations }
}

function bestStep(weights: Int8Array): number {
  const shift = mayShift(state)
  const left = mayLeft(state)
  const right = mayRight(state)
  if (shift && !left && !right) return SHIFT
  if (!shift && left && !right) return LEFT
  if (!shift && !left && right) return RIGHT
  const count = stepFeatures(state, features)
  const mask = weights.length - 1
  let s = 0
  let l = 0
  let r = 0
  for (let f = 0; f < count; f++) {
    const cell = features[f]! & mask
    s += weights[cell]!
    l += weights[cell ^ LEFT]!
    r += weights[cell ^ RIGHT]!
  }
  if (!shift) s = -Infinity
  if (!left) l = -Infinity
  if (!right) r = -Infinity
  return s >= l && s >= r ? SHIFT : l >= r ? LEFT : RIGHT
}

function bestRelation(step: number, { possible, arcs, relations }: ParserModel): number {
  const dependent = state.stack[state.depth - 1]!
  const head = step === LEFT ? state.front : state.stack[state.depth - 2]!
  const allowed =
    possible.get(pairKey(state.tags[head]!, state.tags[dependent]!, step)) ?? everyRelation(relations.length)
  if (allowed.length === 1) return allowed[0]!
  const count = arcFeatures(state, head, dependent, features)
  const mask = arcs.length - 1
  let best = 0
  let highest = -Infinity
  for (let c = 0; c < allowed.length; c++) {
    const k = allowed[c]!
    let sum = 0
    for (let f = 0; f < count; f++) sum += arcs[(features[f]! & mask) ^ k]!
    if (sum > highest) {
      highest = sum
      best = k
    }
  }
  return best
}

const every = new Map<number, Uint8Array>()
const everyRelation = (count: number): Uint8Array => {
  let list = every.get(count)
  if (!list) every.set(count, (list = Uint8Array.from({ length: count }, (_, k) => k)))
  return list
}

const numbered = new WeakMap<readonly Tag[], ReadonlyMap<string, number>>()
const tagNumbers = (tags: readonly Tag[]): ReadonlyMap<string, number> => {
  let numbers = numbered.get(tags)
  if (!numbers) numbered.set(tags, (numbers = new Map(tags.map((t, i) => [`${t.upos}|${t.xpos}`, i]))))
  return numbers
}
