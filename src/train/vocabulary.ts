import { keyOf } from '../language/forms.ts'
import { classOf, OUTSIDE, ROOT, SHAPES, type Vocabulary } from '../language/vocabulary.ts'
import type { TreebankSentence } from './conllu.ts'

/** Forms seen `seldom` times or more get rows of their own; classes of rarer forms where they are common. */
export function makeVocabulary(sentences: readonly TreebankSentence[], seldom: number): Vocabulary {
  const forms = sentences.flatMap(s => s.forms)
  const frequency = countOf(forms.map(keyOf))
  const classes = countOf(
    forms.filter(form => frequency.get(keyOf(form))! < seldom).map(form => classOf(form, keyOf(form))),
  )
  const rows = new Map<string, number>([
    ['# outside', OUTSIDE],
    ['# root', ROOT],
  ])
  for (const shape of SHAPES) rows.set(`#${shape}`, rows.size)
  for (const [name, n] of classes) if (n >= 15) rows.set(name, rows.size)
  for (const [key, n] of frequency) if (n >= seldom) rows.set(key, rows.size)
  return rows
}

function countOf(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
