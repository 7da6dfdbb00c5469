import { wrap } from './columns.ts'
import { optionForm, usage, type Verb } from './verb.ts'

const LIMIT = 'According reports what was said and by whom; it does not decide what is true.'

/** The overview that `according` and `according --help` print. */
export function overview(verbs: readonly Verb[], columns: number): string {
  return [
    'according: reads reports of conflict and keeps the ledger: who did what to whom, where and when, according to whom, and how sure.',
    LIMIT,
    '',
    'Usage: according VERB …',
    '',
    ...[...verbs, HELP].flatMap(verb => hanging(`  ${verb.name.padEnd(widest(verbs))}`, verb.summary, columns)),
    '',
    'Exit status: 0 all done, 1 some inputs failed, 2 misuse.',
    '',
  ]
    .flatMap(line => (line.startsWith('  ') ? [line] : wrap(line, columns)))
    .join('\n')
}

const HELP = { name: 'help', summary: 'Explain a verb: according help read' }
const widest = (verbs: readonly Verb[]): number => Math.max(...verbs.map(({ name }) => name.length)) + 2

/** The help text of one verb. */
export function helpOn(verb: Verb, columns: number): string {
  return [
    `${verb.name}: ${verb.summary}`,
    '',
    ...hanging('Usage: ', usage(verb), columns),
    '',
    ...verb.description.flatMap(paragraph => [...wrap(paragraph, columns), '']),
    ...(verb.options.length ? ['Options:', ...verb.options.flatMap(o => optionLines(o, columns)), ''] : []),
    'Examples:',
    ...verb.examples.flatMap(({ command, does }) => [
      `  ${command}`,
      ...wrap(does, columns - 6).map(l => `      ${l}`),
    ]),
    '',
  ].join('\n')
}

const optionLines = (option: Verb['options'][number], columns: number): string[] => [
  `  ${optionForm(option)}`,
  ...wrap(option.help, columns - 6).map(line => `      ${line}`),
]

const hanging = (lead: string, text: string, columns: number): string[] =>
  wrap(text, columns - lead.length).map((line, i) => (i ? ' '.repeat(lead.length) : lead) + line)
