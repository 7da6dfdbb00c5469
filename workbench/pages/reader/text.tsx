import { type KeyboardEvent, type SyntheticEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Reading } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { announce } from '../../parts/live-region.tsx'
import { anchorsOf, keyOf, type Part } from './anchors.ts'
import type { ClaimRow } from './claim-rows.ts'
import { labelsOf } from './labels.ts'
import { type Layer, type Mark, marksOf, outer } from './layers.ts'
import { Line } from './line.tsx'
import { nextMark } from './next-mark.ts'
import { Pointed } from './pointed.tsx'
import { paragraphsOf, type Segment } from './segments.ts'

type Props = {
  readonly reading: Reading
  readonly chosen: ClaimRow | null
  readonly hidden: readonly Layer[]
  readonly byWords: ReadonlyMap<string, readonly string[]>
  readonly onChoose: (claim: string) => void
}

const NOTHING: ReadonlyMap<string, Part> = new Map()

/** The words of the report with all that was read in them. A click, or Enter, on marked words chooses the claims that stand on them, one after the other. */
export function Text({ reading, chosen, hidden, byWords, onChoose }: Props) {
  const [pointed, setPointed] = useState<Segment<Mark> | null>(null)
  const article = useRef<HTMLElement>(null)
  // So that the keys that scroll do so at once; who has gone elsewhere already stays there.
  useEffect(() => {
    if ([document.body, document.getElementById('main')].includes(document.activeElement as HTMLElement))
      article.current?.focus({ preventScroll: true })
  }, [])
  const lines = useMemo(() => paragraphsOf(reading.text, marksOf(reading), outer), [reading])
  const segments = useMemo(
    () => new Map(lines.flatMap(line => line.segments.map(segment => [segment.start, segment] as const))),
    [lines],
  )
  const shown = useMemo(() => {
    const anchors = chosen ? anchorsOf(chosen) : NOTHING
    return lines.map(line => {
      const isTouched = line.segments.some(({ marks }) => marks.some(mark => anchors.has(keyOf(mark))))
      return <Line key={line.start} text={reading.text} line={line} anchors={isTouched ? anchors : NOTHING} />
    })
  }, [lines, reading, chosen])

  const segmentAt = ({ target }: SyntheticEvent): Segment<Mark> | null =>
    segments.get(Number((target as HTMLElement).closest<HTMLElement>('[data-at]')?.dataset.at ?? -1)) ?? null
  const isShown = ({ layer }: Mark): boolean => layer === 'other' || !hidden.includes(layer)
  const choose = (event: SyntheticEvent): void => {
    const marks = segmentAt(event)?.marks.filter(isShown).toReversed() ?? []
    const claims = marks.map(mark => byWords.get(keyOf(mark)) ?? []).find(found => found.length)
    if (!claims || !getSelection()?.isCollapsed) return
    const next = (claims.indexOf(chosen?.claim.id ?? '') + 1) % claims.length
    onChoose(claims[next]!)
    announce(m.reader.ofThese(next + 1, claims.length))
  }
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key === 'Enter') choose(event)
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return
    event.preventDefault()
    nextMark(event.currentTarget, hidden, event.key === 'ArrowRight')?.focus()
  }
  const look = (event: SyntheticEvent): void => setPointed(segmentAt(event))
  const labels = pointed ? labelsOf(reading, pointed.marks.filter(isShown)) : []

  return (
    <>
      <article
        className="text marks"
        aria-label={m.reader.text(reading.report.title ?? reading.report.id)}
        ref={article}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrows walk from mark to mark in it
        tabIndex={0}
        data-hides={hidden.join(' ')}
        onClick={choose}
        onKeyDown={press}
        onPointerOver={look}
        onFocus={event => {
          look(event)
          const segment = segmentAt(event)
          if (segment)
            announce(
              labelsOf(reading, segment.marks.filter(isShown))
                .map(({ words }) => words)
                .join('; '),
            )
        }}
      >
        {shown}
      </article>
      <Pointed labels={labels} />
    </>
  )
}
