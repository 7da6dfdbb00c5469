import { factsOf } from '../../src/evaluate/facts.ts'
import { analyse } from '../../src/language/english.ts'
import type { Syntax } from '../../src/language/syntax.ts'
import type { Knowledge } from '../../src/read.ts'
import type { Reading } from '../../src/reading/reading.ts'

/** What each layer of the reading is for, in the order in which src/read.ts makes them. */
const LAYERS: readonly { readonly layer: string; readonly title: string; readonly about: string }[] = [
  {
    layer: 'times',
    title: 'Times (src/reading/times.ts)',
    about: 'Expressions of calendar time, with the first and last day of what they name, from the date of publication.',
  },
  {
    layer: 'places',
    title: 'Places (src/reading/places.ts)',
    about: 'Place names with coordinates; rival entries of the gazetteer are kept as candidates.',
  },
  {
    layer: 'figures',
    title: 'Figures (src/reading/figures.ts)',
    about:
      'Numbers of people hurt, moved or present, with the bounds that the words give. The links to events come last.',
  },
  {
    layer: 'actors',
    title: 'Actors (src/reading/actors.ts)',
    about: 'Who acts or is acted upon, with every phrase that names them within the report.',
  },
  {
    layer: 'fates',
    title: 'Fates (src/reading/fates.ts)',
    about: 'What became of single persons, named or not, for whom no number is told. The links to events come last.',
  },
  {
    layer: 'attributions',
    title: 'Attributions (src/reading/attributions.ts)',
    about: 'Source, cue and content of everything that the report gives to somebody, with its stance.',
  },
  {
    layer: 'events',
    title: 'Events and how sure they are (src/reading/events.ts, figure-events.ts, status.ts)',
    about:
      'One event is one happening with all its mentions; its status and chain come from the attributions around it.',
  },
  {
    layer: 'relations',
    title: 'Relations (src/reading/relations.ts)',
    about: 'What the text states of the actors: who leads whom, who belongs to what.',
  },
]

/** docs/pipeline.md: one report followed through each stage of src/read.ts. */
export function pipelinePage(reading: Reading, path: string, knowledge: Knowledge): string {
  const syntax = analyse(reading.text, knowledge.language)
  const facts = factsOf(reading)
  return [
    '# One report, stage by stage',
    '',
    `Written by \`npm run docs\` from \`${path}\`, a sample report about an invented incident. Words in double brackets are the words of the`,
    'report that a fact stands on. What is wrong here is wrong in the reading: the page shows what the program makes of the text, unmended.',
    '',
    '## The text',
    '',
    ...reading.text
      .trim()
      .split('\n')
      .map(line => `> ${line}`.trimEnd()),
    '',
    '## Words, sentences and trees (src/language)',
    '',
    `${syntax.words.length} words in ${syntax.sentences.length} sentences. The first sentence:`,
    '',
    '```',
    ...treeLines(syntax),
    '```',
    ...LAYERS.flatMap(({ layer, title, about }) => [
      '',
      `## ${title}`,
      '',
      about,
      '',
      '```',
      ...(facts[layer]!.length ? facts[layer]!.map(({ line }) => line) : ['none in this report']),
      '```',
    ]),
    '',
    '## Claims (src/claims)',
    '',
    `A claim is a frame (an event, a figure or a relation), the chain of attributions around it, how sure, and the words: ${reading.claims.length} in`,
    'this report. The first:',
    '',
    '```json',
    ...reading.claims.slice(0, 1).map(claim => JSON.stringify(claim, null, 2)),
    '```',
    '',
  ].join('\n')
}

function treeLines({ words, sentences }: Syntax): string[] {
  const { first, last } = sentences[0] ?? { first: 0, last: 0 }
  return words
    .slice(first, last)
    .map(({ text, lemma, upos, relation, head }) =>
      `${text.padEnd(16)} ${lemma.padEnd(16)} ${upos.padEnd(6)} ${relation}${head < 0 ? '' : ` of ${words[head]!.text}`}`.trimEnd(),
    )
}
