import type { ReviewItem } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

type Props = Pick<ReviewItem, 'passages' | 'marks'>

/** The sentences of a claim with its words marked by what they are in it. They are text and nothing else, whatever they say. */
export const Words = ({ passages, marks }: Props) => (
  <blockquote className="review-words" dir="auto">
    {passages.map((passage, i) => (
      <p key={passage.start}>
        {i > 0 && <span className="dim">{m.review.gap} </span>}
        {piecesOf(passage, marks).map(({ start, words, kinds }) => (
          <span key={start} className={kinds.length ? `word ${kinds.join(' ')}` : undefined} title={titleOf(kinds)}>
            {words}
          </span>
        ))}
      </p>
    ))}
  </blockquote>
)

type Kind = ReviewItem['marks'][number]['kind']
type Piece = { readonly start: number; readonly words: string; readonly kinds: readonly Kind[] }

const titleOf = (kinds: readonly Kind[]): string | undefined =>
  kinds.length ? kinds.map(kind => m.review.marks[kind]).join(', ') : undefined

/** A passage cut wherever a mark begins or ends. */
function piecesOf({ start, end, quote }: Props['passages'][number], marks: Props['marks']): readonly Piece[] {
  const here = marks.filter(mark => mark.start < end && mark.end > start)
  const cuts = new Set([start, end, ...here.flatMap(mark => [Math.max(mark.start, start), Math.min(mark.end, end)])])
  const places = [...cuts].toSorted((a, b) => a - b)
  return places.slice(0, -1).map((from, i) => {
    const to = places[i + 1]!
    const kinds = here.filter(mark => mark.start <= from && mark.end >= to).map(({ kind }) => kind)
    return { start: from, words: quote.slice(from - start, to - start), kinds: [...new Set(kinds)] }
  })
}
