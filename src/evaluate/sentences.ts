import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Abbreviations } from '../language/abbreviations.ts'
import { splitSentences } from '../language/sentences.ts'
import { tokenize } from '../language/tokenize.ts'
import { type Count, countOf, type Exercise, f1, type Tally } from './exercise.ts'

/** A text of the treebank with the ends of its gold sentences and the spans of its gold tokens ("start-end"). */
type GoldText = { readonly text: string; readonly ends: readonly string[]; readonly tokens: readonly string[] }

/**
 * A folder of CoNLL-U, its dev file. The sentences that end in . ! or ?, in fives, joined by a space, so that line breaks do not
 * help. `boundaries` counts ends of sentences (a text's own end among them), as the published comparison of splitters does;
 * `sentences` is stricter: both ends of one must be right.
 */
export const sentences: Exercise = {
  name: 'sentences',
  about: 'sentence ends and tokens in web text (EWT dev), from text whose sentences stand in one line',
  path: 'ud/UD_English-EWT',
  holds: '*-dev.conllu',
  units: folder =>
    globSync('*-dev.conllu', { cwd: folder })
      .sort()
      .flatMap(file => goldTexts(readFileSync(join(folder, file), 'utf8')))
      .map((gold, i) => ({ id: String(i), tally: ({ language }) => tallyText(gold, language.abbreviations) })),
  scores: sum => ['boundaries', 'sentences', 'tokens'].map(measure => f1(measure, countOf(sum, measure))),
}

function tallyText({ text, ends, tokens }: GoldText, abbreviations: Abbreviations): Tally {
  const made = tokenize(text, abbreviations)
  const split = splitSentences(text, made, abbreviations).map(s => `${s.start}-${s.end}`)
  return {
    boundaries: count(ends.map(endOf), split.map(endOf)),
    sentences: count(ends, split),
    tokens: count(
      tokens,
      made.map(t => `${t.start}-${t.end}`),
    ),
  }
}

const endOf = (span: string): string => span.slice(span.indexOf('-') + 1)

function count(gold: readonly string[], made: readonly string[]): Count {
  const known = new Set(gold)
  return { right: made.filter(span => known.has(span)).length, made: made.length, gold: gold.length }
}

function goldTexts(conllu: string): readonly GoldText[] {
  const sentences = conllu
    .split(/\n\n+/)
    .map(readSentence)
    .filter(s => /[.!?]$/.test(s.text))
  const texts: GoldText[] = []
  for (let i = 0; i < sentences.length; i += 5) {
    let text = ''
    const ends: string[] = []
    const tokens: string[] = []
    for (const sentence of sentences.slice(i, i + 5)) {
      if (text !== '') text += ' '
      const at = text.length
      text += sentence.text
      ends.push(`${at}-${text.length}`)
      for (const [start, end] of sentence.tokens) tokens.push(`${at + start}-${at + end}`)
    }
    texts.push({ text, ends, tokens })
  }
  return texts
}

/** The text of one block and the spans of its words; a fused word whose parts are not its letters counts as one. */
function readSentence(block: string): {
  readonly text: string
  readonly tokens: readonly (readonly [number, number])[]
} {
  const rows = block
    .split('\n')
    .filter(line => /^\d+(?:-\d+)?\t/.test(line))
    .map(line => line.split('\t'))
  let text = ''
  const tokens: [number, number][] = []
  for (let i = 0; i < rows.length; i++) {
    const [id = '', form = '', ...rest] = rows[i]!
    const start = text.length
    const fused = /^(\d+)-(\d+)$/.exec(id)
    const parts = fused ? rows.slice(i + 1, i + 2 + Number(fused[2]) - Number(fused[1])).map(row => row[1]!) : [form]
    if (fused) i += parts.length
    let at = start
    if (parts.join('') === form) for (const part of parts) tokens.push([at, (at += part.length)])
    else tokens.push([start, start + form.length])
    text += form + (/SpaceAfter=No/.test(rest.at(-1) ?? '') ? '' : ' ')
  }
  return { text: text.trimEnd(), tokens }
}
