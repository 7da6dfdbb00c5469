import type { Kysely } from 'kysely'
import type { Tables } from '../store/schema.ts'
import { LEDGER_OPTION, onLedger } from './on-ledger.ts'
import { progressOn } from './progress.ts'
import type { Verb } from './verb.ts'

export const regroupVerb: Verb = {
  name: 'regroup',
  operands: '',
  summary: 'Judge anew which reports tell of one incident, by this version of According.',
  description: [
    'What was judged by another version is judged by this one, so that the ledger is the one that this version would have made of the same readings. Readings, claims and what people decided stay as they are; ids of incidents that end lead on to what became of them.',
    'It can be stopped and begun again at any time. To have the reports read anew as well: `according add --again`, first.',
  ],
  options: [LEDGER_OPTION],
  examples: [{ command: 'according regroup --ledger mali', does: 'After According was updated.' }],
  run: (call, terminal) =>
    onLedger('regroup', call, 'write', terminal, async ledger => {
      const [{ judgeAgain }, { projectFile }, { readWordWeights }] = await Promise.all([
        import('../store/judge-again.ts'),
        import('../intake/knowledge.ts'),
        import('../incidents/words.ts'),
      ])
      const progress = progressOn(terminal)
      const before = await incidentsIn(ledger.db)
      let reports = 0
      for await (reports of judgeAgain(
        ledger,
        readWordWeights(projectFile('models/en/word-weights.tsv'), projectFile('lexicon/en/targets.tsv')),
      ))
        progress.step('', reports, null)
      progress.clear()
      terminal.print(`${reports} reports judged anew: ${await incidentsIn(ledger.db)} incidents, before ${before}\n`)
      return 0
    }),
}

const incidentsIn = async (db: Kysely<Tables>): Promise<number> => {
  const { n } = await db
    .selectFrom('incident')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return n
}
