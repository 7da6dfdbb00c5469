import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kilometres } from '../reading/places/distance.ts'
import { countOf, type Exercise, f1, share } from './exercise.ts'
import { unescapeXml, unitsOf } from './markup.ts'
import { pairs, sameBounds } from './pairs.ts'
import { readText } from './read-text.ts'

type Toponym = {
  readonly start: number
  readonly end: number
  readonly latitude: number
  readonly longitude: number
}
type Article = {
  readonly id: string
  readonly text: string
  readonly title: string | null
  readonly publishedAt: string | null
  readonly toponyms: readonly Toponym[]
}

/** Counted where a name is found but not located. */
const LOST_KM = 20000
const NEAR_KM = 161

/** One XML file of articles with place names and their coordinates. End to end = found and within 161 km, of all located. */
const toponyms = (name: string, about: string, file: string): Exercise => ({
  name,
  about: `place names and coordinates in ${about}: found, within 161 km, and both (end to end)`,
  path: 'geoparsing',
  holds: file,
  units: folder =>
    articlesOf(readFileSync(join(folder, file), 'utf8')).map(article => ({
      id: article.id,
      tally: knowledge => {
        const { places } = readText(article, knowledge)
        const matched = pairs(article.toponyms, places, (g, { span }) =>
          g.start < span.end && span.start < g.end ? (sameBounds(g, span) ? 2 : 1) : 0,
        )
        const located = article.toponyms.filter(isLocated).length
        const errors = matched
          .filter(([g]) => isLocated(g))
          .map(([g, { latitude, longitude }]) =>
            latitude === null || longitude === null ? LOST_KM : kilometres(g, { latitude, longitude }),
          )
        const near = errors.filter(error => error <= NEAR_KM).length
        return {
          found: { right: matched.length, made: places.length, gold: article.toponyms.length },
          near: { right: near, made: errors.length, gold: errors.length },
          'end to end': { right: near, made: located, gold: located },
          error: { right: errors.reduce((sum, error) => sum + error, 0), made: errors.length, gold: 0 },
        }
      },
    })),
  scores: sum => {
    const error = countOf(sum, 'error')
    return [
      share('end to end', countOf(sum, 'end to end')),
      f1('place names found', countOf(sum, 'found')),
      share('of those found, within 161 km', countOf(sum, 'near')),
      { name: 'mean error', value: error.made ? error.right / error.made : 0, unit: 'km' },
    ]
  },
})

export const lgl = toponyms('lgl', 'local news (LGL)', 'lgl.xml')
export const trnews = toponyms('trnews', 'world news (TR-News)', 'TR-News.xml')

const isLocated = ({ latitude }: Toponym): boolean => Number.isFinite(latitude)

function articlesOf(xml: string): Article[] {
  return [...xml.matchAll(/<article(?:\s[^>]*)?>([\s\S]*?)<\/article>/g)].flatMap(([, body], i) => {
    const text = element(body!, 'text')
    if (!text) return []
    const units = unitsOf(text)
    const marked = [...body!.matchAll(/<(toponym|location)>([\s\S]*?)<\/\1>/g)].map(([, , mark]) => mark!)
    return {
      id: String(i),
      text,
      title: element(body!, 'title')?.trim() ?? null,
      publishedAt: /\d{4}-\d\d-\d\d/.exec(element(body!, 'dltime') ?? '')?.[0] ?? null,
      toponyms: marked.filter(mark => isLiteral(mark)).flatMap(mark => toponymOf(text, units, mark)),
    }
  })
}

/** The mark's span and point; nothing where its offsets do not hold its phrase. */
function toponymOf(text: string, units: (at: number) => number, mark: string): Toponym[] {
  const number = (...names: string[]) => Number.parseFloat(first(mark, names) ?? '')
  const [from, to] = [number('start'), number('end')]
  if (!Number.isFinite(from) || !Number.isFinite(to)) return []
  const [start, end] = [units(from), units(to)]
  if (text.slice(start, end) !== first(mark, ['phrase', 'extractedName', 'name'])) return []
  return [{ start, end, latitude: number('lat', 'latitude'), longitude: number('lon', 'longitude') }]
}

/** Names that stand for no place (languages, adjectives, demonyms without coordinates) are not asked for. */
function isLiteral(mark: string): boolean {
  const type = element(mark, 'type') ?? ''
  const located = Number.isFinite(Number.parseFloat(first(mark, ['lat', 'latitude']) ?? ''))
  return (
    element(mark, 'nonLocational') !== 'Yes' &&
    (located || !/Non_Lit|Demonym|Language|Metonymic_?Mod|Noun_Mod|Adjectival/i.test(type))
  )
}

const first = (xml: string, names: readonly string[]): string | null =>
  names.map(name => element(xml, name)).find(value => value !== null) ?? null

function element(xml: string, name: string): string | null {
  const found = new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)
  return found ? unescapeXml(found[1]!) : null
}
