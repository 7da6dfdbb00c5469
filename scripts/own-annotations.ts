import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { corporaFolder } from '../src/evaluate/corpora.ts'
import type { GoldFile } from '../src/evaluate/exam/gold.ts'
import { type Annotation, annotationOf, goldFileOf } from '../src/evaluate/own/annotation.ts'
import { ANNOTATIONS, corpusReports, sha256Of } from '../src/evaluate/own/annotations.ts'

// node scripts/own-annotations.ts in FOLDER: FOLDER/*.gold.json, in the exam's form → evaluation/own, as offsets.
// node scripts/own-annotations.ts out FOLDER: evaluation/own → FOLDER/*.gold.json, to be edited or given to the exam's scorer.
const [verb, folder] = process.argv.slice(2)
if ((verb !== 'in' && verb !== 'out') || !folder)
  throw new Error(`node scripts/own-annotations.ts in|out FOLDER, not ${process.argv.slice(2).join(' ') || 'nothing'}`)
const reports = corpusReports(join(corporaFolder(), 'reports'))
const rows = (annotation: Annotation): string =>
  `{\n${Object.entries(annotation)
    .map(([key, value]) =>
      Array.isArray(value) && value.length
        ? `  "${key}": [\n${value.map(row => `    ${JSON.stringify(row)}`).join(',\n')}\n  ]`
        : `  "${key}": ${JSON.stringify(value)}`,
    )
    .join(',\n')}\n}\n`
const nameOf = (file: string): string => basename(file).replace(/(\.gold)?\.json$/, '')

mkdirSync(verb === 'in' ? ANNOTATIONS : folder, { recursive: true })
if (verb === 'in')
  for (const file of globSync(join(folder, '*.gold.json')).sort()) {
    const gold: GoldFile = JSON.parse(readFileSync(file, 'utf8'))
    const report = [...reports.values()].find(({ text }) => text === gold.text)
    if (!report) throw new Error(`${file}: its text is that of no report of the corpus`)
    const annotation = annotationOf(file, gold, report.id, sha256Of(report.text))
    writeFileSync(join(ANNOTATIONS, `${nameOf(file)}.json`), rows(annotation))
  }
else
  for (const file of globSync(join(ANNOTATIONS, '*.json')).sort()) {
    const annotation: Annotation = JSON.parse(readFileSync(file, 'utf8'))
    const report = reports.get(annotation.report)
    if (!report) throw new Error(`${file}: the corpus has no report ${annotation.report}`)
    const gold = goldFileOf(annotation, report, sha256Of(report.text))
    writeFileSync(join(folder, `${nameOf(file)}.gold.json`), `${JSON.stringify(gold, null, 1)}\n`)
  }
