import { shuffled } from '../../src/train/random.ts'

const TOWNS = [
  'Maiduguri',
  'Bankass',
  'Harem',
  'Djibo',
  'Beledweyne',
  'Goma',
  'Sagaing',
  'Kandahar',
  'Mocha',
  'Bakhmut',
]
const PLACES = ['market', 'school', 'checkpoint', 'hospital', 'bus station', 'mosque']
const ACTORS = ['Gunmen', 'Soldiers', 'Rebels', 'Militiamen', 'Unknown attackers']
const DEEDS = ['attacked', 'shelled', 'stormed', 'raided', 'bombed']
const SOURCES = ['the army', 'the governor', 'residents', 'the police', 'a rights group', 'hospital staff']
const OUTLETS = ['Sample Radio', 'The Sample Wire', 'Sample Daily', 'Sample Monitor']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']

/**
 * JSON Lines of about `count` reports of invented incidents, each told by several outlets with rival tolls, with what goes
 * wrong in real files: copies, lines twice, ids twice, later versions, lines that are no report.
 */
export function inventedReports(count: number, random: () => number): readonly string[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const lines: string[] = []
  for (let incident = 0; lines.length < count; incident++) {
    const [town, place, actor, deed] = [pick(TOWNS), pick(PLACES), pick(ACTORS), pick(DEEDS)]
    const [day, date] = [pick(DAYS), `2025-${10 + (incident % 3)}-${10 + (incident % 18)}`]
    const toll = 2 + Math.floor(random() * 30)
    for (const [i, outlet] of shuffled(OUTLETS, random).entries()) {
      const killed = toll + Math.floor(random() * 4)
      const text = [
        `${actor} ${deed} a ${place} in ${town} on ${day}, killing at least ${killed} people, ${pick(SOURCES)} said.`,
        `${pick(SOURCES).replace(/^./, first => first.toUpperCase())} said that ${Math.floor(random() * 20) + 1} others were injured in the attack.`,
        `The ${pick(['interior', 'defence', 'health'])} ministry denied that ${pick(['soldiers', 'children', 'aid workers'])} had been killed near the ${place}.`,
        `Incident ${incident} was the worst in ${town} this year, and ${pick(SOURCES)} blamed ${actor.toLowerCase()}.`,
      ].join('\n\n')
      const report = { id: `r${incident}-${i}`, title: `${killed} killed in ${town}`, outlet, publishedAt: date, text }
      lines.push(JSON.stringify(report))
      const chance = random()
      if (chance < 0.06) lines.push(lines.at(-1)!)
      else if (chance < 0.12)
        lines.push(JSON.stringify({ ...report, id: `copy${incident}-${i}`, outlet: pick(OUTLETS) }))
      else if (chance < 0.18) lines.push(JSON.stringify({ ...report, text: `${text}\n\nThe toll has since risen.` }))
      else if (chance < 0.21) lines.push('{ "text": ')
      else if (chance < 0.24) lines.push(JSON.stringify({ ...report, id: null, publishedAt: null }))
    }
  }
  return lines.slice(0, count)
}
