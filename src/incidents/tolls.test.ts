import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { read } from '../read.ts'
import type { Measure } from '../reading/reading.ts'
import { tollsOf } from './tolls.ts'

const knowledge = loadKnowledge()
const report = {
  id: 'r1',
  documentId: 'd1',
  title: null,
  outlet: null,
  url: null,
  publishedAt: '2025-03-10',
  language: 'en',
}

/** The totals of a text for all that it tells of. */
function tolls(text: string): Partial<Record<Measure, [number | null, number | null]>> {
  const reading = read(report, text, knowledge)
  const found = tollsOf(
    reading,
    reading.events.map(event => event.id),
  )
  for (const { spans } of found) for (const { start, end, quote } of spans) assert.equal(text.slice(start, end), quote)
  return Object.fromEntries(found.map(({ measure, atLeast, atMost }) => [measure, [atLeast, atMost]]))
}

/** The totals of one measure by what the text says. */
const KILLED: Readonly<Record<string, [number | null, number | null] | undefined>> = {
  'A bombing killed 12 people, including three children.': [12, 12],
  'A bombing killed nine civilians and two soldiers.': [11, 11],
  'A bombing killed at least five people.': [5, null],
  'Rebels attacked the base and killed nine soldiers. The death toll later rose to 13.': [13, 13],
  'Gunmen shot and killed Amina Karimi, 31, on Monday.': [1, 1],
  'A man was shot on Monday. Daniel Mensah, 23, was pronounced dead at the hospital.': [1, 1],
  'Gunmen attacked a bar. Two people were killed. Daniel Mensah, 23, died at the scene, and Amina Karimi, 31, in hospital.':
    [2, 2],
  'Gunmen fired on a car. Four people were shot, one fatally.': [1, 1],
  'A bombing killed the reporter Daniel Mensah. At least five other civilians also died.': [6, null],
  'The army denied that the strike had killed 12 people.': undefined,
  'A gunman killed five people at a market before killing himself.': [6, 6],
  'The gunman killed three colleagues and then himself.': [4, 4],
  'Nobody was killed in the shelling of the village.': [0, 0],
  'Rebels bombed a market in Gao. Officials lowered the death toll to 41 from 53.': [41, 41],
  'Rebels bombed a market in Gao. An earlier count of 34 dead was wrong; 26 people died, the hospital says.': [26, 26],
  'More than 9,000 people have been killed since the conflict began; a bombing on Tuesday killed four.': [4, 4],
  'The bombing killed four, bringing to 31 the number of people killed in Gao this month.': [4, 4],
  'Gunmen attacked a home. A man and his daughter were found dead.': [2, 2],
  'A man was shot dead in Kano on Monday. The city has seen 90 people killed so far this year.': [1, 1],
}
const INJURED: typeof KILLED = {
  'Gunmen fired on a car. Four people were shot, one fatally.': [3, 3],
  'Two men were killed and five others were shot in a bar.': [5, 5],
  'More than 60 civilians were killed and injured in bombings.': undefined,
  'A man was shot dead in Kano. No one else was hurt.': undefined,
  'A girl was shot in the leg. She is expected to survive.': [1, 1],
  'Gunmen fired on a car. Four people were hit by bullets. A fifth victim was treated for injuries.': [5, 5],
  'Two people were killed in a shooting and a third is in critical condition.': [1, 1],
  'Gunmen wounded two men on Monday. At least 15 people were shot in shootings across Kano since Sunday.': [2, 2],
  'A man was shot on Monday. He died in hospital on Tuesday.': undefined,
}

for (const [measure, cases] of [
  ['killed', KILLED],
  ['injured', INJURED],
] as const)
  for (const [text, toll] of Object.entries(cases))
    test(`${measure} ${toll ?? 'nobody'}: ${text}`, () => {
      assert.deepEqual(tolls(text)[measure], toll)
    })

test('a toll of one happening leaves out that of another', () => {
  const text = 'A bombing in Gao killed 12 people on Monday. Last year rebels shot two farmers in Kidal.'
  const reading = read(report, text, knowledge)
  const bombing = reading.events.find(({ mentions }) => mentions[0]!.quote === 'bombing')!
  assert.deepEqual(
    tollsOf(reading, [bombing.id]).map(({ measure, atLeast }) => [measure, atLeast]),
    [['killed', 12]],
  )
})
