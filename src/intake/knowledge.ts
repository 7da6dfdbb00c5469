import { readFileSync } from 'node:fs'
import { zstdDecompressSync } from 'node:zlib'
import { load } from 'js-yaml'
import { readWordWeights, type WordWeights } from '../incidents/words.ts'
import { readAbbreviations } from '../language/abbreviations.ts'
import { readIrregulars } from '../language/lemmatise.ts'
import { readNumberLexicon } from '../language/numerals.ts'
import { readCaseLexicon } from '../language/true-case/lexicon.ts'
import { unpackParser, unpackTagger } from '../language/weights.ts'
import type { Knowledge } from '../read.ts'
import { readActorLexicon } from '../reading/actors.ts'
import { readCues } from '../reading/attributions.ts'
import { eventLexicon } from '../reading/events/lexicon.ts'
import { readFigureLexicon } from '../reading/figures/lexicon.ts'
import { openGazetteer } from '../reading/places.ts'
import { readRelationLexicon } from '../reading/relations.ts'
import { readSourceTypes } from '../reading/source-types.ts'
import { readModality } from '../reading/status.ts'
import { readTimeLexicon } from '../reading/times/lexicon.ts'
import { readTable } from '../text/table.ts'

const root = new URL('../../', import.meta.url)

/** A file of the project as text; throws with its name where it is missing. */
export const projectFile = (path: string): string => readFileSync(new URL(path, root), 'utf8')

const weights = (path: string): Uint8Array => zstdDecompressSync(readFileSync(new URL(path, root)))

const yaml = <T>(path: string): T => load(projectFile(path)) as T

const cells = (path: string, column: string): string[] =>
  readTable(path, projectFile(path)).map(row => row.cells[column] ?? '')

/** Every name of several words that the lexicons of actors, countries and places hold. */
const properNames = (): string[] =>
  ['lexicon/actors.tsv', 'lexicon/countries.tsv', 'lexicon/places.tsv']
    .flatMap(path => ['name', 'aliases', 'forms'].flatMap(column => cells(path, column)))
    .flatMap(names => names.split('; '))

/** "colonel": roles that stand before a name. */
const titles = (): string[] =>
  readTable('lexicon/en/roles.tsv', projectFile('lexicon/en/roles.tsv')).flatMap(row =>
    row.cells.title ? [row.cells.word ?? ''] : [],
  )

/** The gazetteer that ACCORDING_GAZETTEER names, else build/gazetteer.bin; throws with the way to make it where it is missing. */
function gazetteerBytes(): ArrayBuffer {
  const own = process.env.ACCORDING_GAZETTEER
  try {
    const bytes = readFileSync(own || new URL('build/gazetteer.bin', root))
    return bytes.length === bytes.buffer.byteLength
      ? bytes.buffer
      : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    throw new Error(
      own
        ? `ACCORDING_GAZETTEER names ${own}, which is missing: make it with \`according gazetteer\`, or unset the variable`
        : 'build/gazetteer.bin is missing: make it with `node scripts/prepare.mjs` (some seconds, once)',
    )
  }
}

/** Loads lexicons, ontology, weights and gazetteer from the project's files. */
export function loadKnowledge(): Knowledge {
  const numbers = readNumberLexicon('lexicon/en/numbers.tsv', projectFile('lexicon/en/numbers.tsv'))
  return {
    language: {
      abbreviations: readAbbreviations(projectFile('lexicon/en/abbreviations.tsv')),
      irregulars: readIrregulars(projectFile('lexicon/en/irregular.tsv')),
      cases: readCaseLexicon(
        projectFile('models/en/word-case.tsv'),
        properNames(),
        cells('lexicon/given-names.tsv', 'name'),
        titles(),
      ),
      tagger: unpackTagger(weights('models/en/tagger.bin.zst')),
      parser: unpackParser(weights('models/en/parser.bin.zst')),
    },
    gazetteer: openGazetteer(gazetteerBytes(), {
      countries: projectFile('lexicon/countries.tsv'),
      placeWords: projectFile('lexicon/en/place-words.tsv'),
      notPlaces: projectFile('lexicon/en/not-places.tsv'),
      givenNames: projectFile('lexicon/given-names.tsv'),
      coding: yaml('ontology/place-precision.yaml'),
    }),
    times: readTimeLexicon(
      'lexicon/en/times.tsv',
      projectFile('lexicon/en/times.tsv'),
      numbers,
      yaml('ontology/time-precision.yaml'),
      {
        islamicMonths: projectFile('lexicon/islamic-months.tsv'),
        feastDays: projectFile('lexicon/feast-days.tsv'),
      },
    ),
    figures: readFigureLexicon(numbers, {
      quantities: projectFile('lexicon/en/quantities.tsv'),
      harms: projectFile('lexicon/en/harms.tsv'),
      people: projectFile('lexicon/en/people.tsv'),
    }),
    actors: readActorLexicon({
      actors: projectFile('lexicon/actors.tsv'),
      roles: projectFile('lexicon/en/roles.tsv'),
      countries: projectFile('lexicon/countries.tsv'),
      givenNames: projectFile('lexicon/given-names.tsv'),
    }),
    relations: readRelationLexicon(projectFile('lexicon/en/relations.tsv')),
    cues: readCues(projectFile('lexicon/en/cues.tsv')),
    events: eventLexicon({
      verbs: projectFile('lexicon/en/triggers-verbs.tsv'),
      nouns: projectFile('lexicon/en/triggers-nouns.tsv'),
      phrases: projectFile('lexicon/en/triggers-phrases.tsv'),
      light: projectFile('lexicon/en/light-verbs.tsv'),
      notEvents: projectFile('lexicon/en/not-events.tsv'),
      irregulars: readIrregulars(projectFile('lexicon/en/irregular.tsv')),
      types: yaml('ontology/event-types.yaml'),
      classes: yaml('ontology/noun-classes.yaml'),
      contexts: yaml('ontology/contexts.yaml'),
      crosswalk: yaml('ontology/crosswalk.yaml'),
      same: yaml('ontology/coreference.yaml'),
    }),
    sourceTypes: readSourceTypes(projectFile('lexicon/en/source-types.tsv')),
    modality: readModality(projectFile('lexicon/en/modality.tsv')),
  }
}

/** What each word tells about which happening is meant, from models/en/word-weights.tsv. */
export const loadWordWeights = (): WordWeights =>
  readWordWeights(projectFile('models/en/word-weights.tsv'), projectFile('lexicon/en/targets.tsv'))
