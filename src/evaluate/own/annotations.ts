import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Gold, goldOf } from '../exam/gold.ts'
import { type Annotation, goldFileOf } from './annotation.ts'

/** Where the annotations lie: evaluation/own. */
export const ANNOTATIONS = fileURLToPath(new URL('../../../evaluation/own/', import.meta.url))

/** A report of the corpus `reports`. */
export type CorpusReport = {
  readonly id: string
  readonly title: string | null
  readonly text: string
}

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. */
export const sha256Of = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** The reports of the folder `corpus` by id. */
export const corpusReports = (corpus: string): ReadonlyMap<string, CorpusReport> =>
  new Map(
    readFileSync(join(corpus, 'articles.jsonl'), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line) as CorpusReport)
      .map(report => [report.id, report]),
  )

/** Every annotation as gold, by the name of its file. Throws where a report is not in the corpus or its text is another. */
export function ownGold(corpus: string): readonly { readonly name: string; readonly gold: Gold }[] {
  const reports = corpusReports(corpus)
  return globSync('*.json', { cwd: ANNOTATIONS })
    .sort()
    .map(name => {
      const annotation: Annotation = JSON.parse(readFileSync(join(ANNOTATIONS, name), 'utf8'))
      const report = reports.get(annotation.report)
      if (!report) throw new Error(`evaluation/own/${name}: ${corpus} has no report ${annotation.report}`)
      const file = goldFileOf(annotation, report, sha256Of(report.text))
      return { name, gold: goldOf(name, file) }
    })
}
