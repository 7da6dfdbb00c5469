import type { Figure, Found } from '../../reading/reading.ts'

/** Whether a count is told only to say that it holds no more, beside the one that does: "lowered the toll to 41 from 53", "an earlier count of 34 was wrong". */
export const isFormer = ({ id, span, measure }: Figure, { text, figures }: Found): boolean =>
  FORMER.test(text.slice(Math.max(0, span.start - 60), span.start)) &&
  figures.some(
    other => other.id !== id && other.measure === measure && Math.abs(other.span.start - span.start) < BESIDE,
  )

const FORMER =
  /(?:\b(?:toll|number|count|figure|tally)\b[^.;\n]*|\bto \S+ )from (?:an earlier |a previous |the earlier )?$|\b(?:earlier|previous|initial|original|first|preliminary) (?:count|toll|death toll|figure|estimate|report|tally|number)s? (?:of|put [^.;\n]{0,30} at|that) (?:at least |about |some )?$/iu
/** Characters within which the count that holds stands. */
const BESIDE = 200
