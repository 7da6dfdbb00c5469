import { keyOf } from '../language/forms.ts'
import { hashString } from '../language/hashing.ts'
import { type ParserModel, pairKey } from '../language/parse.ts'
import { arcFeatures, PARSE_FEATURES, stepFeatures } from '../language/parse-features.ts'
import {
  isOver,
  LEFT,
  makeState,
  mayLeft,
  mayRight,
  mayShift,
  type ParseState,
  RIGHT,
  SHIFT,
  startSentence,
  takeStep,
} from '../language/parse-state.ts'
import type { Tag } from '../language/tag.ts'
import type { TreebankSentence } from './conllu.ts'
import { type Learner, learn, makeLearner, meanWeights, quantise, scoreClasses, softmax } from './learner.ts'
import { stepCosts } from './oracle.ts'
import { seeded, shuffled } from './random.ts'

/** What the training of the parser is set to. */
export type ParserTraining = {
  readonly epochs: number
  readonly rate: number
  /** Weights of steps and of relations lie in 2^bits cells each. */
  readonly stepBits: number
  readonly relationBits: number
  /** Weights smaller than this are dropped. */
  readonly prune: number
}

/** From this epoch on the parser follows its own steps, so that it learns to go on after its errors. */
const EXPLORE_FROM = 2
const EXPLORE = 0.9
const STEPS = [SHIFT, LEFT, RIGHT]
const RAREST_RELATION = 3

/** A treebank, and for each sentence the tags that a tagger which has not seen it gives → a parser. Deterministic. */
export function trainParser(
  sentences: readonly TreebankSentence[],
  tagsOf: ReadonlyMap<TreebankSentence, readonly Tag[]>,
  tagset: readonly Tag[],
  training: ParserTraining,
  progress: (line: string) => void,
): ParserModel {
  const relations = commonRelations(sentences)
  const tagNumbers = new Map(tagset.map((t, i) => [`${t.upos}|${t.xpos}`, i]))
  const relationNumbers = new Map(relations.map((r, i) => [r, i]))
  const examples = sentences.map(s => ({
    words: s.forms.map(f => hashString(keyOf(f))),
    tags: tagsOf.get(s)!.map(t => tagNumbers.get(`${t.upos}|${t.xpos}`)!),
    heads: Int32Array.from(s.heads, h => (h < 0 ? s.heads.length : h)),
    relations: Int32Array.from(s.relations, r => relationNumbers.get(r) ?? relationNumbers.get(r.split(':')[0]!) ?? -1),
  }))
  const possible = possibleRelations(examples)
  const all = Uint8Array.from(relations.keys())
  const steps = makeLearner(training.stepBits, training.rate)
  const arcs = makeLearner(training.relationBits, training.rate)
  const state = makeState(Math.max(...sentences.map(s => s.forms.length)) + 2)
  const random = seeded(2)
  for (let epoch = 1; epoch <= training.epochs; epoch++) {
    let right = 0
    let total = 0
    for (const example of shuffled(examples, random)) {
      const { words, tags, heads } = example
      state.words.set(words)
      state.tags.set(tags)
      startSentence(state, words.length)
      while (!isOver(state)) {
        const action = chooseStep(steps, state, heads, epoch >= EXPLORE_FROM && random() < EXPLORE)
        let label = -1
        if (action !== SHIFT) {
          const dependent = state.stack[state.depth - 1]!
          const head = action === LEFT ? state.front : state.stack[state.depth - 2]!
          const key = pairKey(state.tags[head]!, state.tags[dependent]!, action)
          const isGold = heads[dependent] === head
          label = chooseRelation(
            arcs,
            state,
            head,
            dependent,
            possible.get(key) ?? all,
            isGold ? example.relations[dependent]! : -1,
          )
          if (isGold && label === example.relations[dependent]) right++
        }
        takeStep(state, action, label)
      }
      total += words.length
    }
    progress(`parser, epoch ${epoch}: ${((100 * right) / total).toFixed(2)} % of the training arcs right`)
  }
  return {
    tags: tagset,
    relations,
    possible,
    steps: quantise(meanWeights(steps), training.prune).values,
    arcs: quantise(meanWeights(arcs), training.prune).values,
  }
}

const features = new Int32Array(PARSE_FEATURES)
const scores = new Float64Array(64)
const costs = new Int32Array(3)

/** Learns from the steps of least cost and returns the step to take. */
function chooseStep(learner: Learner, state: ParseState, gold: Int32Array, explore: boolean): number {
  const may = [mayShift(state), mayLeft(state), mayRight(state)]
  stepCosts(state, gold, costs)
  let least = Infinity
  for (const s of STEPS) if (may[s] && costs[s]! < least) least = costs[s]!
  const count = stepFeatures(state, features)
  scoreClasses(learner, features, count, STEPS, scores)
  for (const s of STEPS) if (!may[s]) scores[s] = -1e9
  softmax(scores, 3)
  let good = 0
  let best = -1
  let bestGood = -1
  for (const s of STEPS) {
    if (!may[s]) continue
    if (best < 0 || scores[s]! > scores[best]!) best = s
    if (costs[s] !== least) continue
    good += scores[s]!
    if (bestGood < 0 || scores[s]! > scores[bestGood]!) bestGood = s
  }
  learner.clock++
  for (const s of STEPS)
    if (may[s])
      learn(learner, features, count, s, scores[s]! - (costs[s] === least ? scores[s]! / Math.max(good, 1e-12) : 0))
  return explore ? best : bestGood
}

/** Learns the relation of an arc, where `gold` ≥ 0, and returns the one that scores best. */
function chooseRelation(
  learner: Learner,
  state: ParseState,
  head: number,
  dependent: number,
  possible: Uint8Array,
  gold: number,
): number {
  if (possible.length === 1) return possible[0]!
  const count = arcFeatures(state, head, dependent, features)
  scoreClasses(learner, features, count, possible, scores)
  softmax(scores, possible.length)
  let best = 0
  for (let c = 1; c < possible.length; c++) if (scores[c]! > scores[best]!) best = c
  if (gold >= 0) {
    learner.clock++
    for (let c = 0; c < possible.length; c++) {
      const k = possible[c]!
      learn(learner, features, count, k, scores[c]! - (k === gold ? 1 : 0))
    }
  }
  return possible[best]!
}

function commonRelations(sentences: readonly TreebankSentence[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const s of sentences) for (const r of s.relations) counts.set(r, (counts.get(r) ?? 0) + 1)
  const common = [...counts].filter(([, n]) => n >= RAREST_RELATION || counts.size < 30)
  common.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return common.slice(0, 60).map(([name]) => name)
}

type Example = { words: number[]; tags: number[]; heads: Int32Array; relations: Int32Array }

/** For each pair of tags and direction, the relations seen in training. */
function possibleRelations(examples: readonly Example[]): ReadonlyMap<number, Uint8Array> {
  const seen = new Map<number, Set<number>>()
  for (const { tags, heads, relations } of examples)
    for (let i = 0; i < tags.length; i++) {
      if (relations[i]! < 0) continue
      const head = heads[i]!
      const key = pairKey(tags[head] ?? 250, tags[i]!, head > i ? LEFT : RIGHT)
      const set = seen.get(key) ?? new Set<number>()
      seen.set(key, set.add(relations[i]!))
    }
  return new Map(
    [...seen]
      .sort(([a], [b]) => a - b)
      .map(([key, set]) => [key, Uint8Array.from([...set].sort((a, b) => a - b))] as const),
  )
}
