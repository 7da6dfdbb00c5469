import type { Decider } from '../store/decide.ts'
import type { WithheldName } from '../store/withheld.ts'
import { userName } from './decide.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { printable, type Terminal } from './terminal.ts'
import type { Call, ExitStatus, Verb } from './verb.ts'

export const withholdVerb: Verb = {
  name: 'withhold',
  operands: 'NAME…',
  summary: 'Keep names out of every export but internal ones.',
  description: [
    'NAME is the full name of a person, in quotes; each goes on the list of the ledger with who put it there, when and why. According finds it in all its forms: with or without capitals, accents and hyphens, the family’s name first or alone, with initials, in another spelling or script, in addresses and in other encodings; the workbench and the ledger itself go on showing it.',
    'A first name alone is withheld only where the report names the person in full. A family’s name that is also a common word is withheld only there and with a capital. Initials alone (“A. D.”) and nicknames that no report ties to the name are not found: put them on the list too.',
    'The list is in the ledger, so whoever may open the ledger can read it. --revoke takes a name off it; that it stood there stays on record.',
  ],
  options: [
    {
      name: 'why',
      value: 'TEXT',
      help: 'The reason, for those who come later. Must be given to put a name on the list or take one off.',
    },
    { name: 'by', value: 'WHO', help: "Who decides; this system's name of the user where it is not given." },
    { name: 'list', help: 'Print the list.' },
    { name: 'revoke', value: 'NUMBER', help: 'Take the name of that number off the list.' },
    LEDGER_OPTION,
  ],
  examples: [
    {
      command: 'according withhold "Amina Diarra" --why "spoke on condition of anonymity" --ledger mali',
      does: 'No partner or public export has her name.',
    },
    {
      command: 'according withhold --list --ledger mali',
      does: 'All names on the list, with who put them there and why.',
    },
  ],
  run: runWithhold,
}

async function runWithhold(call: Call, terminal: Terminal): Promise<ExitStatus> {
  const { why, by = userName(), revoke } = call.options
  const misuse = (text: string): ExitStatus => {
    terminal.tell(`according: withhold: ${text}\n`)
    return 2
  }
  if ('list' in call.options) return call.operands.length ? misuse('--list takes no NAME') : listNames(call, terminal)
  if (revoke === undefined && !call.operands.length) return misuse('no NAME; give full names in quotes, or --list')
  if (revoke !== undefined && (call.operands.length || !/^[1-9]\d{0,14}$/.test(revoke)))
    return misuse('--revoke takes the number of one name (according withhold --list)')
  if (!why?.trim()) return misuse('no reason; give --why TEXT')
  const decider: Decider = { who: by, why, at: new Date().toISOString() }
  return onLedger('withhold', call, 'write', terminal, async ledger => {
    const [{ withhold, unwithhold }, { UnmetWish }] = await Promise.all([
      import('../store/withheld.ts'),
      import('../store/wish.ts'),
    ])
    try {
      if (revoke !== undefined) {
        const { name } = await unwithhold(ledger, Number(revoke), decider)
        terminal.print(`${printable(name)} is off the list\n`)
        return 0
      }
      const put = await withhold(ledger, call.operands, decider)
      const known = new Set(call.operands).size - put.length
      terminal.print(
        `${put.length} ${put.length === 1 ? 'name' : 'names'} put on the list${known ? `, ${known} on it before` : ''}\n`,
      )
      return 0
    } catch (error) {
      if (!(error instanceof UnmetWish)) throw error
      terminal.tell(`according: withhold: ${error.message}\n`)
      return 1
    }
  })
}

const listNames = (call: Call, terminal: Terminal): Promise<ExitStatus> =>
  onLedger('withhold', call, 'read', terminal, async ({ db }) => {
    const { withheldList } = await import('../store/withheld.ts')
    const names = await withheldList(db)
    for (const name of names) terminal.print(lineOf(name))
    if (!names.length) terminal.tell('according: withhold: no name is on the list\n')
    return 0
  })

const lineOf = ({ id, name, who, why, at, revoked_by, revoked_why, revoked_at }: WithheldName): string =>
  `${id}  ${printable(name)}  ${printable(who)}, ${at.slice(0, 10)}: ${printable(why)}${
    revoked_at
      ? `; off the list by ${printable(revoked_by!)}, ${revoked_at.slice(0, 10)}: ${printable(revoked_why!)}`
      : ''
  }\n`
