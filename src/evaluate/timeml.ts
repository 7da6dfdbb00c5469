import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { countOf, type Exercise, f1 } from './exercise.ts'
import { unescapeXml } from './markup.ts'
import { pairs, sameBounds } from './pairs.ts'
import { readText } from './read-text.ts'

type Timex = { readonly start: number; readonly end: number; readonly type?: string; readonly value?: string }
type TimeMl = {
  readonly text: string
  readonly publishedAt: string | null
  readonly times: readonly Timex[]
}

/** A folder of TimeML files. Measure: relaxed = overlap, strict = the same span, value = relaxed with the same value. */
const timeMl = (name: string, about: string, path: string): Exercise => ({
  name,
  about: `times in ${about}: span and normalised value (the measure of TempEval-3)`,
  path,
  holds: '*.tml',
  units: folder =>
    globSync('*.tml', { cwd: folder })
      .sort()
      .map(file => ({
        id: file,
        tally: knowledge => {
          const { text, publishedAt, times } = parseTimeMl(readFileSync(join(folder, file), 'utf8'))
          const made = readText({ id: file, text, publishedAt }, knowledge).times.map(
            ({ span, timex }): Timex => ({ start: span.start, end: span.end, ...timex }),
          )
          const matched = pairs(times, made, (g, m) =>
            g.start < m.end && m.start < g.end ? (sameBounds(g, m) ? 2 : 1) : 0,
          )
          const count = (right: (g: Timex, m: Timex) => boolean) => ({
            right: matched.filter(([g, m]) => right(g, m)).length,
            made: made.length,
            gold: times.length,
          })
          return {
            value: count((g, m) => g.value === m.value),
            relaxed: count(() => true),
            strict: count(sameBounds),
            type: count((g, m) => g.type === m.type),
          }
        },
      })),
  scores: sum => ['value', 'relaxed', 'strict', 'type'].map(measure => f1(measure, countOf(sum, measure))),
})

export const timebank = timeMl('timebank', 'news (TimeBank)', 'tempeval3/TimeBank')
export const aquaint = timeMl('aquaint', 'news (AQUAINT)', 'tempeval3/AQUAINT')
export const wikiwars = timeMl('wikiwars', 'articles on wars (WikiWars)', 'wikiwars/tml')

/** The text of the body, the date of the document, and the expressions of time that are marked in it. */
function parseTimeMl(xml: string): TimeMl {
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? ''
  const attribute = (tag: string, name: string) => new RegExp(`${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
  let text = ''
  const times: Timex[] = []
  const open: Omit<Timex, 'end'>[] = []
  for (const piece of body.split(/(<[^>]+>)/)) {
    if (piece.startsWith('<TIMEX3'))
      open.push({ start: text.length, type: attribute(piece, 'type'), value: attribute(piece, 'value') })
    else if (piece === '</TIMEX3>') times.push({ ...open.pop()!, end: text.length })
    else if (!piece.startsWith('<')) text += unescapeXml(piece)
  }
  const published = /<DCT>[\s\S]*?value="([^"]*)"/.exec(xml)?.[1]?.slice(0, 10) ?? null
  return { text, publishedAt: published, times: times.filter(({ start, end }) => end > start) }
}
