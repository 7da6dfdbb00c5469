// Writes what the documents take from the program itself: docs/cli.md, docs/pipeline.md and the marked parts of README.md.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, writtenDocs } from './docs.ts'

for (const { path, content } of await writtenDocs()) writeFileSync(join(ROOT, path), content)
