import type { Abbreviations } from '../language/abbreviations.ts'
import { passagesOf } from '../language/passages.ts'
import type { Claim, Event, Figure, Reading } from '../reading/reading.ts'
import type { Span } from '../text/span.ts'

/** A case for a table of examples/en: the table to put it into, and its lines. */
export type TestCase = { readonly file: string; readonly yaml: string }

/**
 * What must not be read again, from a claim that a person rejected: the sentence of its words, and the kind of event, number
 * or relation that it is not. `because` is who rejected it and why.
 */
export function testCaseOf(claim: Claim, reading: Reading, because: string, abbreviations: Abbreviations): TestCase {
  const note = `# ${because.replaceAll(/\s+/gu, ' ')}\n`
  const event = reading.events.find(({ id }) => id === claim.frame)
  if (event) return { file: 'examples/en/events.yaml', yaml: note + eventCase(event, reading, abbreviations) }
  const figure = reading.figures.find(({ id }) => id === claim.frame)
  if (figure) return { file: 'examples/en/figures.yaml', yaml: note + figureCase(figure, reading, abbreviations) }
  const { kind, evidence } = reading.relations.find(({ id }) => id === claim.frame)!
  const [sentence] = passagesOf(reading.text, [evidence], abbreviations)
  return {
    file: 'examples/en/relations.yaml',
    yaml: `${note}- kind: ${kind}\n  phrasings: []\n  not:\n    - ${quoted(oneLine(sentence!.quote))}\n`,
  }
}

function eventCase(event: Event, reading: Reading, abbreviations: Abbreviations): string {
  const sentences = passagesOf(reading.text, event.mentions.slice(0, 1), abbreviations)
  return [
    `- type: ${event.type}`,
    `  mode: ${event.mode ?? 'null'}`,
    '  actors: []',
    '  recipients: []',
    '  phrasings: []',
    '  not:',
    ...sentences.map(({ quote }) => `    - ${quoted(oneLine(quote))}`),
    '',
  ].join('\n')
}

function figureCase({ measure, span, ...figure }: Figure, reading: Reading, abbreviations: Abbreviations): string {
  const [sentence] = passagesOf(reading.text, [span], abbreviations)
  const bounds = `atLeast: ${figure.atLeast}, atMost: ${figure.atMost}`
  const how = `approximate: ${figure.approximate}, unknown: ${figure.unknown}`
  return `- { measure: ${measure}, ${bounds}, ${how}, phrasings: [],\n    not: [ ${quoted(oneLine(markedIn(sentence!, span)))} ] }\n`
}

/** "The blast killed [[12 people]]." */
function markedIn({ start, quote }: Span, span: Span): string {
  const [from, to] = [span.start - start, Math.min(span.end - start, quote.length)]
  return `${quote.slice(0, from)}[[${quote.slice(from, to)}]]${quote.slice(to)}`
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, ' ').trim()

/** A text in double quotes is the same in YAML as in JSON. */
const quoted = (text: string): string => JSON.stringify(text)
