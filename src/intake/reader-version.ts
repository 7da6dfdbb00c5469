import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const ROOT = new URL('../../', import.meta.url)

/** All that a reading depends on besides the report: lists, weights, the gazetteer's makings, and the stages themselves. */
const PARTS = [
  'lexicon/**/*.tsv',
  'ontology/*.yaml',
  'models/en/*.bin.zst',
  'src/intake/gazetteer/*.ts',
  'src/{text,language,reading,claims}/**/*.ts',
  'src/read.ts',
]

/**
 * The version of the reader, "0.1.0+3f2a9c1be0d4": the package's version and the start of a hash of all that a reading
 * depends on. Two readings by one version of one report are the same bytes.
 */
export function readerVersion(): string {
  const { version, dependencies } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8'))
  const hash = createHash('sha256').update(JSON.stringify(dependencies))
  const paths = globSync(PARTS, { cwd: fileURLToPath(ROOT) }).map(path => path.replaceAll('\\', '/'))
  for (const path of paths.filter(path => !/\.(?:test|fixture)\.ts$/.test(path)).sort())
    hash.update(path).update(readFileSync(new URL(path, ROOT)))
  const own = process.env.ACCORDING_GAZETTEER
  if (own) hash.update(readFileSync(own))
  return `${version}+${hash.digest('hex').slice(0, 12)}`
}
