import { centroid, frame, geo, type PlotOptions, text } from '@observablehq/plot'
import { useCallback, useEffect, useState } from 'react'
import type { IncidentArea } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import PlotFigure from '../../parts/plot.tsx'
import { type Countries, loadCountries } from '../../parts/world/countries.ts'
import { circleOf, windowOf } from './areas.ts'

type Props = { readonly areas: readonly IncidentArea[]; readonly drawn: string | null }

/** An area is drawn at least so wide, as a part of the map. */
const LEAST = 0.012

/** Where accounts put it, as areas: as wide as each place is uncertain. A plain drawing, that prints. */
export default function AreaMap({ areas, drawn }: Props) {
  const [countries, setCountries] = useState<Countries | null>(null)
  useEffect(() => void loadCountries().then(setCountries), [])
  const optionsAt = useCallback(
    (width: number): PlotOptions => {
      const { corners, km } = windowOf(areas)
      return {
        height: Math.round(Math.min(240, width * 0.7)),
        margin: 0,
        projection: { type: 'mercator', domain: corners },
        marks: [
          frame({ fill: 'var(--sea)', stroke: null }),
          geo(countries!.land, { fill: 'var(--land)', clip: 'frame' }),
          geo(countries!.borders, { stroke: 'var(--border)', strokeWidth: 0.8, clip: 'frame' }),
          text(
            countries!.land.features.filter(({ properties }) => properties!.code),
            {
              ...centroid({ text: ({ properties }: GeoJSON.Feature) => m.country(properties!.code) }),
              fontSize: 10,
              fill: 'var(--dim)',
              clip: 'frame',
            },
          ),
          ...areas.toReversed().map(area => {
            const colour = area.name === drawn ? 'var(--accent)' : 'var(--dim)'
            const outline = circleOf(area, LEAST * km)
            return geo(outline, { fill: colour, fillOpacity: 0.16, stroke: colour, clip: 'frame' })
          }),
          text(areas, {
            x: 'longitude',
            y: 'latitude',
            text: 'name',
            dy: -12,
            fontSize: 11,
            fill: 'var(--ink)',
            stroke: 'var(--land)',
            strokeWidth: 3,
            clip: 'frame',
          }),
        ],
      }
    },
    [areas, drawn, countries],
  )
  return <PlotFigure label={m.incident.mapLabel(areas.length)} optionsAt={countries ? optionsAt : null} />
}
