import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadWordWeights } from '../intake/knowledge.ts'
import type { Reading } from '../reading/reading.ts'
import { countOf, type Exercise, type Score, share, type Tally, type Unit } from './exercise.ts'
import { gatherReadings } from './incidents/gather-readings.ts'
import { type Overlap, overlapsOf } from './incidents/overlaps.ts'
import { readText } from './read-text.ts'

/**
 * Articles on gun violence in gold incidents: grouping by B³ (Bagga & Baldwin 1998), killed and injured against the gold's
 * final counts, as the corpus's own scorer counts. The corpus states no licence: it measures, nothing is learned from it.
 */
export const incidents: Exercise = {
  name: 'incidents',
  about: 'news articles gathered into incidents of gun violence: B³, and their killed and injured',
  path: 'gva',
  holds: 'incidents.jsonl',
  units,
  scores: sum => [
    bCubed(sum),
    ...['killed', 'injured'].flatMap(measure => [
      share(`${measure} exact`, countOf(sum, measure)),
      share(`${measure} within one`, countOf(sum, `${measure} ±1`)),
    ]),
  ],
}

type Document = Readonly<Record<'id' | 'title' | 'uri' | 'dct' | 'content' | 'incident_id', string>>
type Truth = { readonly incident_id: string; readonly num_killed: number; readonly num_injured: number }

/** First every article is read, which counts nothing; then each gold incident is a unit of its own. */
function* units(folder: string): Iterable<Unit> {
  const lines = <T>(file: string): T[] =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map(line => JSON.parse(line))
  const documents = lines<Document>('docs.jsonl')
  const truths = new Map(lines<Truth>('incidents.jsonl').map(truth => [truth.incident_id, truth]))
  const home = new Map(documents.map(({ id, incident_id }) => [id, incident_id]))
  const readings: Reading[] = []
  let overlaps: ReadonlyMap<string, Overlap> | null = null
  for (const [id, document] of new Map(documents.map(document => [document.id, document])))
    if (/[\p{L}\p{N}]/u.test(document.content))
      yield {
        id,
        tally: knowledge => {
          readings.push(readText({ ...fieldsOf(document), text: document.content }, knowledge))
          return {}
        },
      }
  for (const [incident, told] of Map.groupBy(documents, ({ id }) => home.get(id)!))
    yield {
      id: incident,
      tally: () => {
        overlaps ??= overlapsOf(home, gatherReadings(readings, loadWordWeights()))
        return tallyOf(
          told.map(({ id }) => id),
          overlaps.get(incident)!,
          truths.get(incident),
        )
      },
    }
}

const fieldsOf = ({ id, title, uri, dct }: Document) => ({ id, title, url: uri, publishedAt: dct.slice(0, 10) })

function tallyOf(reports: readonly string[], made: Overlap, truth: Truth | undefined): Tally {
  const sum = (of: ReadonlyMap<string, number>): number => reports.reduce((total, id) => total + of.get(id)!, 0)
  const told = {
    precision: count(sum(made.precision), reports.length),
    recall: count(sum(made.recall), reports.length),
  }
  if (!truth) return told
  const off = (n: number, measure: 'killed' | 'injured'): number => Math.abs((made.figures[measure]?.best ?? 0) - n)
  const [killed, injured] = [off(truth.num_killed, 'killed'), off(truth.num_injured, 'injured')]
  return {
    ...told,
    killed: count(Number(killed === 0), 1),
    'killed ±1': count(Number(killed <= 1), 1),
    injured: count(Number(injured === 0), 1),
    'injured ±1': count(Number(injured <= 1), 1),
  }
}

const count = (right: number, of: number) => ({ right, made: of, gold: of })

function bCubed(sum: Tally): Score {
  const [precision, recall] = ['precision', 'recall'].map(name => share(name, countOf(sum, name)).value) as [
    number,
    number,
  ]
  const value = precision + recall ? (2 * precision * recall) / (precision + recall) : 0
  return { name: 'B³ F1', value, precision, recall }
}
