import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Reading } from '../reading/reading.ts'
import { countOf, type Exercise, f1, type Tally } from './exercise.ts'
import { unitsOf } from './markup.ts'
import { pairs, sameBounds, touchAny } from './pairs.ts'
import { readText } from './read-text.ts'

type Bounds = { readonly start: number; readonly end: number }
type Part = 'cue' | 'source' | 'content'
type Attribution = Readonly<Record<Part, readonly Bounds[]>>

const PARTS: readonly Part[] = ['cue', 'source', 'content']

/**
 * A folder with text/ and attributions/ (brat). Measure: exact and overlap F1 of each part and of the whole, after BBC Citron.
 * Its guidelines: "we only annotate the outermost attribution" (p. 23). So all that is read is compared, and once more only what has no
 * parent, as "outermost …".
 */
export const polnear: Exercise = {
  name: 'polnear',
  about:
    'attributions in political news: cue, source, content and whole, exact and overlapping (the measure of BBC Citron)',
  path: 'polnear/dev',
  holds: 'attributions/*.ann',
  units: folder => {
    const annotations = globSync('attributions/*.ann', { cwd: folder })
    return globSync('text/*.txt', { cwd: folder })
      .sort()
      .map(path => {
        const id = path.replace(/^.*[\\/]|\.txt$/g, '')
        return {
          id,
          tally: knowledge => {
            const text = readFileSync(join(folder, path), 'utf8')
            const file = annotations.find(name => baseOf(name) === `${id}.ann` || baseOf(name).startsWith(`${id}_`))
            const gold = file ? goldOf(text, readFileSync(join(folder, file), 'utf8')) : []
            const publishedAt = /\d{4}-\d\d-\d\d/.exec(id)?.[0] ?? null
            const reading = readText({ id, text, publishedAt }, knowledge)
            const outermost = reading.attributions.filter(({ parent }) => parent === null)
            return {
              ...tallyAttributions(text, gold, reading.attributions, ''),
              ...tallyAttributions(text, gold, outermost, OUTERMOST),
            }
          },
        }
      })
  },
  scores: sum =>
    ['', OUTERMOST]
      .flatMap(of => ['whole', ...PARTS].flatMap(part => [`${of}${part} overlap`, `${of}${part} exact`]))
      .map(name => f1(name, countOf(sum, name))),
}

const OUTERMOST = 'outermost '

const baseOf = (path: string): string => path.replace(/^.*[\\/]/, '')

/** brat: "T1\tCue 10 14\tsaid" and "E1\tAttribution:T1 Source:T2 Content:T3"; offsets in code points, lines in any order. */
function goldOf(text: string, annotations: string): Attribution[] {
  const units = unitsOf(text)
  const lines = annotations.split('\n').map(line => line.split('\t'))
  const spansOf = (body: string): Bounds[] =>
    body
      .replace(/^\S+ /, '')
      .split(';')
      .map(piece => piece.split(' ').map(Number))
      .map(([start, end]) => bare(text, { start: units(start!), end: units(end!) }))
  const spans = new Map(
    lines.flatMap(([id, body]) => (id?.startsWith('T') && body ? [[id, spansOf(body)] as const] : [])),
  )
  return lines.flatMap(([id, body]) => {
    if (!id?.startsWith('E') || !body) return []
    const roles = body
      .trim()
      .split(' ')
      .map(role => role.split(':'))
    const part = (name: string): Bounds[] =>
      roles
        .filter(([role]) => role!.replace(/\d+$/, '') === name)
        .flatMap(([, span]) => spans.get(span!) ?? [])
        .sort((a, b) => a.start - b.start)
    return { source: part('Source'), cue: part('Cue'), content: part('Content') }
  })
}

function tallyAttributions(
  text: string,
  gold: readonly Attribution[],
  read: Reading['attributions'],
  of: string,
): Tally {
  const made = read.map(
    (a): Attribution => ({
      source: a.source ? [bare(text, a.source)] : [],
      cue: [bare(text, a.cue)],
      content: a.content.map(span => bare(text, span)),
    }),
  )
  const tally: Record<string, { right: number; made: number; gold: number }> = {}
  for (const [kind, agree] of [
    ['exact', sameSpans],
    ['overlap', touchAny],
  ] as const) {
    for (const part of PARTS) {
      const [golds, mades] = [gold, made].map(list => list.map(a => a[part]).filter(spans => spans.length))
      const right = pairs(golds!, mades!, (g, m) => (agree(g, m) ? 1 : 0)).length
      tally[`${of}${part} ${kind}`] = { right, made: mades!.length, gold: golds!.length }
    }
    const whole = (g: Attribution, m: Attribution) =>
      PARTS.every(part => (!g[part].length && !m[part].length) || agree(g[part], m[part]))
    const right = pairs(gold, made, (g, m) => (whole(g, m) ? 1 : 0)).length
    tally[`${of}whole ${kind}`] = { right, made: made.length, gold: gold.length }
  }
  return tally
}

const sameSpans = (as: readonly Bounds[], bs: readonly Bounds[]): boolean =>
  as.length === bs.length && as.every((a, i) => sameBounds(a, bs[i]!))

/** The words of a span without punctuation at its ends and without a leading "that". */
function bare(text: string, { start, end }: Bounds): Bounds {
  for (;;) {
    const words = text.slice(start, end)
    const lead = /^(?:[^\p{L}\p{N}]+|that\s+)/iu.exec(words)
    const tail = /[^\p{L}\p{N}]+$/u.exec(words)
    if (lead && lead[0].length < words.length) start += lead[0].length
    else if (tail && tail[0].length < words.length) end -= tail[0].length
    else return { start, end }
  }
}
