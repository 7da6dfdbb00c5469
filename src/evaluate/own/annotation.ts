import { everywhere, type GoldFile, numbered } from '../exam/gold.ts'

/**
 * A reading of a careful person in the exam's form without a word of the report: each quote is "start-end", in UTF-16
 * units of the report's text, and a quote that stands for all its places is "start-end,start-end". `report` is the report's id
 * in the corpus `reports`, `sha256` that of its text in UTF-8, `publishedAt` the day against which its times are resolved, which the
 * corpus does not always tell.
 */
export type Annotation = Omit<GoldFile, 'id' | 'report' | 'text'> & {
  readonly report: string
  readonly publishedAt: string | null
  readonly sha256: string
}

/** The exam's form, of report `report` of the corpus → offsets. Throws with the name of `file` where a quote does not stand in the text. */
export function annotationOf(file: string, gold: GoldFile, report: string, sha256: string): Annotation {
  const { text } = gold
  const at = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`
  return {
    report,
    publishedAt: gold.report.publishedAt ?? null,
    sha256,
    ...eachQuote(
      gold,
      quote => at(numbered(file, text, quote)),
      quote => everywhere(file, text, quote).map(at).join(','),
    ),
  }
}

/** Offsets → the exam's form, with the report's title and text. Throws where the text is not the one that was annotated. */
export function goldFileOf(
  annotation: Annotation,
  report: { readonly title: string | null; readonly text: string },
  sha256: string,
): GoldFile {
  if (sha256 !== annotation.sha256)
    throw new Error(
      `${annotation.report}: the text is not the one that was annotated (SHA-256 ${sha256}, annotated ${annotation.sha256})`,
    )
  const { text, title } = report
  const quote = (offsets: string): string => quoteAt(text, offsets)
  return {
    id: annotation.report,
    report: { title, publishedAt: annotation.publishedAt },
    text,
    ...eachQuote(annotation, quote, quote),
  }
}

/** The rows with each quote put through `one`, or `every` where a quote stands for all its places. */
function eachQuote(
  rows: Omit<GoldFile, 'id' | 'report' | 'text'>,
  one: (quote: string) => string,
  every: (quote: string) => string,
): Omit<GoldFile, 'id' | 'report' | 'text'> {
  const orNull = (quote: string | null | undefined): string | null => (quote ? one(quote) : null)
  return {
    attributions: (rows.attributions ?? []).map(row => ({
      ...row,
      source: orNull(row.source),
      cue: one(row.cue),
      content: row.content.map(one),
    })),
    events: (rows.events ?? []).map(row => ({
      ...row,
      triggers: row.triggers.map(every),
      actors: row.actors.map(party => party.map(every)),
      recipients: row.recipients.map(party => party.map(every)),
      place: row.place ? row.place.map(every) : null,
      time: orNull(row.time),
    })),
    figures: (rows.figures ?? []).map(row => ({ ...row, quote: one(row.quote), of: orNull(row.of) })),
    places: (rows.places ?? []).map(row => ({ ...row, quote: every(row.quote) })),
    times: (rows.times ?? []).map(row => ({ ...row, quote: one(row.quote) })),
    relations: (rows.relations ?? []).map(({ kind, from, to, quote }) => ({
      kind,
      from: every(from),
      to: every(to),
      quote: orNull(quote),
    })),
  }
}

/** The quote of offsets: with its number if they are one place (`Syria@@2`), without if they are all its places. */
function quoteAt(text: string, offsets: string): string {
  const [first, ...others] = offsets.split(',')
  const [start, end] = first!.split('-').map(Number) as [number, number]
  const words = text.slice(start, end)
  if (others.length) return words
  let number = 1
  for (let at = text.indexOf(words); at >= 0 && at < start; at = text.indexOf(words, at + 1)) number++
  return `${words}@@${number}`
}
