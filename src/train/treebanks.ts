import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { readConllu, type TreebankSentence } from './conllu.ts'

/** A CoNLL-U file, gzipped or not. */
export function readTreebank(path: string): readonly TreebankSentence[] {
  const bytes = readFileSync(path)
  return readConllu((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}

/**
 * What the shipped weights are learned from: EWT's training part, and of GUM's the documents whose texts are free of
 * non-commercial terms, as listed in train.permissive-docids.txt beside it.
 */
export function readTrainingSentences(folder: string): readonly TreebankSentence[] {
  const ewt = join(folder, 'UD_English-EWT')
  const gum = join(folder, 'UD_English-GUM')
  if (!existsSync(ewt))
    throw new Error(`no treebank in ${ewt}: give the folder that holds UD_English-EWT with --ud FOLDER`)
  const sentences = [...readTreebank(trainFile(ewt))]
  if (existsSync(gum)) {
    const permitted = new Set(readFileSync(join(gum, 'train.permissive-docids.txt'), 'utf8').split(/\s+/))
    sentences.push(...readTreebank(trainFile(gum)).filter(s => permitted.has(s.document)))
  }
  return sentences
}

function trainFile(folder: string): string {
  const name = readdirSync(folder).find(f => /train.*\.conllu(\.gz)?$/.test(f))
  if (!name) throw new Error(`no training part (…train….conllu) in ${folder}`)
  return join(folder, name)
}
