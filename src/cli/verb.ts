import { nearest } from '../text/nearest.ts'
import type { Terminal } from './terminal.ts'

/** One option of a verb: `--name VALUE`, or a plain `--name` where `value` is absent. */
export type Option = {
  readonly name: string
  /** A letter for it: "o" for -o FILE. */
  readonly short?: string
  readonly value?: string
  /** The only values allowed. */
  readonly choices?: readonly string[]
  readonly help: string
}

/** What a person asked of a verb: operands, and options by name ('' for one without a value). */
export type Call = { readonly operands: readonly string[]; readonly options: Readonly<Record<string, string>> }

/** Exit status: 0 all done, 1 some inputs failed, 2 misuse. */
export type ExitStatus = 0 | 1 | 2

/** A command of `according`; its words make the help texts and docs/cli.md. */
export type Verb = {
  readonly name: string
  /** Operands as the usage line shows them: "PATH…". */
  readonly operands: string
  readonly summary: string
  readonly description: readonly string[]
  readonly options: readonly Option[]
  readonly examples: readonly { readonly command: string; readonly does: string }[]
  readonly run: (call: Call, terminal: Terminal) => Promise<ExitStatus>
}

/** The usage line of a verb. */
export const usage = (verb: Verb): string =>
  ['according', verb.name, verb.operands, ...verb.options.map(optionWords)].filter(Boolean).join(' ')

const optionWords = (option: Option): string => `[${optionForm(option)}]`

/** "--format table|json|jsonl", "--explain", "-o|--output FILE". */
export const optionForm = ({ name, short, value, choices }: Option): string =>
  [`${short ? `-${short}|` : ''}--${name}`, choices ? choices.join('|') : (value ?? '')].join(' ').trimEnd()

/** Reads a verb's arguments, or says in one sentence what is wrong with them. */
export function parseCall(verb: Verb, args: readonly string[]): Call | { readonly misuse: string } {
  const operands: string[] = []
  const options: Record<string, string> = {}
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    if (arg === '--') return { operands: [...operands, ...args.slice(i + 1)], options }
    if (!arg.startsWith('-') || arg === '-') {
      operands.push(arg)
      continue
    }
    const [asked, given] = arg.startsWith('--') ? splitOption(arg) : [arg, undefined]
    const option = verb.options.find(o => o.name === asked || (o.short && `-${o.short}` === asked))
    if (!option) return { misuse: unknownOption(arg, verb) }
    const { name } = option
    if (!option.value && !option.choices) {
      if (given !== undefined) return { misuse: `--${name} takes no value` }
      options[name] = ''
      continue
    }
    const value = given ?? args[++i]
    if (value === undefined) return { misuse: `--${name} needs a value: ${optionForm(option)}` }
    if (option.choices && !option.choices.includes(value))
      return { misuse: `--${name} "${value}" is not one of ${option.choices.join(', ')}` }
    options[name] = value
  }
  return { operands, options }
}

function splitOption(arg: string): [string, string | undefined] {
  const at = arg.indexOf('=')
  return at < 0 ? [arg.slice(2), undefined] : [arg.slice(2, at), arg.slice(at + 1)]
}

function unknownOption(arg: string, verb: Verb): string {
  const [name] = splitOption(arg.startsWith('--') ? arg : `-${arg}`)
  const near = nearest(
    name,
    verb.options.map(o => o.name),
  )
  return `unknown option ${arg}${near ? `; did you mean --${near}?` : ''} (according help ${verb.name} lists them)`
}
