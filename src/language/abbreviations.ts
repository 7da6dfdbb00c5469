import { cellOf, readTable } from '../text/table.ts'

/**
 * `title`: stands before a name and never ends a sentence; `number`: an abbreviation only before a number;
 * `inside`: never ends a sentence; `either`: may stand at the end of one; `place`: the same, but only after a comma ("Selma, Ala.").
 */
export type AbbreviationKind = 'title' | 'number' | 'inside' | 'either' | 'place'

/** Kind by the abbreviation with its stop, as written ("Gen.") or in capitals ("GEN."). */
export type Abbreviations = ReadonlyMap<string, AbbreviationKind>

/** Reads lexicon/en/abbreviations.tsv. A row with a capital also matches in capitals, one without in any case; single letters only as written. */
export function readAbbreviations(tsv: string): Abbreviations {
  const name = 'lexicon/en/abbreviations.tsv'
  const kinds = new Map<string, AbbreviationKind>()
  const variants: [string, AbbreviationKind][] = []
  for (const row of readTable(name, tsv)) {
    const abbreviation = row.cells.abbreviation!
    const kind = cellOf(name, row, 'kind', ['title', 'number', 'inside', 'either', 'place'] as const)
    kinds.set(abbreviation, kind)
    if (abbreviation.length === 2) continue
    variants.push([abbreviation.toUpperCase(), kind])
    if (abbreviation === abbreviation.toLowerCase())
      variants.push([abbreviation[0]!.toUpperCase() + abbreviation.slice(1), kind])
  }
  for (const [variant, kind] of variants) if (!kinds.has(variant)) kinds.set(variant, kind)
  return kinds
}
