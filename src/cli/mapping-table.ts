import type { Column, Mapping } from '../intake/extract/tables/mapping.ts'
import { readSaidMapping } from '../intake/extract/tables/mapping.ts'
import { mappingsAt } from '../intake/extract/tables/mapping-at.ts'
import { place } from './intake-call.ts'
import { printable, styled, type Terminal } from './terminal.ts'
import type { Call, ExitStatus } from './verb.ts'

/** Shows what the columns of the tables that a call names are taken for; no report is read. */
export async function printMappings({ operands, options }: Call, terminal: Terminal): Promise<ExitStatus> {
  let failures = 0
  try {
    const said = options.map === undefined ? null : readSaidMapping(options.map)
    for (const path of operands)
      for await (const found of mappingsAt(path, said))
        if ('mapping' in found) terminal.print(mappingTable(found.path, found.mapping, terminal))
        else {
          failures++
          terminal.tell(`according: ${place(found)}: ${found.message}\n`)
        }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    terminal.tell(`according: read: ${error.message}\n`)
    return 2
  }
  return failures ? 1 : 0
}

/** A line a column: what it holds, and why; under it its first values. */
function mappingTable(path: string, { columns, dayOrder }: Mapping, terminal: Terminal): string {
  const order = dayOrder === null ? [] : [`  in dates by numbers the ${dayOrder} comes first`]
  return `${[printable(path), ...columns.map(column => columnWords(column, terminal)), ...order].join('\n')}\n`
}

function columnWords({ name, field, because, samples }: Column, { colour }: Terminal): string {
  const use = field === null ? printable(because) : `${styled(colour, 'bold', field)}: ${printable(because)}`
  return [`  ${printable(name)} → ${use}`, ...samples.map(sample => `      ${shortened(printable(sample))}`)].join('\n')
}

const shortened = (text: string): string => (text.length > 70 ? `${text.slice(0, 69)}…` : text)
