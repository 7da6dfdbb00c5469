import { keyOf } from './forms.ts'
import { hashString } from './hashing.ts'
import { hiddenLayer, type Network, outputScore } from './network.ts'
import { arcFeatures, PARSE_FEATURES, stepFeatures } from './parse-features.ts'
import { ACTIVE_ROWS, stateRows } from './parse-rows.ts'
import {
  isOver,
  LEFT,
  makeState,
  mayLeft,
  mayRight,
  mayShift,
  NO_LABEL,
  RIGHT,
  SHIFT,
  startSentence,
  takeStep,
} from './parse-state.ts'
import type { Tag } from './tag.ts'
import { rowOf, type Vocabulary } from './vocabulary.ts'

/** Heads are positions within the sentence, -1 for the root. */
export type Arcs = { readonly heads: readonly number[]; readonly relations: readonly string[] }

/** The parser's weights. */
export type ParserModel = {
  readonly tags: readonly Tag[]
  readonly relations: readonly string[]
  readonly vocabulary: Vocabulary
  /** pairKey → the relations that such an arc may have, as indices into `relations`. */
  readonly possible: ReadonlyMap<number, Uint8Array>
  /** Weight of a feature for a step at `(feature & (length - 1)) ^ step`; the length is a power of two. */
  readonly steps: Int8Array
  /** The same for relations. */
  readonly arcs: Int8Array
  /** Adds to the scores of the steps (classes 0 to 2) and of the relations (see relationClass). */
  readonly network: Network
  /** Forms met so far; only a matter of speed. */
  readonly cache: Map<string, ParsedForm>
}

/** A form as the parser sees it: its hash and its row in the vocabulary. */
type ParsedForm = { readonly word: number; readonly row: number }

/** The key of an arc between two tags in `possible`. */
export const pairKey = (headTag: number, dependentTag: number, step: number): number =>
  (headTag << 9) | (dependentTag << 1) | (step === LEFT ? 1 : 0)

/** The network's class of a relation drawn by a step. */
export const relationClass = (step: number, relation: number): number => 3 + (step === LEFT ? 0 : 64) + relation
export const NETWORK_CLASSES = 3 + 128

const CACHED_FORMS = 100_000
const features = new Int32Array(PARSE_FEATURES)
const active = new Int32Array(ACTIVE_ROWS)
const hidden = new Float64Array(512)
let state = makeState(256)

/**
 * Forms and tags of one sentence → a tree with exactly one root. Greedy arc-hybrid, O(n): two steps a word, each chosen
 * by a linear model and a network together.
 */
export function parse(forms: readonly string[], tags: readonly Tag[], model: ParserModel): Arcs {
  const numbers = tagNumbers(model.tags)
  if (state.stack.length < forms.length + 2) state = makeState(forms.length * 2)
  for (let i = 0; i < forms.length; i++) {
    const form = parsedForm(forms[i]!, model)
    state.words[i] = form.word
    state.rows[i] = form.row
    state.tags[i] = numbers.get(tags[i]!) ?? 0
  }
  startSentence(state, forms.length)
  while (!isOver(state)) {
    if (state.depth === 0) {
      takeStep(state, SHIFT, NO_LABEL)
      continue
    }
    const count = stateRows(state, model.vocabulary.size, active)
    hiddenLayer(model.network, active, count, hidden)
    const step = bestStep(model)
    takeStep(state, step, step === SHIFT ? NO_LABEL : bestRelation(step, model))
  }
  const heads: number[] = []
  const relations: string[] = []
  for (let i = 0; i < forms.length; i++) {
    const head = state.heads[i]!
    const isRoot = head === forms.length
    heads.push(isRoot ? -1 : head)
    const relation = model.relations[state.labels[i]!]!
    relations.push(isRoot ? 'root' : relation === 'root' ? 'dep' : relation)
  }
  return { heads, relations }
}

function bestStep({ steps, network }: ParserModel): number {
  const shift = mayShift(state)
  const left = mayLeft(state)
  const right = mayRight(state)
  if (!shift && left && !right) return LEFT
  if (!shift && !left && right) return RIGHT
  const count = stepFeatures(state, features)
  const mask = steps.length - 1
  let s = 0
  let l = 0
  let r = 0
  for (let f = 0; f < count; f++) {
    const cell = features[f]! & mask
    s += steps[cell]!
    l += steps[cell ^ LEFT]!
    r += steps[cell ^ RIGHT]!
  }
  s = shift ? s + outputScore(network, hidden, SHIFT) : -Infinity
  l = left ? l + outputScore(network, hidden, LEFT) : -Infinity
  r = right ? r + outputScore(network, hidden, RIGHT) : -Infinity
  return s >= l && s >= r ? SHIFT : l >= r ? LEFT : RIGHT
}

function bestRelation(step: number, { possible, arcs, relations, network }: ParserModel): number {
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
    sum += outputScore(network, hidden, relationClass(step, k))
    if (sum > highest) {
      highest = sum
      best = k
    }
  }
  return best
}

function parsedForm(text: string, { cache, vocabulary }: ParserModel): ParsedForm {
  const cached = cache.get(text)
  if (cached) return cached
  const form = { word: hashString(keyOf(text)), row: rowOf(text, vocabulary) }
  if (cache.size >= CACHED_FORMS) cache.clear()
  cache.set(text, form)
  return form
}

const every = new Map<number, Uint8Array>()
const everyRelation = (count: number): Uint8Array => {
  let list = every.get(count)
  if (!list) every.set(count, (list = Uint8Array.from({ length: count }, (_, k) => k)))
  return list
}

const numbered = new WeakMap<readonly Tag[], TagNumbers>()
type TagNumbers = { get: (tag: Tag) => number | undefined }

/** Numbers of tags: by identity where they are another model's objects seen before, else by name. */
const tagNumbers = (tags: readonly Tag[]): TagNumbers => {
  const known = numbered.get(tags)
  if (known) return known
  const byName = new Map(tags.map((t, i) => [`${t.upos}|${t.xpos}`, i]))
  const byObject = new WeakMap<Tag, number>()
  const get = (tag: Tag): number | undefined => {
    const number = byObject.get(tag) ?? byName.get(`${tag.upos}|${tag.xpos}`)
    if (number !== undefined) byObject.set(tag, number)
    return number
  }
  const numbers = { get }
  numbered.set(tags, numbers)
  return numbers
}
