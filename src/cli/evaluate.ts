import type { Verb } from './verb.ts'

export const evaluateVerb: Verb = {
  name: 'evaluate',
  operands: '[NAME…]',
  summary: 'Measure the readings against the exam and the corpora.',
  description: [],
  options: [],
  examples: [],
  run: async () => 0,
}
