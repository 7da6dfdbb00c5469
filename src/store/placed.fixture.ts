import type { Kysely } from 'kysely'
import { readWordWeights } from '../incidents/words.ts'
import { documentIdOf } from '../intake/document-id.ts'
import { loadKnowledge, projectFile } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import type { Reading } from '../reading/reading.ts'
import type { Report } from '../text/report.ts'
import { type Kept, keepReports } from './keep.ts'
import { type Ledger, openLedger } from './open.ts'
import { keepOriginals } from './originals.ts'
import { type ReadReport, readReportOf } from './read-report.ts'
import type { Tables } from './schema.ts'

/** What words weigh. */
export const weights = readWordWeights(projectFile('models/en/word-weights.tsv'), projectFile('lexicon/en/targets.tsv'))

const MARKET = `Gunmen on motorbikes attacked the weekly market in the central Malian town of Bankass on Tuesday, killing at least 12 people and wounding 20 others, the governor said. The attackers opened fire on traders shortly before noon and set fire to dozens of stalls, Governor Adama Konaré told reporters by telephone. Two soldiers were among the dead, he added. No group has claimed responsibility for the attack on the market of Bankass.`
const BOMB = `A car bomb exploded outside the police station of Quetta in Pakistan on Monday, killing five officers and injuring 11 passers-by, Inspector Rashid Durrani said. The blast shattered the windows of the court nearby. Durrani said that the driver of the car died. The Baloch Sand Front claimed the bombing in a message to reporters.`

const about = (id: string, publishedAt: string, text: string, more: Partial<Report> = {}) => ({
  report: {
    id,
    documentId: documentIdOf(text),
    title: null,
    outlet: null,
    url: null,
    publishedAt,
    language: 'en',
    ...more,
  },
  text,
})

/** Reports of our own on an attack in Bankass, one in Quetta and a march in Kaduna (with a raid near Maiduguri beside it): copies, a cut copy, a later version. */
const REPORTS = [
  about('wire', '2025-10-15', MARKET, { outlet: 'Sample Wire', title: 'Gunmen kill 12 at market in Bankass' }),
  about('reprint', '2025-10-16', `${MARKET} Our correspondent in Bamako contributed to this report.`, {
    outlet: 'Sample Daily',
  }),
  about('cut', '2025-10-15', MARKET.slice(0, MARKET.indexOf(' Two soldiers')), { outlet: 'Sample Radio' }),
  about(
    'monitor',
    '2025-10-20',
    'Armed men killed 27 people in the attack on the market of Bankass on 14 October, the Sahel Rights Watch said in a report. Governor Adama Konaré had spoken of 12 dead. Residents of Bankass said that the gunmen burned the stalls of the traders.',
    { outlet: 'Sahel Rights Watch' },
  ),
  about('bomb', '2025-10-20', BOMB, {
    outlet: 'Quetta Post',
    url: 'https://post.example/2025/quetta-bomb',
    title: 'Five police killed by car bomb in Quetta',
  }),
  about('bomb-later', '2025-10-21', BOMB.replace('five officers', 'seven officers'), {
    outlet: 'Quetta Post',
    url: 'https://www.post.example/2025/quetta-bomb?utm_source=mail',
    title: 'Seven police killed by car bomb in Quetta',
  }),
  about(
    'front',
    '2025-10-21',
    'The Baloch Sand Front said that it killed ten policemen with a car bomb outside the police station of Quetta on Monday. Inspector Rashid Durrani denied that ten officers died in the blast.',
    { outlet: 'Sample Agency' },
  ),
  about(
    'march',
    '2025-10-18',
    'Thousands of protesters marched through Kaduna in northern Nigeria on Friday against the price of fuel, the union leader Musa Bello said.\n\nGunmen shot dead two farmers near Maiduguri on Wednesday, the army said.',
    { outlet: 'Kaduna Mail' },
  ),
  about(
    'brief',
    '2025-10-22',
    'In Pakistan, a car bomb killed seven officers outside the police station of Quetta on 20 October, Inspector Rashid Durrani said.',
    { outlet: 'Weekly Brief' },
  ),
  about(
    'union',
    '2025-10-19',
    'Thousands of protesters marched through Kaduna in northern Nigeria on Friday, the union leader Musa Bello said. They marched against the price of fuel.',
    { outlet: 'Union Paper' },
  ),
]

/** The readings of the reports, in the order of their ids. */
export function readingsForPlacing(): readonly Reading[] {
  const knowledge = loadKnowledge()
  return REPORTS.map(({ report, text }) => read(report, text, knowledge)).sort((a, b) =>
    a.report.id < b.report.id ? -1 : 1,
  )
}

/** A ledger at `address` of these readings, or of others, for the time of `work`. */
export async function withPlaced<T>(
  address: string,
  work: (ledger: Ledger) => Promise<T>,
  readings: readonly Reading[] = readingsForPlacing(),
): Promise<T> {
  const ledger = await openLedger(address, 'write', () => '2025-11-01T00:00:00.000Z')
  try {
    for (const reading of readings) await put(ledger, reading)
    return await work(ledger)
  } finally {
    await ledger.close()
  }
}

/** What the ledger keeps of a reading, issues of intake left out. */
export const keptOf = (reading: Reading): ReadReport => readReportOf(reading, [], weights)

/** Adds a report, or another reading of one that is there, by `reader` at `at`. */
export async function put(
  ledger: Ledger,
  reading: Reading,
  reader = '1',
  at = '2025-11-01T00:00:00.000Z',
): Promise<Kept> {
  const bytes = new TextEncoder().encode(reading.text)
  const origin = reading.report.id
  const [original] = await keepOriginals(ledger, [{ bytes, origin, line: null, method: 'file' }], () => at)
  const [kept] = await ledger.db
    .transaction()
    .execute(transaction =>
      keepReports(transaction, [{ read: keptOf(reading), original: original!, made: { reader, at } }]),
    )
  return kept!
}

/** All that placing decides, by names that do not depend on the order of arrival. */
export async function placedIn(db: Kysely<Tables>) {
  return {
    reports: await db.selectFrom('report').select(['id', 'copy_of', 'revises']).orderBy('id').execute(),
    tellings: await db.selectFrom('telling').select(['id', 'incident_id']).orderBy('id').execute(),
    links: await db.selectFrom('link').selectAll().orderBy('a').orderBy('b').execute(),
    copies: await db.selectFrom('copy_link').selectAll().orderBy('a').orderBy('b').execute(),
    incidents: await db.selectFrom('incident').selectAll().orderBy('id').execute(),
    claims: await db
      .selectFrom('claim')
      .select(['report_id', 'claim', 'incident_id'])
      .orderBy('report_id')
      .orderBy('claim')
      .execute(),
  }
}

/** The number of the current claim of a report that has so many dead. */
export const killed = async ({ db }: Ledger, report: string, atLeast: number): Promise<number> =>
  (
    await db
      .selectFrom('claim')
      .select('id')
      .where('report_id', '=', report)
      .where('type', '=', 'killed')
      .where('at_least', '=', atLeast)
      .where('current', '=', 1)
      .executeTakeFirstOrThrow()
  ).id
