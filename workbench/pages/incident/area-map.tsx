import {
  type ChannelValues,
  centroid,
  frame,
  geo,
  type PlotOptions,
  type RenderFunction,
  text,
} from '@observablehq/plot'
import { useCallback, useEffect, useState } from 'react'
import type { IncidentArea } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import PlotFigure from '../../parts/plot.tsx'
import { type Countries, loadCountries } from '../../parts/world/countries.ts'
import { circleOf, windowOf } from './areas.ts'
import { labelsApart } from './labels.ts'

type Props = { readonly areas: readonly IncidentArea[]; readonly drawn: string | null }

/** An area is drawn at least so wide, as a part of the map. */
const LEAST = 0.012
/** Pixels of the names of places, and of countries. */
const NAME = 11
const COUNTRY = 10

/** Where accounts put it, as areas: as wide as each place is uncertain. A plain drawing, that prints. */
export default function AreaMap({ areas, drawn }: Props) {
  const [countries, setCountries] = useState<Countries | null>(null)
  useEffect(() => void loadCountries().then(setCountries), [])
  const optionsAt = useCallback(
    (width: number): PlotOptions => {
      const { corners, km } = windowOf(areas)
      const named = countries!.land.features.filter(({ properties }) => properties!.code)
      const apart = labelsDrawnApart()
      return {
        height: Math.round(Math.min(240, width * 0.7)),
        margin: 0,
        projection: { type: 'mercator', domain: corners },
        marks: [
          frame({ fill: 'var(--sea)', stroke: null }),
          geo(countries!.land, { fill: 'var(--land)', clip: 'frame' }),
          geo(countries!.borders, { stroke: 'var(--border)', strokeWidth: 0.8, clip: 'frame' }),
          ...areas.toReversed().map(area => {
            const colour = area.name === drawn ? 'var(--accent)' : 'var(--dim)'
            const outline = circleOf(area, LEAST * km)
            return geo(outline, { fill: colour, fillOpacity: 0.16, stroke: colour, clip: 'frame' })
          }),
          text(areas, {
            x: 'longitude',
            y: 'latitude',
            text: 'name',
            fontSize: NAME,
            fill: 'var(--ink)',
            stroke: 'var(--land)',
            strokeWidth: 3,
            clip: 'frame',
            render: apart(
              areas.map(({ name }) => name),
              NAME,
            ),
          }),
          text(named, {
            ...centroid({ text: ({ properties }: GeoJSON.Feature) => m.country(properties!.code) }),
            fontSize: COUNTRY,
            fill: 'var(--dim)',
            clip: 'frame',
            render: apart(
              named.map(({ properties }) => m.country(properties!.code)),
              COUNTRY,
            ),
          }),
        ],
      }
    },
    [areas, drawn, countries],
  )
  return <PlotFigure label={m.incident.mapLabel(areas.length)} optionsAt={countries ? optionsAt : null} />
}

/** How the marks of one map draw their labels: none over another, those of the first mark first. */
function labelsDrawnApart() {
  let taken: ReturnType<typeof labelsApart>['taken'] = []
  return (words: readonly string[], size: number): RenderFunction =>
    (index, scales, values, dimensions, context, next) => {
      const [xs, ys] = [values.x as ArrayLike<number>, values.y as ArrayLike<number>]
      const own = [...index].map(i => ({ x: xs[i]!, y: ys[i]!, words: words[i]!, size }))
      const { moves, taken: now } = labelsApart(own, taken)
      taken = now
      const moved = Array.from(ys)
      for (const [n, i] of [...index].entries()) moved[i]! += moves[n] ?? 0
      const shown = index.filter((_, n) => moves[n] !== null)
      return next!(shown, scales, { ...values, y: moved } as unknown as ChannelValues, dimensions, context)
    }
}
