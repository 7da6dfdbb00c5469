import { memo, type ReactNode } from 'react'
import { keyOf, type Part } from './anchors.ts'
import type { Mark } from './layers.ts'
import type { Paragraph, Segment } from './segments.ts'

type Anchors = ReadonlyMap<string, Part>
type Props = { readonly text: string; readonly line: Paragraph<Mark>; readonly anchors: Anchors }

/** One line of the report. Its words are text and nothing else, whatever they say. */
export const Line = memo(({ text, line, anchors }: Props) => (
  <p dir="auto" className={line.apart ? 'apart' : undefined}>
    {line.segments.map(segment => (
      <Words key={segment.start} segment={segment} anchors={anchors}>
        {text.slice(segment.start, segment.end)}
      </Words>
    ))}
  </p>
))

type WordsProps = {
  readonly segment: Segment<Mark>
  readonly anchors: Anchors
  readonly from?: number
  readonly children: string
}

/** Words with a span for each mark on them, so that the lines of all are drawn; `from`: the first mark not drawn yet. */
function Words({ segment, anchors, from = 0, children }: WordsProps): ReactNode {
  const mark = segment.marks[from]
  if (!mark) return children
  return (
    <span className={classOf(mark, segment, anchors)} {...(from ? {} : placeOf(segment))}>
      <Words segment={segment} anchors={anchors} from={from + 1}>
        {children}
      </Words>
    </span>
  )
}

/** Where the words stand, and which layers begin on them: there the arrows stop. */
function placeOf({ start, marks }: Segment<Mark>): Record<string, string | number> {
  const begins = new Set(marks.filter(mark => mark.start === start && mark.layer !== 'other').map(({ layer }) => layer))
  return begins.size ? { 'data-at': start, 'data-begins': [...begins].join(' '), tabIndex: -1 } : { 'data-at': start }
}

const DEEPEST = 3

function classOf(mark: Mark, segment: Segment<Mark>, anchors: Anchors): string {
  const part = anchors.get(keyOf(mark))
  return [
    mark.layer,
    mark.layer === 'content' ? `deep-${Math.min(mark.depth, DEEPEST)}` : '',
    mark.start === segment.start ? 'opens' : '',
    mark.end === segment.end ? 'closes' : '',
    part ? `chosen ${part}` : '',
  ]
    .filter(Boolean)
    .join(' ')
}
