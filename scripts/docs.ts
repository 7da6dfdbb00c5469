import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { VERBS } from '../src/cli/according.ts'
import { helpOn, overview } from '../src/cli/help.ts'
import { takeIn } from '../src/intake/intake.ts'
import { loadKnowledge } from '../src/intake/knowledge.ts'
import { type Knowledge, read } from '../src/read.ts'
import type { Reading } from '../src/reading/reading.ts'
import { typesPart } from './docs/glossary.ts'
import { pipelinePage } from './docs/pipeline.ts'
import { ledgerPart, measuredPart } from './docs/readme.ts'

export const ROOT = fileURLToPath(new URL('../', import.meta.url))
const COLUMNS = 80
const SAMPLE = 'fixtures/reports/06-denial.txt'
/** The README shows the first paragraphs of it. */
const PARAGRAPHS = 3

/** Every document that the program writes, whole or in its marked parts, with its path in the project. */
export async function writtenDocs(): Promise<readonly { readonly path: string; readonly content: string }[]> {
  const knowledge = loadKnowledge()
  const parts = {
    ledger: ledgerPart(await readingOf(SAMPLE, knowledge, PARAGRAPHS), COLUMNS),
    measured: measuredPart(),
  }
  return [
    { path: 'docs/cli.md', content: cliPage() },
    { path: 'docs/pipeline.md', content: pipelinePage(await readingOf(SAMPLE, knowledge), SAMPLE, knowledge) },
    { path: 'docs/glossary.md', content: withParts(pageAt('docs/glossary.md'), { types: typesPart(ROOT) }) },
    { path: 'README.md', content: withParts(pageAt('README.md'), parts) },
  ]
}

const pageAt = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const cliPage = (): string =>
  [
    '# The command',
    '',
    'Written by `npm run docs` from the program itself. In a checkout, `according` is `npm run -s according --`.',
    '',
    '```',
    overview(VERBS, COLUMNS).trimEnd(),
    '```',
    ...VERBS.flatMap(verb => ['', `## ${verb.name}`, '', '```', helpOn(verb, COLUMNS).trimEnd(), '```']),
    '',
  ].join('\n')

/** The reading of a report, or of its first paragraphs alone. */
async function readingOf(path: string, knowledge: Knowledge, paragraphs = Number.POSITIVE_INFINITY): Promise<Reading> {
  for await (const taken of takeIn([join(ROOT, path)])) {
    if (taken.kind !== 'report') continue
    const text = taken.text.split('\n\n').slice(0, paragraphs).join('\n\n')
    return read({ ...taken.report, id: path }, text, knowledge)
  }
  throw new Error(`${path} could not be read`)
}

/** A page with what stands between `<!-- name -->` and `<!-- /name -->` replaced. */
const withParts = (page: string, parts: Readonly<Record<string, string>>): string =>
  Object.entries(parts).reduce((text, [name, part]) => {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [text.indexOf(open), text.indexOf(close)]
    if (from < 0 || to < 0) throw new Error(`the page lacks ${open} … ${close}`)
    return `${text.slice(0, from + open.length)}\n${part.trimEnd()}\n${text.slice(to)}`
  }, page)
