import { memo, useEffect, useMemo, useRef, useState } from 'react'
import 'maplibre-gl/dist/maplibre-gl.css'
import { asking, go } from '../../../address.ts'
import type { IncidentRow } from '../../../api/types.ts'
import { m } from '../../../messages/en.ts'
import { useIsDark } from '../../../parts/colours.ts'
import { usePainted } from '../../../parts/painted.ts'
import { type Box, boxText, type Chosen } from '../asked.ts'
import { LaneButton } from '../lane-button.tsx'
import { isPlaced } from '../narrow.ts'
import { CountryLane } from './country-lane.tsx'
import { Draw } from './draw.tsx'
import { type Drawn, drawMap } from './draw-map.ts'
import { Here } from './here.tsx'
import { ofCountriesAlone, type Place, placesOf } from './places.ts'

type Props = {
  readonly rows: readonly IncidentRow[]
  readonly chosen: Chosen
  /** "LATITUDE,LONGITUDE,ZOOM"; null: where all of them are. */
  readonly at: string | null
  readonly onMove: (at: string) => void
  /** The incident that stands out, for the list is at it. */
  readonly pointed: IncidentRow | null
}

/** The zoom from which on no places are bunched. */
const APART = 11

/** The incidents where they can have been: an area as wide as the words leave it open, never a pin. */
export default memo(function IncidentMap({ rows: latestRows, chosen, at, onMove, pointed }: Props) {
  const rows = usePainted(latestRows)
  const canvas = useRef<HTMLDivElement>(null)
  const drawn = useRef<Drawn | null>(null)
  const places = useMemo(() => placesOf(rows), [rows])
  const countries = useMemo(() => ofCountriesAlone(rows), [rows])
  const latest = useRef({ places, countries, at, onMove, box: chosen.box })
  latest.current = { places, countries, at, onMove, box: chosen.box }
  const [here, setHere] = useState<readonly Place[]>([])
  const [isDrawing, setIsDrawing] = useState(false)
  const [isDrawn, setIsDrawn] = useState(false)
  const [trouble, setTrouble] = useState<string | null>(null)
  const isDark = useIsDark()

  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme is another map, for its colours are in its layers
  useEffect(() => {
    let isGone = false
    const now = () => latest.current
    drawMap(canvas.current!, {
      at: now().at,
      places: now().places,
      onMove: place => now().onMove(place),
      onOpen: setHere,
    }).then(
      made => {
        if (isGone) return made.remove()
        drawn.current = made
        made.show(now().places, now().countries)
        made.frame(now().box)
        made.settled().then(() => setIsDrawn(true))
      },
      error => setTrouble(m.incidents.noMap(error instanceof Error ? error.message : String(error))),
    )
    return () => {
      isGone = true
      drawn.current?.remove()
      drawn.current = null
    }
  }, [isDark])
  useEffect(() => drawn.current?.show(places, countries), [places, countries])
  useEffect(() => drawn.current?.frame(chosen.box), [chosen.box])
  useEffect(() => drawn.current?.point(pointed && isPlaced(pointed) ? placesOf([pointed])[0]! : null), [pointed])

  const choose = (box: Box): void => {
    setIsDrawing(false)
    go(asking({ box: boxText(box), unplaced: null }))
  }
  const leaveHere = (): void => {
    setHere([])
    canvas.current?.querySelector('canvas')?.focus({ preventScroll: true })
  }
  const goCloser = (): void => {
    drawn.current?.fit(here, APART)
    leaveHere()
  }
  const unplaced = rows.filter(row => !isPlaced(row)).length
  return (
    <section className="map" data-drawn={isDrawn} aria-label={m.incidents.pane.map}>
      <div className="map-canvas" ref={canvas} />
      {trouble && <p className="map-trouble">{trouble}</p>}
      {isDrawing && <Draw boxOf={(a, b) => drawn.current!.boxOf(a, b)} onDrawn={choose} />}
      <div className="map-tools">
        <button type="button" aria-pressed={isDrawing} onClick={() => setIsDrawing(!isDrawing)}>
          {m.incidents.drawArea}
        </button>
        <button type="button" onClick={() => drawn.current && choose(drawn.current.view())}>
          {m.incidents.thisView}
        </button>
        <button type="button" onClick={() => drawn.current?.fit(places)}>
          {m.incidents.fit}
        </button>
      </div>
      <Here places={here} onCloser={goCloser} onClose={leaveHere} />
      <div className="map-lanes">
        <LaneButton name="unplaced" count={unplaced} lane={chosen.unplaced} isBrushed={chosen.box !== null} />
        <CountryLane countries={countries} />
        <span className="dim small">{m.incidents.mapIs}</span>
      </div>
    </section>
  )
})
