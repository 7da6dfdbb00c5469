import { readFileSync } from 'node:fs'
import { readAbbreviations } from '../language/abbreviations.ts'
import type { Knowledge } from '../read.ts'

const root = new URL('../../', import.meta.url)

/** A file of the project as text; throws with its name where it is missing. */
export const projectFile = (path: string): string => readFileSync(new URL(path, root), 'utf8')

/** Loads lexicons, ontology, weights and gazetteer from the project's files. */
export function loadKnowledge(): Knowledge {
  return {
    language: {
      abbreviations: readAbbreviations(projectFile('lexicon/en/abbreviations.tsv')),
      tagger: null,
      parser: null,
    },
    gazetteer: null,
    times: null,
    figures: null,
    actors: null,
    cues: null,
    events: null,
    modality: null,
  }
}
