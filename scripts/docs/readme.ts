import { ledgerTable } from '../../src/cli/ledger-table.ts'
import { loadBaseline } from '../../src/evaluate/baseline.ts'
import { EXERCISES } from '../../src/evaluate/exercises.ts'
import type { Reading } from '../../src/reading/reading.ts'

/** How many figures of an exercise the README shows: the first, most telling ones. */
const SHOWN = 2

/** A stretch of a sample report and its ledger, as the command prints it. */
export const ledgerPart = (reading: Reading, columns: number): string =>
  [
    ...reading.text
      .trim()
      .split('\n')
      .map(line => `> ${line}`.trimEnd()),
    '',
    '```',
    ledgerTable(reading, { from: null, columns, colour: false, explain: false }).trimEnd(),
    '```',
  ].join('\n')

/** The accepted figures of evaluation/baseline.json as a table. */
export function measuredPart(): string {
  const baseline = loadBaseline()
  const rows = EXERCISES.flatMap(({ name, about }) =>
    Object.entries(baseline[name] ?? {})
      .slice(0, SHOWN)
      .map(
        ([figure, { value, low, high }], i) =>
          `| ${i ? '' : `${name}: ${about}`} | ${figure} | ${value} | ${low} – ${high} |`,
      ),
  )
  return ['| exercise | figure | value | 95 % interval |', '|---|---|---|---|', ...rows].join('\n')
}
