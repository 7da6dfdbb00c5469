import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { loadKnowledge } from '../intake/knowledge.ts'
import { sumOf } from './exercise.ts'
import { ceafRee } from './muc34/ceaf-ree.ts'
import { readMessages } from './muc34/corpus.ts'
import { readKeys } from './muc34/keys.ts'
import { agreement } from './muc34/match.ts'
import { tallySlots } from './muc34/official.ts'
import { templatesOf } from './muc34/templates.ts'
import { muc34 } from './muc34.ts'
import { readText } from './read-text.ts'

const knowledge = loadKnowledge()

const TEXT = `DEV-MUC3-9001 (OWN)

   SAN SALVADOR, 8 JAN 90 (OWN) -- [TEXT] REBELS OF THE FREE HILLS FRONT (FHF)
KIDNAPPED MAYOR TOMAS BARRERA IN SANTA ANA ON 6 JANUARY, POLICE SAID.
`
const KEY = `;; a comment
0.  MESSAGE: ID                     DEV-MUC3-9001 (OWN)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  06 JAN 90
3.  INCIDENT: LOCATION              EL SALVADOR: SANTA ANA (CITY)
4.  INCIDENT: TYPE                  KIDNAPPING
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
6.  INCIDENT: INSTRUMENT ID         *
9.  PERP: INDIVIDUAL ID             "REBELS"
10. PERP: ORGANIZATION ID           "FREE HILLS FRONT"
11. PERP: ORGANIZATION CONFIDENCE   REPORTED AS FACT / SUSPECTED OR ACCUSED: "FREE HILLS FRONT"
18. HUM TGT: NAME                   "TOMAS BARRERA"
19. HUM TGT: DESCRIPTION            "MAYOR": "TOMAS BARRERA"
20. HUM TGT: TYPE                   ? GOVERNMENT OFFICIAL: "TOMAS BARRERA"
21. HUM TGT: NUMBER                 1: "TOMAS BARRERA"
`
const GTT = {
  docid: 'DEV-MUC3-9001',
  doctext: '',
  templates: [
    {
      PerpInd: [[['rebels', 0]]],
      PerpOrg: [[['free hills front', 0]]],
      Target: [],
      Victim: [[['tomas barrera', 0]]],
      Weapon: [],
    },
  ],
}

test('keys hold alternatives, cross-references and what may be left out', () => {
  const [template] = readKeys(KEY).get('DEV-MUC3-9001')!
  assert.deepEqual(template!.slots.get(11), [
    {
      values: ['REPORTED AS FACT', 'SUSPECTED OR ACCUSED'],
      of: ['FREE HILLS FRONT'],
      optional: false,
    },
  ])
  assert.deepEqual(template!.slots.get(20), [
    { values: ['GOVERNMENT OFFICIAL'], of: ['TOMAS BARRERA'], optional: true },
  ])
  assert.deepEqual(template!.slots.get(3)![0]!.values, ['EL SALVADOR: SANTA ANA (CITY)'])
  assert.deepEqual(template!.slots.get(6), [])
})

test('alternatives in brackets and days with one figure are read', () => {
  const key = KEY.replace('06 JAN 90', '(- 8 JAN 90) / (6 JAN 90 - 08 JAN 90)')
  const [template] = readKeys(key).get('DEV-MUC3-9001')!
  assert.deepEqual(template!.slots.get(2)![0]!.values, ['- 08 JAN 90', '06 JAN 90 - 08 JAN 90'])
})

test('a key compared with itself is all right', () => {
  const templates = readKeys(KEY).get('DEV-MUC3-9001')!
  const { right, made, gold } = tallySlots(templates, templates).official!
  assert.deepEqual([right, made], [gold, gold])
})

const filler = (value: string, of: string[] = []) => ({ values: [value], of, optional: false })

test('fillers agree wholly, by half or not, as the guidelines say', () => {
  assert.equal(agreement(19, filler('PEASANTS'), filler('THE 3 PEASANTS')), 1)
  assert.equal(agreement(18, filler('ALBERTO TORRES'), filler('TORRES')), 0.5)
  assert.equal(agreement(18, filler('ALBERTO TORRES'), filler('ALBERTO LUNA')), 0)
  assert.equal(agreement(4, filler('BOMBING'), filler('ATTACK')), 0.5)
  assert.equal(agreement(4, filler('ATTACK'), filler('BOMBING')), 0)
  assert.equal(agreement(2, filler('25 AUG 89 - 26 AUG 89'), filler('26 AUG 89')), 0.5)
  assert.equal(agreement(2, filler('24 AUG 89'), filler('- 26 AUG 89')), 0)
  assert.equal(
    agreement(3, filler('EL SALVADOR: SONSONATE (DEPARTMENT): IZALCO (TOWN)'), filler('EL SALVADOR: IZALCO')),
    1,
  )
  assert.equal(agreement(3, filler('EL SALVADOR: IZALCO (TOWN)'), filler('EL SALVADOR')), 0.5)
  assert.equal(agreement(3, filler('EL SALVADOR: IZALCO (TOWN)'), filler('PERU: IZALCO')), 0.5)
  assert.equal(agreement(3, filler('EL SALVADOR: IZALCO (TOWN)'), filler('PERU: CUZCO')), 0)
  assert.equal(agreement(21, filler('5 - 7', ['JUDGES']), filler('7', ['JUDGES'])), 0.5)
  assert.equal(agreement(19, filler('MAYOR', ['TORRES']), filler('MAYOR', ['SANCHEZ'])), 0.5)
  assert.equal(agreement(23, filler('DEATH', ['PRIESTS']), filler('DEATH', ['NUNS'])), 0.5)
})

test('an entity is right where its mentions are among those of one gold entity, which counts once', () => {
  const gold = [['the guerrillas', 'guerrilla column'], ['urng']]
  assert.deepEqual(ceafRee(gold, [['guerrillas'], ['guerrilla column'], ['URNG']]), { right: 2, made: 3, gold: 2 })
})

test('entities are matched so that as many as can be are right', () => {
  const gold = [['guerrillas', 'rebels'], ['guerrillas']]
  assert.equal(ceafRee(gold, [['guerrillas'], ['rebels']]).right, 2)
})

test('messages are put together from texts, keys and GTT’s data wherever they lie, and read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'muc34-'))
  mkdirSync(join(folder, 'a/gtt'), { recursive: true })
  writeFileSync(join(folder, 'a/dev-muc3-9001'), TEXT)
  writeFileSync(join(folder, 'a/key-dev.muc4'), KEY)
  writeFileSync(join(folder, 'a/gtt/dev.json'), `${JSON.stringify(GTT)}\n`)
  const [message] = readMessages(folder)
  assert.deepEqual(message!.entities!.Victim, [['tomas barrera']])
  assert.equal(message!.key!.length, 1)
  writeFileSync(join(folder, 'a/dev-muc3-9001.mixed-case'), TEXT.replace('KIDNAPPED', 'freed'))
  assert.deepEqual(readMessages(folder), [message], 'the first text of two stays')
  const sum = sumOf([...muc34.units(folder)].map(unit => unit.tally(knowledge)))
  const json = muc34.json!(muc34.scores(sum)) as {
    ceafRee: { roles: Record<string, { f1: number }> }
    official: { slots: Record<string, { f1: number } | null> }
  }
  assert.equal(json.official.slots['INCIDENT: TYPE']!.f1, 100)
  assert.equal(json.ceafRee.roles.Victim!.f1, 100)
  assert.equal(json.ceafRee.roles.PerpOrg!.f1, 100)
})

const templates = (text: string) =>
  templatesOf(readText({ id: 'r', text, publishedAt: '1990-01-08' }, knowledge), knowledge).map(({ slots }) => slots)

test('what soldiers and rebels do to each other, sums of a war and what is said of no occasion are no incidents', () => {
  assert.deepEqual(templates('Soldiers clashed with rebels near Santa Ana on Sunday. Five soldiers were killed.'), [])
  assert.deepEqual(templates('The war in El Salvador has killed 70,000 people, the bishop said.'), [])
  assert.deepEqual(templates('The landowners murder peasants, the bishop said.'), [])
})

test('the dead of a bomb are a bombing', () => {
  const [slots] = templates('A car bomb went off in Santa Ana on Sunday. Two nurses were killed by the explosion.')
  assert.deepEqual(
    slots?.get(4)?.map(({ values }) => values),
    [['BOMBING']],
  )
})

const valuesOf = (
  slots: ReadonlyMap<number, readonly { readonly values: readonly string[] }[]> | undefined,
  slot: number,
) => slots?.get(slot)?.flatMap(({ values }) => values)

test('the names of a list are told apart, each with what all are', () => {
  const [slots] = templates(
    'Armed men kidnapped three engineers, identified as Carlos Lima, Jose Ruiz, and Luis Soto, in Santa Ana on Sunday.',
  )
  assert.deepEqual(valuesOf(slots, 18), ['CARLOS LIMA', 'JOSE RUIZ', 'LUIS SOTO'])
  assert.deepEqual(valuesOf(slots, 19), ['ENGINEERS', 'ENGINEERS', 'ENGINEERS'])
  assert.deepEqual(valuesOf(slots, 21), ['1', '1', '1'])
})

test('names in a sentence of their own are told apart too', () => {
  const [slots] = templates(
    'A car bomb in Santa Ana on Sunday killed three people. The victims are Carlos Lima, Jose Ruiz, and Luis Soto.',
  )
  assert.deepEqual(valuesOf(slots, 18), ['CARLOS LIMA', 'JOSE RUIZ', 'LUIS SOTO'])
})

test('all whom a deed names are targets', () => {
  const [slots] = templates('On Sunday the bishop condemned the murders of Judge Carlos Lima and Senator Jose Ruiz.')
  assert.deepEqual(valuesOf(slots, 18)?.toSorted(), ['CARLOS LIMA', 'JOSE RUIZ'])
})

test('who is told again by his office alone is no other target', () => {
  const [slots] = templates(
    'Gunmen killed Senator Carlos Lima and his driver in Santa Ana on Sunday. The senator was murdered at his home.',
  )
  assert.deepEqual(valuesOf(slots, 18), ['CARLOS LIMA'])
  assert.deepEqual(valuesOf(slots, 19)?.toSorted(), ['DRIVER', 'SENATOR'])
})

test('where a bomb was put is a target, and what it was is the instrument, in any case', () => {
  const text = 'A powerful bomb exploded in front of the Bank of the Hills in Santa Ana on Sunday, killing two nurses.'
  for (const [slots] of [templates(text), templates(text.toUpperCase())]) {
    assert.deepEqual(valuesOf(slots, 4), ['BOMBING'])
    assert.deepEqual(valuesOf(slots, 6), ['POWERFUL BOMB'])
    assert.deepEqual(valuesOf(slots, 12), ['BANK'])
    assert.deepEqual(valuesOf(slots, 19), ['NURSES'])
  }
})

test('a bomb told in the word for the deed is the instrument, and what is shot tells of a gun', () => {
  const [bombing] = templates('A bomb attack damaged the town hall of Santa Ana on Sunday.')
  assert.deepEqual(valuesOf(bombing, 6), ['BOMB'])
  const [attack] = templates('Unidentified men shot dead Senator Carlos Lima in Santa Ana on Sunday.')
  assert.deepEqual(valuesOf(attack, 6), [])
  assert.deepEqual(valuesOf(attack, 7), ['GUN'])
})

test('the nuns and ten nuns are somebody, nuns in general are not', () => {
  assert.equal(templates('The murder of the nuns has been condemned, the bishop said.').length, 1)
  assert.equal(templates('Ten nuns have been murdered, the bishop said.').length, 1)
  assert.equal(templates('The landowners murder nuns, the bishop said.').length, 0)
})

test('without a doer the group near the deed is suspected, and one accused of it is named as that', () => {
  const far = 'The price of coffee fell. '.repeat(30)
  const deed = 'Senator Carlos Lima was murdered in Santa Ana on Sunday.'
  const [near] = templates(`${deed} The Shining Path has threatened him before.`)
  assert.deepEqual(valuesOf(near, 10), ['SHINING PATH'])
  const [apart] = templates(`${deed} ${far} The Shining Path has met in Lima.`)
  assert.deepEqual(valuesOf(apart, 10), [])
  const [accused] = templates(`${deed} Police blamed the Shining Path for the murder.`)
  assert.deepEqual(valuesOf(accused, 11), ['SUSPECTED OR ACCUSED BY AUTHORITIES'])
})

test('whoever stands in one list with a victim is a target, and so are all who are counted among the dead', () => {
  const [slots] = templates('Carlos Lima, 53; Jose Ruiz and Luis Soto were kidnapped in Santa Ana on Sunday.')
  assert.deepEqual(valuesOf(slots, 18)?.toSorted(), ['CARLOS LIMA', 'JOSE RUIZ', 'LUIS SOTO'])
  const [attack] = templates('Six Franciscans were killed by gunmen in Santa Ana on Sunday.')
  assert.deepEqual(valuesOf(attack, 19), ['FRANCISCANS'])
  assert.deepEqual(valuesOf(attack, 21), ['6'])
})

test('what the text calls someone anywhere describes him, and tells of what kind he is', () => {
  const [slots] = templates(
    'Carlos Lima was murdered in Santa Ana on Sunday. The candidate Carlos Lima, who was 42, had many enemies.',
  )
  assert.deepEqual(valuesOf(slots, 19), ['CANDIDATE'])
  assert.deepEqual(valuesOf(slots, 20), ['POLITICAL FIGURE'])
})

test('who comes from another state is told by the words for him', () => {
  const [slots] = templates('Two Spanish nurses and a Salvadoran teacher were killed in San Salvador on Sunday.')
  assert.deepEqual(valuesOf(slots, 22), ['SPAIN'])
})

test('who is counted is named by the list of as many names elsewhere', () => {
  const [slots] = templates(
    'Gunmen kidnapped three engineers in Santa Ana on Sunday. Their families know them as Carlos Lima, Jose Ruiz and Luis Soto.',
  )
  assert.deepEqual(valuesOf(slots, 18), ['CARLOS LIMA', 'JOSE RUIZ', 'LUIS SOTO'])
})

test('a thing is told with its number, its kind by what it belongs to, and whether it was damaged', () => {
  const [slots] = templates('Three bombs damaged two offices of a newspaper and a school in Santa Ana on Sunday.')
  assert.deepEqual(valuesOf(slots, 13), ['COMMUNICATIONS', 'OTHER'])
  assert.deepEqual(valuesOf(slots, 14), ['2', '1'])
  assert.deepEqual(valuesOf(slots, 16), ['SOME DAMAGE', 'SOME DAMAGE'])
})
