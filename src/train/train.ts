import type { ParserModel } from '../language/parse.ts'
import { type Tag, type TaggerModel, tag } from '../language/tag.ts'
import type { TreebankSentence } from './conllu.ts'
import { type ParserTraining, trainParser } from './train-parser.ts'
import { type TaggerTraining, trainTagger } from './train-tagger.ts'

/** Settings of the tagger, of the parser, and in how many folds its training tags are made. */
export type Training = { readonly tagger: TaggerTraining; readonly parser: ParserTraining; readonly folds: number }

/** What the shipped weights were made with. */
export const TRAINING: Training = {
  tagger: { epochs: 4, rate: 0.1, bits: 22, prune: 0.02 },
  parser: {
    epochs: 5,
    rate: 0.1,
    stepBits: 22,
    relationBits: 22,
    prune: 0.04,
    network: { width: 64, rate: 0.05, dropout: 0.2, seldom: 10 },
  },
  folds: 5,
}

/** A treebank → a tagger, and a parser that learned from the tags of taggers which had not seen the sentence. */
export function train(
  sentences: readonly TreebankSentence[],
  training: Training,
  progress: (line: string) => void,
): { tagger: TaggerModel; parser: ParserModel } {
  const tagger = trainTagger(sentences, training.tagger, progress)
  const tags = jackknifedTags(sentences, training, progress)
  return { tagger, parser: trainParser(sentences, tags, tagger.tags, training.parser, progress) }
}

/** Each document is tagged by a tagger trained on the others, so that the parser learns from tags as bad as it will meet. */
function jackknifedTags(
  sentences: readonly TreebankSentence[],
  { tagger, folds }: Training,
  progress: (line: string) => void,
): ReadonlyMap<TreebankSentence, readonly Tag[]> {
  const documents = [...new Set(sentences.map(s => s.document || s))]
  const foldOf = new Map(documents.map((d, i) => [d, i % folds]))
  const tags = new Map<TreebankSentence, readonly Tag[]>()
  for (let fold = 0; fold < folds; fold++) {
    const held = sentences.filter(s => foldOf.get(s.document || s) === fold)
    const others = sentences.filter(s => foldOf.get(s.document || s) !== fold)
    const model = trainTagger(others, tagger, () => {})
    for (const s of held) tags.set(s, tag(s.forms, model))
    progress(`tags for the parser, fold ${fold + 1} of ${folds}`)
  }
  return tags
}
