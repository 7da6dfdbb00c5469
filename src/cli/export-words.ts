import type { Exported } from '../exchange/export/exporting.ts'
import type { LossCount } from '../exchange/export/pieces.ts'
import type { Asked } from '../exchange/export/prepared.ts'
import { printable } from './terminal.ts'

/** So many rules by which something was lost are printed. */
const SHOWN = 12

/** What left, in paragraphs for people: how much, what the profile took out, what the format could not hold. */
export function exportWords(
  exported: Exported,
  { format, profile, file, forWhom }: Asked,
  rule: string,
): readonly string[] {
  const { number, incidents, bytes, sha256, losses } = exported
  const where = file === '-' ? 'standard output' : printable(file)
  const byRule = [...Map.groupBy(losses, ({ rule: words }) => words)]
  return [
    `${counted(incidents, 'incident')} to ${where} as ${format.name}, ${bytes.toLocaleString('en')} bytes, SHA-256 ${sha256}; export ${number} of this ledger${forWhom ? `, for ${printable(forWhom)}` : ''}`,
    `drawn by the rule ${rule}`,
    takenWords(exported, profile),
    ...(losses.length
      ? [`not all fits into ${format.name}${file === '-' ? ':' : `; ${printable(`${file}.losses.jsonl`)} has each:`}`]
      : []),
    ...byRule.slice(0, SHOWN).map(([words, some]) => `  ${printable(words)}: ${some.map(fieldWords).join(', ')}`),
    ...(byRule.length > SHOWN ? [`  and ${byRule.length - SHOWN} more rules`] : []),
  ]
}

/** "fatalities in 5 incidents" */
const fieldWords = ({ field, incidents }: LossCount): string =>
  `${printable(field)} in ${counted(incidents, 'incident')}`

function takenWords({ taken, names }: Exported, { name, about }: Asked['profile']): string {
  const parts = [
    names && `${counted(names, 'name')} withheld, ${counted(taken.names, 'time')}`,
    taken.texts && `${counted(taken.texts, 'text')} of reports`,
    ...[...taken.sensitive].map(([kind, times]) => `${kind} ${counted(times, 'time')}`),
    taken.incidents && `${counted(taken.incidents, 'incident')} of which nothing was left`,
  ].filter(Boolean)
  return `profile ${name}: ${about}${parts.length ? `; taken out: ${parts.join(', ')}` : ''}`
}

const counted = (n: number, noun: string): string => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`
