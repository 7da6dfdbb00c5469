import cytoscape from 'cytoscape'
import { useEffect, useRef } from 'react'
import type { ActorNetwork } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { useIsDark } from '../../parts/colours.ts'
import type { Line } from './lines.ts'
import { networkLook } from './network-look.ts'

type Props = {
  readonly nodes: ActorNetwork['nodes']
  readonly lines: readonly Line[]
  readonly middle: string | null
  readonly chosen: string | null
  readonly onLine: (line: Line) => void
  readonly onNode: (key: string) => void
}

/** The network drawn. Who does not point has all of it in the table beside it. */
export default function Drawing({ nodes, lines, middle, chosen, onLine, onNode }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const drawn = useRef<cytoscape.Core | null>(null)
  const latest = useRef({ lines, onLine, onNode })
  latest.current = { lines, onLine, onNode }
  const isDark = useIsDark()

  useEffect(() => {
    const graph = cytoscape({
      container: box.current,
      elements: elementsOf(nodes, lines, middle),
      style: networkLook(1),
      layout: layoutOf(nodes.length, middle),
      minZoom: 0.3,
      maxZoom: 3,
      boxSelectionEnabled: false,
      autounselectify: true,
    })
    graph.on('tap', 'edge', ({ target }) => {
      const line = latest.current.lines.find(({ id }) => id === target.id())
      if (line) latest.current.onLine(line)
    })
    graph.on('tap', 'node', ({ target }) => latest.current.onNode(target.id()))
    drawn.current = graph
    fit(graph)
    return () => graph.destroy()
  }, [nodes, lines, middle])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours of the style sheet are other ones where it is dark.
  useEffect(() => {
    drawn.current?.style(networkLook(Math.min(1, drawn.current.zoom())))
  }, [isDark, nodes, lines, middle])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a graph drawn anew has nothing chosen.
  useEffect(() => {
    drawn.current?.edges().removeClass('chosen')
    if (chosen !== null) drawn.current?.getElementById(chosen).addClass('chosen')
  }, [chosen, nodes, lines, middle])

  return (
    <>
      {/* Cytoscape would write a style element where none of this id stands; the policy of the page allows none. */}
      <i hidden id="__________cytoscape_stylesheet" />
      <div className="drawing" ref={box} role="img" aria-label={m.actors.networkOf(nodes.length, lines.length)} />
    </>
  )
}

/** All of it as large as the box allows with words at their size, few actors no larger than many. */
function fit(graph: cytoscape.Core): void {
  graph.style(networkLook(Math.min(1, graph.zoom())))
  graph.fit(undefined, 24)
  if (graph.zoom() <= CLOSEST) return
  graph.zoom(CLOSEST)
  graph.center()
}

/** How near a drawing of few begins. */
const CLOSEST = 1.2

const elementsOf = (
  nodes: Props['nodes'],
  lines: Props['lines'],
  middle: string | null,
): cytoscape.ElementDefinition[] => [
  ...nodes.map(({ key, name, named, claims }, i) => ({
    data: { id: key, name, size: 8 + 4 * Math.log2(1 + claims) },
    classes: [named ? '' : 'label', key === middle ? 'middle' : ''].filter(Boolean).join(' '),
    // Where each begins is the same every time, and so is the drawing.
    position: {
      x: Math.cos((2 * Math.PI * i) / nodes.length) * 500,
      y: Math.sin((2 * Math.PI * i) / nodes.length) * 200,
    },
  })),
  ...lines.map(({ id, from, to, words, claims }) => ({
    data: { id, source: from, target: to, words, width: 1 + Math.log2(claims.length) },
  })),
]

const layoutOf = (count: number, middle: string | null): cytoscape.LayoutOptions =>
  middle !== null && count > 2
    ? {
        name: 'concentric',
        concentric: node => (node.hasClass('middle') ? 2 : 1),
        levelWidth: () => 1,
        minNodeSpacing: 34,
        nodeDimensionsIncludeLabels: true,
        padding: 24,
      }
    : {
        name: 'cose',
        animate: false,
        randomize: false,
        nodeDimensionsIncludeLabels: true,
        nodeRepulsion: () => 400_000,
        idealEdgeLength: () => 110,
        componentSpacing: 40,
        nodeOverlap: 20,
        gravity: 0.3,
        numIter: 2000,
        padding: 24,
      }
