import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { constants, zstdCompressSync } from 'node:zlib'
import { packParser, packTagger } from '../src/language/weights.ts'
import { TRAINING, train } from '../src/train/train.ts'
import { readTrainingSentences } from '../src/train/treebanks.ts'

// npm run train [-- --ud FOLDER]: makes models/en/ anew from the treebanks; the same data gives the same weights.
const { values } = parseArgs({ options: { ud: { type: 'string' }, to: { type: 'string' } } })
const corpora = process.env.ACCORDING_CORPORA ?? '../shared/corpora'
const sentences = readTrainingSentences(values.ud ?? join(corpora, 'ud'))
const started = performance.now()
const say = (line: string) => console.log(`${((performance.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`)
say(`${sentences.length} sentences, ${sentences.reduce((sum, s) => sum + s.forms.length, 0)} words`)
const { tagger, parser } = train(sentences, TRAINING, say)
for (const [name, bytes] of [
  ['tagger', packTagger(tagger)],
  ['parser', packParser(parser)],
] as const) {
  // Zstandard is unpacked in a tenth of the time that Brotli takes.
  const packed = zstdCompressSync(bytes, {
    params: { [constants.ZSTD_c_compressionLevel]: 22, [constants.ZSTD_c_windowLog]: 24 },
  })
  const file = join(values.to ?? 'models/en', `${name}.bin.zst`)
  writeFileSync(file, packed)
  say(`${file}: ${(packed.length / 1e6).toFixed(2)} MB`)
}
