import { nearest } from '../text/nearest.ts'
import { addVerb } from './add.ts'
import { archiveVerb } from './archive.ts'
import { backupVerb } from './backup.ts'
import { changesVerb } from './changes.ts'
import { decisionsVerb } from './decisions.ts'
import { diagnoseVerb } from './diagnose.ts'
import { evaluateVerb } from './evaluate.ts'
import { exportVerb } from './export.ts'
import { gazetteerVerb } from './gazetteer.ts'
import { helpOn, overview } from './help.ts'
import { importAccountsVerb } from './import-accounts.ts'
import { incidentsVerb } from './incidents.ts'
import { mergeVerb } from './merge.ts'
import { originalVerb } from './original.ts'
import { readVerb } from './read.ts'
import { regroupVerb } from './regroup.ts'
import { restoreVerb } from './restore.ts'
import { revokeVerb } from './revoke.ts'
import { searchVerb } from './search.ts'
import { serveVerb } from './serve.ts'
import { showVerb } from './show.ts'
import { splitVerb } from './split.ts'
import type { Terminal } from './terminal.ts'
import { type ExitStatus, parseCall, type Verb } from './verb.ts'
import { versionOf } from './version.ts'
import { watchVerb } from './watch.ts'
import { withholdVerb } from './withhold.ts'

/** Every verb of the command, in the order in which the help lists them. */
export const VERBS: readonly Verb[] = [
  readVerb,
  addVerb,
  watchVerb,
  serveVerb,
  searchVerb,
  incidentsVerb,
  showVerb,
  changesVerb,
  mergeVerb,
  splitVerb,
  revokeVerb,
  decisionsVerb,
  regroupVerb,
  exportVerb,
  withholdVerb,
  originalVerb,
  archiveVerb,
  backupVerb,
  restoreVerb,
  importAccountsVerb,
  gazetteerVerb,
  diagnoseVerb,
  evaluateVerb,
]

/** Runs one command line; misuse is told in one line and never throws. */
export async function according(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [first, ...rest] = args
  const print = (text: string): ExitStatus => {
    terminal.print(text)
    return 0
  }
  const misuse = (text: string): ExitStatus => {
    terminal.tell(`according: ${text}\n`)
    return 2
  }
  if (first === '--version') return print(`according ${versionOf()}\n`)
  if (first === undefined) return misuse(`no verb; ${VERBS.map(v => v.name).join(', ')} or help (according --help)`)
  if (first === '--help' || first === '-h' || (first === 'help' && !rest.length))
    return print(overview(VERBS, terminal.columns))
  const name = first === 'help' ? rest[0]! : first
  const verb = VERBS.find(v => v.name === name)
  if (!verb) {
    const near = nearest(name, [...VERBS.map(v => v.name), 'help'])
    return misuse(`unknown verb "${name}"${near ? `; did you mean "${near}"?` : ''} (according --help lists them)`)
  }
  if (first === 'help' || rest.some(arg => arg === '--help' || arg === '-h'))
    return print(helpOn(verb, terminal.columns))
  const call = parseCall(verb, rest)
  return 'misuse' in call ? misuse(`${verb.name}: ${call.misuse}`) : verb.run(call, terminal)
}
