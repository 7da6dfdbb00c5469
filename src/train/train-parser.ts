import { keyOf } from '../language/forms.ts'
import { hashString } from '../language/hashing.ts'
import { packRows } from '../language/network.ts'
import { NETWORK_CLASSES, type ParserModel, pairKey, relationClass } from '../language/parse.ts'
import { arcFeatures, PARSE_FEATURES, stepFeatures } from '../language/parse-features.ts'
import { ACTIVE_ROWS, rowCount, stateRows } from '../language/parse-rows.ts'
import {
  isOver,
  LEFT,
  makeState,
  mayLeft,
  mayRight,
  mayShift,
  NO_LABEL,
  type ParseState,
  RIGHT,
  SHIFT,
  startSentence,
  takeStep,
} from '../language/parse-state.ts'
import type { Tag } from '../language/tag.ts'
import { rowOf } from '../language/vocabulary.ts'
import type { TreebankSentence } from './conllu.ts'
import { type Learner, learn, makeLearner, meanWeights, quantise, scoreClasses, softmax } from './learner.ts'
import {
  forward,
  learnOutput,
  learnRows,
  makeNetworkLearner,
  type NetworkLearner,
  outputOf,
} from './network-learner.ts'
import { stepCosts } from './oracle.ts'
import { seeded, shuffled } from './random.ts'
import { commonRelations, possibleRelations } from './relations.ts'
import { makeVocabulary } from './vocabulary.ts'

/** What the training of the parser is set to. */
export type ParserTraining = {
  readonly epochs: number
  readonly rate: number
  /** Weights of steps and of relations lie in 2^bits cells each. */
  readonly stepBits: number
  readonly relationBits: number
  /** Weights smaller than this are dropped. */
  readonly prune: number
  readonly network: {
    readonly width: number
    readonly rate: number
    readonly dropout: number
    /** Forms seen less often are known to the network only by class. */
    readonly seldom: number
  }
}

/** From this epoch on the parser follows its own steps, so that it learns to go on after its errors. */
const EXPLORE_FROM = 2
const EXPLORE = 0.9
const STEPS = [SHIFT, LEFT, RIGHT]

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
  const vocabulary = makeVocabulary(sentences, training.network.seldom)
  const relationNumbers = new Map(relations.map((r, i) => [r, i]))
  const examples = sentences.map(s => ({
    words: s.forms.map(f => hashString(keyOf(f))),
    rows: s.forms.map(f => rowOf(f, vocabulary)),
    tags: tagsOf.get(s)!.map(t => tagNumbers.get(`${t.upos}|${t.xpos}`)!),
    heads: Int32Array.from(s.heads, h => (h < 0 ? s.heads.length : h)),
    relations: Int32Array.from(s.relations, r => relationNumbers.get(r) ?? relationNumbers.get(r.split(':')[0]!) ?? -1),
  }))
  const possible = possibleRelations(examples)
  const all = Uint8Array.from(relations.keys())
  const random = seeded(2)
  const { width, rate, dropout } = training.network
  const shape = { width, rows: rowCount(vocabulary.size), classes: NETWORK_CLASSES }
  const learners: Learners = {
    steps: makeLearner(training.stepBits, training.rate),
    arcs: makeLearner(training.relationBits, training.rate),
    network: makeNetworkLearner(shape, rate, dropout, random),
  }
  const state = makeState(Math.max(...sentences.map(s => s.forms.length)) + 2)
  let done = 0
  for (let epoch = 1; epoch <= training.epochs; epoch++) {
    let right = 0
    let total = 0
    for (const example of shuffled(examples, random)) {
      const slower = Math.max(0.02, 1 - done++ / (training.epochs * examples.length))
      learners.network.rate = rate * slower
      const { words, rows, tags, heads } = example
      state.words.set(words)
      state.rows.set(rows)
      state.tags.set(tags)
      startSentence(state, words.length)
      while (!isOver(state)) {
        if (state.depth === 0) {
          takeStep(state, SHIFT, NO_LABEL)
          continue
        }
        const count = stateRows(state, vocabulary.size, active)
        forward(learners.network, active, count)
        const step = chooseStep(learners, state, heads, epoch >= EXPLORE_FROM && random() < EXPLORE)
        let label = NO_LABEL
        if (step !== SHIFT) {
          const dependent = state.stack[state.depth - 1]!
          const head = step === LEFT ? state.front : state.stack[state.depth - 2]!
          const allowed = possible.get(pairKey(state.tags[head]!, state.tags[dependent]!, step)) ?? all
          const gold = heads[dependent] === head ? example.relations[dependent]! : -1
          label = chooseRelation(learners, state, { step, head, dependent }, allowed, gold)
          if (label === gold) right++
        }
        learnRows(learners.network, active, count)
        takeStep(state, step, label)
      }
      total += words.length
    }
    progress(`parser, epoch ${epoch}: ${((100 * right) / total).toFixed(2)} % of the training arcs right`)
  }
  return { tags: tagset, relations, vocabulary, possible, ...rounded(learners, training.prune), cache: new Map() }
}

type Learners = { readonly steps: Learner; readonly arcs: Learner; readonly network: NetworkLearner }

/** The learned weights in whole numbers, in one unit: that of the linear weights. */
function rounded({ steps, arcs, network }: Learners, prune: number): Pick<ParserModel, 'steps' | 'arcs' | 'network'> {
  const { width, table, bias, outputs, outputBias } = network
  const stepWeights = quantise(meanWeights(steps), prune)
  const arcWeights = quantise(meanWeights(arcs), prune)
  const rows = quantise(table, 0)
  const unit = (k: number) => (k < 3 ? stepWeights.scale : arcWeights.scale)
  return {
    steps: stepWeights.values,
    arcs: arcWeights.values,
    network: {
      width,
      rows: packRows(rows.values),
      bias: packRows(Int16Array.from(bias, b => Math.round(b * rows.scale))),
      outputs: Float64Array.from(outputs, (w, i) => (w * unit(Math.floor(i / width))) / rows.scale),
      outputBias: Float64Array.from(outputBias, (w, k) => w * unit(k)),
    },
  }
}

const features = new Int32Array(PARSE_FEATURES)
const active = new Int32Array(ACTIVE_ROWS)
const scores = new Float64Array(64)
const networkScores = new Float64Array(64)
const together = new Float64Array(64)
const costs = new Int32Array(3)

/**
 * Learns from the steps of least cost and returns the step to take. The linear part and the network each learn for
 * themselves, so that neither leaves the hard cases to the other; their sum decides.
 */
function chooseStep({ steps, network }: Learners, state: ParseState, gold: Int32Array, explore: boolean): number {
  const may = [mayShift(state), mayLeft(state), mayRight(state)]
  stepCosts(state, gold, costs)
  let least = Infinity
  for (const s of STEPS) if (may[s] && costs[s]! < least) least = costs[s]!
  const count = stepFeatures(state, features)
  scoreClasses(steps, features, count, STEPS, scores)
  let best = -1
  let bestGood = -1
  for (const s of STEPS) {
    networkScores[s] = outputOf(network, s)
    if (!may[s]) scores[s] = networkScores[s] = -1e9
    together[s] = scores[s]! + networkScores[s]!
    if (may[s] && (best < 0 || together[s]! > together[best]!)) best = s
    if (may[s] && costs[s] === least && (bestGood < 0 || together[s]! > together[bestGood]!)) bestGood = s
  }
  toSlopes(scores, least)
  toSlopes(networkScores, least)
  steps.clock++
  for (const s of STEPS) {
    learn(steps, features, count, s, scores[s]!)
    learnOutput(network, s, networkScores[s]!)
  }
  return explore ? best : bestGood
}

/** Scores of steps → slopes: each step's probability, less its share among the steps of least cost if it is one. */
function toSlopes(values: Float64Array, least: number): void {
  softmax(values, 3)
  let good = 1e-12
  for (const s of STEPS) if (costs[s] === least) good += values[s]!
  for (const s of STEPS) if (costs[s] === least) values[s] = values[s]! - values[s]! / good
}

type Arc = { readonly step: number; readonly head: number; readonly dependent: number }

/** Learns the relation of an arc, where `gold` ≥ 0, and returns the one that scores best. */
function chooseRelation(
  { arcs, network }: Learners,
  state: ParseState,
  { step, head, dependent }: Arc,
  allowed: Uint8Array,
  gold: number,
): number {
  if (allowed.length === 1) return allowed[0]!
  const count = arcFeatures(state, head, dependent, features)
  scoreClasses(arcs, features, count, allowed, scores)
  let best = 0
  for (let c = 0; c < allowed.length; c++) {
    networkScores[c] = outputOf(network, relationClass(step, allowed[c]!))
    together[c] = scores[c]! + networkScores[c]!
    if (together[c]! > together[best]!) best = c
  }
  if (gold < 0) return allowed[best]!
  softmax(scores, allowed.length)
  softmax(networkScores, allowed.length)
  arcs.clock++
  for (let c = 0; c < allowed.length; c++) {
    const k = allowed[c]!
    learn(arcs, features, count, k, scores[c]! - (k === gold ? 1 : 0))
    learnOutput(network, relationClass(step, k), networkScores[c]! - (k === gold ? 1 : 0))
  }
  return allowed[best]!
}
