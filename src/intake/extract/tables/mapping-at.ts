import { type Failure, failed } from '../../failure.ts'
import { filesAt } from '../../files.ts'
import { headOf } from '../../lines.ts'
import type { Input } from '../extracted.ts'
import { HEAD, recognise } from '../recognise.ts'
import { csvMapping } from './csv.ts'
import { jsonMapping } from './json.ts'
import type { Mapping } from './mapping.ts'

/** What the columns of each table at a path hold; a failure for what is no table. No report is read. */
export async function* mappingsAt(
  path: string,
  columns: Input['columns'],
): AsyncGenerator<{ readonly path: string; readonly mapping: Mapping } | Failure> {
  for await (const source of filesAt(path, undefined)) {
    if (source.kind === 'failure') {
      yield source
      continue
    }
    const { path } = source
    const { head, stream } = await headOf(source.open(), HEAD)
    const found = recognise(head, path)
    const format = 'format' in found ? found.format : null
    const mappingOf = format === 'csv' ? csvMapping : format === 'json' || format === 'json-lines' ? jsonMapping : null
    const mapping = mappingOf
      ? await mappingOf({ path, bytes: stream, columns: columns ?? null })
      : failed({ path }, 'format', 'it is no table (CSV, TSV, JSON); give one')
    yield 'kind' in mapping ? mapping : { path, mapping }
  }
}
