import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import type { Measure } from '../reading/reading.ts'
import type { Account } from './account.ts'
import { accountsOf, type Told } from './accounts.ts'
import type { Incident } from './incident.ts'
import { summaryOf } from './summary.ts'
import { tellingsOf } from './tellings.ts'

const knowledge = loadKnowledge()
const weights = { weights: new Map<string, number>(), unseen: 1, targets: new Map<string, string>() }

/** Reports of one incident, each with one telling. */
function toldOf(
  reports: readonly { id: string; outlet?: string; day?: string; text: string; copyOf?: string }[],
): readonly Told[] {
  return reports.map(({ id, outlet, day, text, copyOf }) => {
    const report = {
      id,
      documentId: id,
      title: null,
      outlet: outlet ?? null,
      url: null,
      publishedAt: day ?? '2025-03-12',
      language: 'en',
    }
    const reading = read(report, text, knowledge)
    const [telling] = tellingsOf(reading, weights)
    assert.ok(telling, `${id}: no telling in "${text}"`)
    return { telling, reading, copyOf: copyOf ?? id, revises: null }
  })
}

function incidentOf(told: readonly Told[]): Incident {
  return {
    id: 'i1',
    tellings: told.map(({ telling }) => telling.id),
    type: 'ASSAULT',
    mode: null,
    when: null,
    where: null,
    links: [],
    share: 1,
  }
}

const matrixOf = (told: readonly Told[]) => accountsOf(incidentOf(told), told)
const bounds = (account: Account | undefined, measure: Measure) =>
  account?.cells[measure]?.map(({ value: { atLeast, atMost } }) => [atLeast, atMost])

test('two outlets that quote one ministry are one source; what each tells itself is its own', () => {
  const told = toldOf([
    {
      id: 'r1',
      outlet: 'Wire A',
      text: 'The Malian Ministry of Defence said on Tuesday that 12 people were killed in an attack in Bankass.',
    },
    {
      id: 'r2',
      outlet: 'Daily B',
      day: '2025-03-13',
      text: 'Twelve people were killed in an attack in Bankass on Tuesday, the Malian Ministry of Defence said.',
    },
  ])
  const { accounts, independent } = matrixOf(told)
  const sources = accounts.filter(({ source }) => source.kind === 'source')
  assert.deepEqual(
    sources.map(({ report, standing }) => [report, standing]),
    [
      ['r1', 'independent'],
      ['r2', 'again'],
    ],
  )
  assert.equal(sources[0]!.source.key, sources[1]!.source.key)
  assert.equal(independent, accounts.filter(({ standing }) => standing === 'independent').length)
})

test('a later figure of the same source revises its earlier one; another source contradicts it', () => {
  const told = toldOf([
    {
      id: 'r1',
      outlet: 'Wire A',
      text: 'A bomb exploded in Bankass on Tuesday. Governor Adama Kone said the blast killed 12 people.',
    },
    {
      id: 'r2',
      outlet: 'Wire A',
      day: '2025-03-14',
      text: 'A bomb exploded in Bankass on Tuesday. Governor Adama Kone said the blast killed 19 people.',
    },
    {
      id: 'r3',
      outlet: 'Daily B',
      day: '2025-03-14',
      text: 'A bomb exploded in Bankass on Tuesday. Residents said the blast killed at least 30 people.',
    },
  ])
  const matrix = matrixOf(told)
  const [first, second] = matrix.accounts.filter(({ source }) => source.name.includes('Kone'))
  const residents = matrix.accounts.find(({ source }) => source.name === 'Residents')
  assert.deepEqual([bounds(first, 'killed'), bounds(second, 'killed')], [[[12, 12]], [[19, 19]]])
  assert.deepEqual(
    [first, second, residents].map(account => account!.marks.killed!.mark),
    ['revised', 'contradicts', 'contradicts'],
  )
  assert.deepEqual(second!.marks.killed!.contradicts, [residents!.id])
  const { figures, disagreements } = summaryOf(incidentOf(told), matrix, 'representative')
  assert.deepEqual([figures.killed!.low, figures.killed!.high, figures.killed!.open], [19, 30, true])
  assert.equal(disagreements.find(({ field }) => field === 'killed')?.gap, 11)
})

test('labels are the same only within one report; the police of one town are one', () => {
  const told = toldOf([
    {
      id: 'r1',
      outlet: 'Wire A',
      text: 'Gunmen attacked a market in Bankass on Tuesday. Witnesses said the attack killed 12 people. Police said the attack killed nine people.',
    },
    {
      id: 'r2',
      outlet: 'Daily B',
      text: 'Gunmen attacked a market in Bankass on Tuesday. Witnesses said the attack killed 14 people. Police said the attack killed nine people.',
    },
  ])
  const { accounts } = matrixOf(told)
  const keys = (name: RegExp): ReadonlySet<string> =>
    new Set(accounts.filter(({ source }) => name.test(source.name)).map(({ source }) => source.key))
  assert.equal(keys(/witnesses/i).size, 2)
  assert.equal(keys(/police/i).size, 1)
})

test('a copy is one account with its first report', () => {
  const text =
    'Gunmen attacked a market in Bankass on Tuesday, killing 12 people. Witnesses said the gunmen killed 14 people.'
  const told = toldOf([
    { id: 'r1', outlet: 'Wire A', text },
    { id: 'r2', outlet: 'Daily B', day: '2025-03-13', text, copyOf: 'r1' },
  ])
  const { accounts } = matrixOf(told)
  assert.ok(accounts.every(({ report, copies }) => report === 'r1' && copies.includes('r2')))
})

test('a denial stands beside the claim, and contradicts it', () => {
  const told = toldOf([
    {
      id: 'r1',
      outlet: 'Wire A',
      text: 'Residents said army drones bombed the market of Bankass on Tuesday, killing 12 people.',
    },
    { id: 'r2', outlet: 'Daily B', text: 'The mayor of Bankass denied that army drones bombed the market on Tuesday.' },
  ])
  const { accounts } = matrixOf(told)
  const mayor = accounts.find(({ source }) => /mayor/i.test(source.name))
  assert.deepEqual(
    mayor!.cells.happened!.map(({ status }) => status),
    ['denied'],
  )
  assert.equal(mayor!.marks.happened!.mark, 'contradicts')
  assert.equal(mayor!.cells.killed, undefined)
})

test('a denial that names no deed denies the deed before it', () => {
  const told = toldOf([
    {
      id: 'r1',
      outlet: 'Wire A',
      text: 'Residents said army drones bombed the market of Bankass on Tuesday, killing 12 people. The mayor of Bankass denied the accusation.',
    },
  ])
  const mayor = matrixOf(told).accounts.find(({ source }) => /mayor/i.test(source.name))
  assert.ok(mayor?.cells.happened?.some(({ status }) => status === 'denied'))
})

test('who publishes a statement and writes "we" speaks with the voice of the report', () => {
  const told = toldOf([
    {
      id: 'r1',
      outlet: 'Harbour Front',
      text: 'We confirm that our fighters attacked the army base in Bankass on Tuesday, killing 12 soldiers.',
    },
  ])
  assert.deepEqual(
    matrixOf(told).accounts.map(({ source }) => source.name),
    ['Harbour Front'],
  )
})

test('nobody says how many: no best; the order of arrival makes no difference', () => {
  const told = toldOf([
    {
      id: 'r1',
      outlet: 'Wire A',
      text: 'Gunmen attacked a market in Bankass on Tuesday. How many were killed is unclear.',
    },
    { id: 'r2', outlet: 'Daily B', text: 'Gunmen attacked a market in Bankass on Tuesday.' },
  ])
  const summary = summaryOf(incidentOf(told), matrixOf(told), 'representative')
  assert.equal(summary.figures.killed?.best ?? null, null)
  const turned = told.toReversed()
  assert.deepEqual(summaryOf(incidentOf(told), matrixOf(turned), 'representative'), summary)
})

test('an office and the person who holds it are one source; somebody else is not', () => {
  const told = toldOf([
    {
      id: 'r1',
      outlet: 'Wire A',
      text: 'Gunmen attacked Bankass on Tuesday. The attack killed 12 people, the governor said. Governor Adama Kone said the attack wounded nine. The Front for Seno says the attack killed two soldiers.',
    },
  ])
  const names = matrixOf(told).accounts.map(({ source }) => source.name)
  assert.equal(names.filter(name => /governor|Kone/i.test(name)).length, 1, names.join(', '))
  assert.ok(
    names.some(name => name.includes('Front')),
    names.join(', '),
  )
})

test('no casualties: nobody killed and nobody injured, which a toll contradicts', () => {
  const told = toldOf([
    {
      id: 'r1',
      outlet: 'Wire A',
      text: 'Gunmen attacked Bankass on Tuesday. The army said the attack caused no casualties.',
    },
    {
      id: 'r2',
      outlet: 'Daily B',
      text: 'Gunmen attacked Bankass on Tuesday. Residents said the attack killed 12 people.',
    },
  ])
  const { accounts } = matrixOf(told)
  const army = accounts.find(({ source }) => /army/i.test(source.name))
  assert.deepEqual(bounds(army, 'killed'), [[0, 0]])
  assert.deepEqual([army!.marks.killed!.mark, army!.cells.injured![0]!.value.atMost], ['contradicts', 0])
})

test('who denies that anybody was killed tells of nobody killed', () => {
  const told = toldOf([
    {
      id: 'r1',
      outlet: 'Wire A',
      text: 'Drones bombed Bankass on Tuesday. Nobody was killed in the strike, the mayor said.',
    },
  ])
  const mayor = matrixOf(told).accounts.find(({ source }) => /mayor/i.test(source.name))
  assert.deepEqual(
    mayor!.cells.killed!.map(({ value, status }) => [value.atMost, status]),
    [[0, 'claimed']],
  )
})

test('who is dead by one source of a report is not hurt by another; some of those told of are no total', () => {
  const died = toldOf([
    {
      id: 'r1',
      outlet: 'Wire A',
      text: 'A boy was shot dead in Kano on Tuesday. Police said that they had received a report of a boy shot in Kano.',
    },
  ])
  const { figures } = summaryOf(incidentOf(died), matrixOf(died), 'representative')
  assert.deepEqual([figures.killed?.best, figures.injured], [1, undefined])
  const some = toldOf([
    {
      id: 'r1',
      outlet: 'Wire A',
      text: 'Gunmen opened fire in Kano on Tuesday. Four people were wounded. Police said that three of the four victims were treated for injuries.',
    },
  ])
  assert.equal(summaryOf(incidentOf(some), matrixOf(some), 'representative').figures.injured?.best, 4)
})

test('a doer whom only a pronoun names in what a source says is according to that source', () => {
  const told = toldOf([
    {
      id: 'r1',
      outlet: 'Wire',
      text: 'Ten soldiers were killed in Bukavu on Tuesday. The Front said that it killed the ten soldiers.',
    },
  ])
  const doers = matrixOf(told).accounts.flatMap(({ source, cells }) =>
    (cells.actors ?? []).map(({ value }) => `${source.name}: ${value.name}`),
  )
  assert.deepEqual(doers, ['Front: Front'])
})

test('two tellings of one report in an incident make one account of a source, wherever each puts its police', () => {
  const report = {
    id: 'r1',
    documentId: 'r1',
    title: null,
    outlet: 'Wire A',
    url: null,
    publishedAt: '2025-03-12',
    language: 'en',
  }
  const text =
    'Gunmen killed four people in Kano on Monday, police said. Gunmen killed six people in Maiduguri on Monday, police said.'
  const reading = read(report, text, knowledge)
  const tellings = tellingsOf(reading, weights)
  const told = tellings.map(telling => ({ telling, reading, copyOf: 'r1', revises: null }))
  const { accounts } = accountsOf({ ...incidentOf(told), tellings: tellings.map(({ id }) => id) }, told)
  assert.equal(tellings.length, 2)
  assert.equal(new Set(accounts.map(({ id }) => id)).size, accounts.length)
})
