import { wordChanges } from '../store/article-versions.ts'
import type { ArticleVersion } from '../store/versions.ts'
import { changeWords, wordChangeWords } from './change-words.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { printable, styled, type Terminal } from './terminal.ts'
import type { Verb } from './verb.ts'

const FORMATS = ['table', 'jsonl'] as const

export const changesVerb: Verb = {
  name: 'changes',
  operands: 'REPORT',
  summary: 'Tell what later versions of an article changed.',
  description: [
    'REPORT is the id of any version. Each version is listed, earliest first, with the figures and events that it adds, takes out or tells otherwise, at the words of both versions.',
    'Versions are reports of one page, or of one outlet and with much the same text within a month. All of them stay in the ledger; a later one replaces nothing.',
  ],
  options: [
    {
      name: 'words',
      help: 'Every change of the text, too: what was taken out as [-words-], what came in as {+words+}.',
    },
    { name: 'format', choices: FORMATS, help: 'table (for people, the default) or jsonl (one version a line).' },
    LEDGER_OPTION,
  ],
  examples: [
    { command: 'according changes report-17 --ledger mali', does: 'How the tolls of an article grew.' },
    { command: 'according changes report-17 --words --ledger mali', does: 'What was rewritten without a word.' },
  ],
  run: async (call, terminal) => {
    const [report, ...more] = call.operands
    if (report === undefined || more.length) {
      terminal.tell('according: changes: give the id of one report (according show INCIDENT lists them)\n')
      return 2
    }
    return onLedger('changes', call, 'read', terminal, async ({ db }) => {
      const { versionsOf } = await import('../store/versions.ts')
      const versions = await versionsOf(db, report)
      if (!versions) {
        terminal.tell(`according: changes: there is no report ${report} in the ledger\n`)
        return 1
      }
      const words = 'words' in call.options
      for (const [i, version] of versions.entries()) {
        const before = words && i > 0 ? versions[i - 1]! : null
        terminal.print(
          call.options.format === 'jsonl'
            ? `${JSON.stringify(lineOf(version, before))}\n`
            : wordsOf(version, before, terminal),
        )
      }
      return 0
    })
  },
}

const lineOf = ({ reading: { report, text }, changes }: ArticleVersion, before: ArticleVersion | null) => ({
  report,
  changes,
  ...(before ? { words: wordChanges(before.reading.text, text) } : {}),
})

function wordsOf(
  { reading: { report, text }, changes }: ArticleVersion,
  before: ArticleVersion | null,
  { colour }: Terminal,
): string {
  const { publishedAt, outlet, id, title } = report
  const head = [publishedAt ?? 'no date', outlet, id, title && `“${title}”`].filter(part => part !== null)
  const rewritten = before ? wordChanges(before.reading.text, text) : []
  const lines = [
    ...changes.map(change => `  ${changeWords(change)}`),
    ...rewritten.map(change => `  ${wordChangeWords(change, before!.reading.text, text, colour)}`),
  ]
  return `${[styled(colour, 'bold', printable(head.join(' · '))), ...lines].join('\n')}\n`
}
