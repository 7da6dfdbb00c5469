import { rangeSpan, type Syntax } from '../../language/syntax.ts'
import type { Gazetteer } from '../places.ts'
import type { PlaceKind } from './kinds.ts'
import type { Mention } from './mentions.ts'
import { isCapitalised, type Run } from './runs.ts'

/** A name that no gazetteer knows (or knows as something else) and that the words beside it make a place: "the village of Ras". */
export function unknownName(
  syntax: Syntax,
  gazetteer: Gazetteer,
  run: Run,
  taken: ReadonlySet<number>,
  _mentions: readonly Mention[],
): Mention | null {
  const { words } = syntax
  const { words: lexicon } = gazetteer
  if (run.headline) return null
  const sentence = syntax.sentences[words[run.first]!.sentence]!
  const head = words[run.last - 1]!
  const next = run.last < sentence.last ? words[run.last]! : null
  let i = run.first - 1
  while (i >= sentence.first && /^(?:the|a|an|nearby|neighbouring|neighboring)$/.test(words[i]!.lower)) i--
  const before = i >= sentence.first ? words[i]! : null
  const placed =
    before !== null &&
    (lexicon.locative.has(before.lower) || before.lower === 'to' || before.lower === 'on' || before.lower === 'by')
  const organisation = words
    .slice(run.first, run.last)
    .some(w => lexicon.organisation.has(w.lower) || lexicon.title.has(w.lower))

  const make = (first: number, last: number, asked: PlaceKind | null, reason: string): Mention => ({
    first,
    last,
    name: rangeSpan(syntax, { first, last }).quote,
    hits: [],
    asked,
    evidence: { score: 2, reasons: [reason], locative: true, dateline: false, within: -1, origin: false },
  })
  const free = !taken.has(run.first) && !taken.has(run.last - 1)
  if (run.last - run.first > 1 && (lexicon.site.has(head.lower) || (lexicon.natural.has(head.lower) && free)) && placed)
    return make(run.first, run.last, lexicon.kinds.get(head.lower) ?? 'facility', `“${head.text}” ends the name`)
  if (next && !isCapitalised(next) && placed && !organisation && lexicon.site.has(next.lower)) {
    const longer = words[run.last + 1]
    const last = longer && lexicon.site.has(`${next.lower} ${longer.lower}`) ? run.last + 2 : run.last + 1
    return make(run.first, last, lexicon.kinds.get(next.lower) ?? 'facility', `“${next.text}” follows the name`)
  }
  if (!free || run.last - run.first > 4 || organisation) return null
  if (before?.lower === 'of' && i > sentence.first) {
    const kind = words[i - 1]!
    if (!isCapitalised(kind) && (lexicon.settlement.has(kind.lower) || lexicon.division.has(kind.lower)))
      return make(run.first, run.last, lexicon.kinds.get(kind.lower) ?? null, `“${kind.text} of” stands before it`)
  }
  if (
    next &&
    !isCapitalised(next) &&
    placed &&
    (lexicon.division.has(next.lower) || lexicon.settlement.has(next.lower))
  )
    return make(run.first, run.last, lexicon.kinds.get(next.lower) ?? null, `“${next.text}” follows`)
  return null
}
