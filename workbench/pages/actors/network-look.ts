import type { StylesheetJson } from 'cytoscape'
import { colourOf } from '../../parts/colours.ts'

/** How the network is drawn, in the colours that the window has now; words are as large at every `zoom`. */
export const networkLook = (zoom: number): StylesheetJson => [
  {
    selector: 'node',
    style: {
      label: 'data(name)',
      width: 'data(size)',
      height: 'data(size)',
      color: colourOf('--ink'),
      'background-color': colourOf('--source'),
      'font-size': 11 / zoom,
      'text-wrap': 'ellipsis',
      'text-max-width': `${130 / zoom}px`,
      'text-valign': 'bottom',
      'text-margin-y': 3 / zoom,
      'text-outline-width': 2 / zoom,
      'text-outline-color': colourOf('--panel'),
    },
  },
  { selector: 'node.label', style: { 'background-color': colourOf('--alone'), shape: 'diamond' } },
  { selector: 'node.middle', style: { 'background-color': colourOf('--accent'), 'font-weight': 'bold' } },
  {
    selector: 'edge',
    style: {
      width: 'data(width)',
      'line-color': colourOf('--edge'),
      'target-arrow-color': colourOf('--edge'),
      'target-arrow-shape': 'triangle',
      'arrow-scale': 0.8,
      'curve-style': 'bezier',
    },
  },
  {
    selector: 'edge.chosen',
    style: {
      label: 'data(words)',
      color: colourOf('--ink'),
      'font-size': 11 / zoom,
      'text-outline-width': 2 / zoom,
      'text-outline-color': colourOf('--panel'),
      'line-color': colourOf('--contradicts'),
      'target-arrow-color': colourOf('--contradicts'),
    },
  },
]
