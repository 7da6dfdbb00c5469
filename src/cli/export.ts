import { existsSync, readFileSync } from 'node:fs'
import type { Exported } from '../exchange/export/exporting.ts'
import { FORMATS } from '../exchange/export/formats.ts'
import type { Asked } from '../exchange/export/prepared.ts'
import { PROFILES } from '../exchange/export/profile-names.ts'
import { RULE_WORDS } from '../incidents/said-words.ts'
import { wrap } from './columns.ts'
import { userName } from './decide.ts'
import { listExports } from './export-list.ts'
import { exportWords } from './export-words.ts'
import { FILTER_OPTIONS, filterOf } from './filter-options.ts'
import { LEDGER_OPTION, ledgerAddress, onLedger } from './on-ledger.ts'
import { progressOn } from './progress.ts'
import { RULE_OPTION, ruleOf } from './rule-option.ts'
import type { Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'
import { versionOf } from './version.ts'

export const exportVerb: Verb = {
  name: 'export',
  operands: '[INCIDENT…]',
  summary: 'Write incidents into a file of a format of the field, without what may not leave, and say what was lost.',
  description: [
    'Each incident is drawn from its accounts by a rule that is named; what the format cannot hold goes into FILE.losses.jsonl: which values became one, by which rule, and which accounts said the others.',
    'INCIDENT is an id as `according incidents` prints it, or that of a report: only these are written, of what the filters find. Without any, all.',
    'A profile takes out what may not leave before any format sees it (ontology/sensitivity.yaml says what and why). internal gives all. partner gives no full texts, no names of private persons who were harmed or tell what they saw, nothing sensitive, points to 1 km. public, the default, names no private person and no place finer than a district. Names on the list of `according withhold` are taken out of both, and the bytes of the file are searched for them before it gets its name.',
    'What reads names may miss one. Look a public file through before you publish it.',
    'The ledger remembers every export: who, when, for whom, what was asked for, how much, and the SHA-256 of the file. --list prints that.',
    'In CSV and TSV files a text that a spreadsheet would run as a formula has an apostrophe before it; According takes it off when it reads the file.',
  ],
  options: [
    { name: 'format', choices: Object.keys(FORMATS), help: 'What is written.' },
    { name: 'output', short: 'o', value: 'FILE', help: 'Where to; - is standard output.' },
    { name: 'profile', choices: PROFILES, help: 'Who may read it: public (the default), partner or internal.' },
    RULE_OPTION,
    { name: 'for', value: 'WHOM', help: 'Whom it is for; kept in the ledger.' },
    { name: 'by', value: 'WHO', help: "Who takes it out; this system's name of the user where it is not given." },
    {
      name: 'since',
      value: 'DATE',
      help: 'Only for feed: what is new, changed or gone since the ledger of that day, as this ledger recorded it.',
    },
    { name: 'withheld', value: 'NAMES', help: 'A file of more names to withhold, one a line; # begins a remark.' },
    { name: 'force', help: 'Overwrite FILE if it is there.' },
    { name: 'list', help: 'Print what was exported from the ledger before.' },
    LEDGER_OPTION,
    ...FILTER_OPTIONS,
  ],
  examples: [
    {
      command: 'according export --format acled -o mali.csv --ledger mali',
      does: 'All incidents for anybody, in ACLED’s columns.',
    },
    {
      command: 'according export --format event-reports -o reports.csv --profile internal --from 2025-10-01',
      does: 'A row a report and incident, for `according diagnose` and R.',
    },
    {
      command: 'according export ih9phnt2lfgt6 --format dossier -o bankass.html --profile partner',
      does: 'One incident as a page to read, print and hand on.',
    },
    {
      command: 'according export --format feed --since 2025-10-20 -o changes.xml',
      does: 'What is new, changed or gone since that day, for readers of feeds.',
    },
    { command: 'according export --list', does: 'Who took what out, when and for whom.' },
  ],
  run: runExport,
}

async function runExport(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const tell = (text: string, status: ExitStatus): ExitStatus => {
    terminal.tell(`according: export: ${text}\n`)
    return status
  }
  try {
    if ('list' in call.options)
      return await onLedger('export', call, 'read', terminal, ledger => listExports(ledger, terminal))
    const asked = await askedOf(call)
    return await onLedger('export', call, 'read', terminal, async ledger => {
      const { exportTo } = await import('../exchange/export/exporting.ts')
      const { NameLeft } = await import('../exchange/export/checked.ts')
      const { openLedger } = await import('../store/open.ts')
      const { recordExport } = await import('../store/exports.ts')
      const progress = progressOn(terminal)
      try {
        const exported = await exportTo(ledger, asked, {
          print: terminal.printBytes,
          step: (label, done, total) => progress.step(label, done, total),
          record: async made => {
            const pen = await openLedger(ledgerAddress(call), 'write')
            try {
              return await recordExport(pen, made)
            } finally {
              await pen.close()
            }
          },
        })
        progress.clear()
        tellExported(exported, asked, terminal)
        return 0
      } catch (error) {
        if (error instanceof NameLeft) return tell(error.message, 1)
        if (error instanceof Error && 'syscall' in error)
          return tell(`${asked.file} cannot be written: ${error.message}`, 1)
        throw error
      } finally {
        progress.clear()
      }
    })
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return tell(error.message, 2)
  }
}

/** RangeError: what is wrong, in words. */
async function askedOf(call: Call): Promise<Asked> {
  const { format, output, profile = 'public', by = userName(), withheld } = call.options
  if (format === undefined) throw new RangeError(`no format; give --format ${Object.keys(FORMATS).join('|')}`)
  if (!output) throw new RangeError('no file; give -o FILE, or -o - for standard output')
  if (output !== '-' && !('force' in call.options) && existsSync(output))
    throw new RangeError(`${output} is there already; give another name, or --force to overwrite it`)
  const filter = filterOf(call, '')
  const { profileNamed } = await import('../exchange/export/profile.ts')
  const loaded = await FORMATS[format]!()
  if (output === '-' && !/^text\/|json|xml|geo/.test(loaded.mediaType))
    throw new RangeError(`${format} is no text and would spoil a terminal; give -o FILE`)
  return {
    format: loaded,
    profile: profileNamed(profile),
    rule: ruleOf(call),
    filter,
    incidents: call.operands,
    file: output,
    names: withheld === undefined ? [] : namesIn(withheld),
    who: by,
    forWhom: call.options.for ?? null,
    since: sinceOf(call),
    at: new Date().toISOString(),
    version: versionOf(),
  }
}

/** RangeError: what is wrong with the day, in words. */
function sinceOf({ options: { since, format } }: Call): string | null {
  if (since === undefined) return null
  if (format !== 'feed') throw new RangeError(`--since is for --format feed; ${format} tells of what stands`)
  if (!/^\d{4}-\d\d-\d\d$/.test(since) || Number.isNaN(Date.parse(since)))
    throw new RangeError(`--since "${since}" is not a day; write it as 2025-10-23`)
  return since
}

function namesIn(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .split(/\r?\n/)
      .map(line => line.replace(/#.*$/, '').trim())
      .filter(Boolean)
  } catch (error) {
    throw new RangeError(`--withheld ${file} cannot be read (${(error as Error).message})`)
  }
}

function tellExported(exported: Exported, asked: Asked, terminal: Terminal): void {
  for (const text of exportWords(exported, asked, RULE_WORDS[asked.rule]))
    for (const line of wrap(text, terminal.columns)) terminal.tell(`${line}\n`)
}
