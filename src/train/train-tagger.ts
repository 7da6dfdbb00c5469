import { describeForm, type Form, keyOf } from '../language/forms.ts'
import { ROOT_TAG } from '../language/parse-state.ts'
import { NO_TAG, type Tag, type TaggerModel } from '../language/tag.ts'
import { CONTEXT_FEATURES, contextFeatures } from '../language/tag-features.ts'
import type { TreebankSentence } from './conllu.ts'
import { type Learner, learn, makeLearner, meanWeights, quantise, scoreClasses, softmax } from './learner.ts'
import { seeded, shuffled } from './random.ts'

/** What the training of the tagger is set to. */
export type TaggerTraining = {
  readonly epochs: number
  readonly rate: number
  /** Weights lie in 2^bits cells. */
  readonly bits: number
  /** Weights smaller than this are dropped. */
  readonly prune: number
}

/** Tags rarer than this are not learned. */
const RAREST_TAG = 5
/** A form seen this often or less may have any open tag. */
const SELDOM = 2
/** A form seen less often than this may also have the tags that forms with its tags often have. */
const OFTEN = 30
const OFTEN_TOGETHER = 0.03

/** A treebank → a tagger. Deterministic. */
export function trainTagger(
  sentences: readonly TreebankSentence[],
  training: TaggerTraining,
  progress: (line: string) => void,
): TaggerModel {
  const tags = commonTags(sentences)
  const numbers = new Map(tags.map((tag, i) => [`${tag.upos}|${tag.xpos}`, i]))
  const gold = new Map(
    sentences.map(s => [s, s.forms.map((_, i) => numbers.get(`${s.upos[i]}|${s.xpos[i]}`) ?? -1)] as const),
  )
  const { known, open } = possibleTags(sentences, gold, tags.length)
  const forms = new Map<string, Form>()
  const formOf = (text: string): Form => {
    let form = forms.get(text)
    if (!form) forms.set(text, (form = describeForm(text, known.get(keyOf(text)) ?? open)))
    return form
  }
  const learner = makeLearner(training.bits, training.rate)
  const random = seeded(1)
  for (let epoch = 1; epoch <= training.epochs; epoch++) {
    let wrong = 0
    let total = 0
    for (const sentence of shuffled(sentences, random)) {
      wrong += learnSentence(learner, sentence.forms.map(formOf), gold.get(sentence)!)
      total += sentence.forms.length
    }
    progress(`tagger, epoch ${epoch}: ${((100 * wrong) / total).toFixed(2)} % of the training words wrong`)
  }
  const { values } = quantise(meanWeights(learner), training.prune)
  return { tags, known, open, weights: values, cache: new Map() }
}

const features = new Int32Array(CONTEXT_FEATURES + 32)
const context = new Int32Array(CONTEXT_FEATURES)
const scores = new Float64Array(256)

function learnSentence(learner: Learner, forms: readonly Form[], gold: readonly number[]): number {
  let wrong = 0
  let left1 = NO_TAG
  let left2 = NO_TAG
  let left3 = NO_TAG
  for (let i = 0; i < forms.length; i++) {
    const { candidates, own } = forms[i]!
    let best = candidates[0]!
    if (candidates.length > 1) {
      let count = contextFeatures(forms, i, left1, left2, left3, context)
      features.set(own)
      features.set(context, own.length)
      count += own.length
      scoreClasses(learner, features, count, candidates, scores)
      softmax(scores, candidates.length)
      let highest = 0
      for (let c = 1; c < candidates.length; c++) if (scores[c]! > scores[highest]!) highest = c
      best = candidates[highest]!
      if (gold[i]! >= 0) {
        learner.clock++
        for (let c = 0; c < candidates.length; c++) {
          const k = candidates[c]!
          learn(learner, features, count, k, scores[c]! - (k === gold[i] ? 1 : 0))
        }
      }
    }
    if (best !== gold[i]) wrong++
    left3 = left2
    left2 = left1
    left1 = best
  }
  return wrong
}

function commonTags(sentences: readonly TreebankSentence[]): readonly Tag[] {
  const counts = new Map<string, number>()
  for (const s of sentences)
    s.upos.forEach((upos, i) => {
      const name = `${upos}|${s.xpos[i]}`
      counts.set(name, (counts.get(name) ?? 0) + 1)
    })
  const common = [...counts].filter(([, n]) => n >= RAREST_TAG || counts.size < 30)
  common.sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
  return common.slice(0, ROOT_TAG).map(([name]) => ({ upos: name.split('|')[0]!, xpos: name.split('|')[1]! }))
}

/** Which tags each form may have: those seen, and for rarer forms those that usually go with them. */
function possibleTags(
  sentences: readonly TreebankSentence[],
  gold: ReadonlyMap<TreebankSentence, readonly number[]>,
  size: number,
): Pick<TaggerModel, 'known' | 'open'> {
  const seen = new Map<string, Map<number, number>>()
  for (const s of sentences)
    s.forms.forEach((form, i) => {
      const k = gold.get(s)![i]!
      if (k < 0) return
      const key = keyOf(form)
      const counts = seen.get(key) ?? new Map<number, number>()
      seen.set(key, counts.set(k, (counts.get(k) ?? 0) + 1))
    })
  const frequency = (counts: Map<number, number>) => [...counts.values()].reduce((a, b) => a + b, 0)
  const types = new Float64Array(size)
  const together = new Float64Array(size * size)
  const once = new Float64Array(size)
  for (const counts of seen.values()) {
    const n = frequency(counts)
    if (n === 1) for (const a of counts.keys()) once[a]!++
    if (n < 10) continue
    for (const a of counts.keys()) {
      types[a]!++
      for (const b of counts.keys()) together[a * size + b]!++
    }
  }
  const all = Array.from({ length: size }, (_, k) => k)
  const openTags = all.filter(k => once[k]! >= 2)
  const open = Uint8Array.from(openTags.length > 1 ? openTags : all)
  const known = new Map<string, Uint8Array>()
  for (const [key, counts] of seen) {
    const n = frequency(counts)
    const possible = new Set(counts.keys())
    if (n <= SELDOM) for (const k of open) possible.add(k)
    else if (n < OFTEN)
      for (const a of counts.keys())
        for (const b of all) if (together[a * size + b]! > OFTEN_TOGETHER * types[a]!) possible.add(b)
    known.set(key, Uint8Array.from([...possible].sort((a, b) => a - b)))
  }
  return { known, open }
}
