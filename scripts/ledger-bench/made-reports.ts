import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { corporaFolder } from '../../src/evaluate/corpora.ts'
import { tellingsOf } from '../../src/incidents/tellings.ts'
import { readWordWeights } from '../../src/incidents/words.ts'
import { loadKnowledge, projectFile } from '../../src/intake/knowledge.ts'
import { read } from '../../src/read.ts'
import { type ClaimRow, claimRowsOf } from '../../src/store/claim-rows.ts'
import { anyOf, chance } from './chance.ts'
import { varied, vary } from './variation.ts'

/** A report made of a real reading; the incident of each claim by its number, null for none. */
export type MadeReport = {
  readonly publishedAt: string
  readonly outlet: string
  readonly claims: readonly (ClaimRow & { readonly incident: number | null })[]
}

type Real = {
  readonly day: string
  readonly claims: readonly ClaimRow[]
  /** The frames of each happening. */
  readonly happenings: readonly ReadonlySet<string>[]
}

/** Readings of the corpora's reports where they are present, else of the sample reports. */
function realReadings(): { readonly readings: readonly Real[]; readonly from: string } {
  const corpus = join(corporaFolder(), 'reports', 'articles.jsonl')
  const root = new URL('../../', import.meta.url).pathname
  const texts: readonly { readonly text: string; readonly date: string }[] = existsSync(corpus)
    ? readFileSync(corpus, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map(line => JSON.parse(line))
    : globSync('fixtures/reports/*.txt', { cwd: root })
        .sort()
        .map(file => ({ text: readFileSync(join(root, file), 'utf8'), date: '2025-10-23' }))
  const knowledge = loadKnowledge()
  const weights = readWordWeights(projectFile('models/en/word-weights.tsv'), projectFile('lexicon/en/targets.tsv'))
  const readings = texts.map(({ text, date }) => {
    const day = /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? '2020-01-01'
    const report = { id: '', documentId: '', title: null, outlet: null, url: null, publishedAt: day, language: 'en' }
    const reading = read(report, text, knowledge)
    const happenings = tellingsOf(reading, weights).map(({ events }) => {
      const figures = reading.figures.filter(({ event }) => event !== null && events.includes(event))
      return new Set([...events, ...figures.map(({ id }) => id)])
    })
    return { day, claims: claimRowsOf(reading), happenings }
  })
  return {
    readings: readings.filter(({ claims }) => claims.length),
    from: existsSync(corpus) ? 'the corpora' : 'fixtures/reports',
  }
}

/** The days over which the made-up reports are strewn, to the last of the real ones. */
const SPAN = 20 * 365

/**
 * Reports made of real readings, to so many claims in all: some reports of the same happenings each time, at another time
 * and place, with other people and numbers. The same for the same number.
 */
export function madeReports(claims: number): { readonly from: string; readonly reports: Iterable<MadeReport> } {
  const { readings, from } = realReadings()
  return { from, reports: made(readings, claims) }
}

function* made(readings: readonly Real[], claims: number): Generator<MadeReport> {
  const random = chance(2026)
  let [sum, incidents] = [0, 0]
  while (sum < claims) {
    const { day, claims: real, happenings } = anyOf(readings, random)
    const shift = -Math.floor(SPAN * random() ** 2)
    const family = 1 + Math.floor(7 * random() ** 2)
    const common = vary(real, day, shift, random)
    for (let i = 0; i < family && sum < claims; i++) {
      const { publishedAt, outlet, factor } = vary(real, day, shift, random)
      const variation = { ...common, publishedAt, outlet, factor }
      const told = real.slice(0, claims - sum).map(claim => {
        const happening = happenings.findIndex(frames => frames.has(claim.row.frame))
        return { ...varied(claim, variation), incident: happening < 0 ? null : incidents + happening }
      })
      sum += told.length
      yield { publishedAt, outlet, claims: told }
    }
    incidents += happenings.length
  }
}
