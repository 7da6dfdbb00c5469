import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { readAbbreviations } from '../language/abbreviations.ts'
import { readNumberLexicon } from '../language/numerals.ts'
import { unpackParser, unpackTagger } from '../language/weights.ts'
import type { Knowledge } from '../read.ts'
import { readCues } from '../reading/attributions.ts'
import { readTimeLexicon } from '../reading/times/lexicon.ts'

const root = new URL('../../', import.meta.url)

/** A file of the project as text; throws with its name where it is missing. */
export const projectFile = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const weights = (path: string): Uint8Array => brotliDecompressSync(readFileSync(new URL(path, root)))

/** Loads lexicons, ontology, weights and gazetteer from the project's files. */
export function loadKnowledge(): Knowledge {
  const numbers = readNumberLexicon('lexicon/en/numbers.tsv', projectFile('lexicon/en/numbers.tsv'))
  return {
    language: {
      abbreviations: readAbbreviations(projectFile('lexicon/en/abbreviations.tsv')),
      tagger: unpackTagger(weights('models/en/tagger.bin.br')),
      parser: unpackParser(weights('models/en/parser.bin.br')),
    },
    gazetteer: null,
    times: readTimeLexicon('lexicon/en/times.tsv', projectFile('lexicon/en/times.tsv'), numbers),
    figures: null,
    actors: null,
    cues: readCues(projectFile('lexicon/en/cues.tsv')),
    events: null,
    modality: null,
  }
}
