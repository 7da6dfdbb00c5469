import { type PlotOptions, plot } from '@observablehq/plot'
import { useEffect } from 'react'
import { useWidth } from './width.ts'

type Props = {
  /** What is seen, for who does not see it. */
  readonly label: string
  /** Its marks and scales for a width in pixels; null before they are known. Colours are those of the style sheet: "var(--ink)". */
  readonly optionsAt: ((width: number) => PlotOptions) | null
}

/** A plot as wide as its place. Its style stands in style/parts.css, for a strict policy lets no plot bring its own. */
export default function PlotFigure({ label, optionsAt }: Props) {
  const [place, width] = useWidth<HTMLDivElement>()
  useEffect(() => {
    if (!width || !optionsAt) return
    const drawn = plot({ ...optionsAt(width), width, className: 'plot-drawn' })
    drawn.querySelector('style')?.remove()
    drawn.setAttribute('aria-hidden', 'true')
    place.current!.replaceChildren(drawn)
  }, [width, optionsAt, place])
  return <div className="plot" role="img" aria-label={label} ref={place} />
}
