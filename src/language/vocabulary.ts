import { keyOf } from './forms.ts'

/** Frequent forms by key and, for all others, classes of forms by shape and ending → rows of a network's tables. */
export type Vocabulary = ReadonlyMap<string, number>

/** The row of what lies outside of the sentence, and that of the parser's artificial root. */
export const OUTSIDE = 0
export const ROOT = 1
/** Rows below this are taken; `#x`, `#X`, `#XX`, `#0` follow, so that every form has a row. */
export const SHAPES = ['x', 'X', 'XX', '0'] as const

export function rowOf(form: string, vocabulary: Vocabulary): number {
  const key = keyOf(form)
  return vocabulary.get(key) ?? vocabulary.get(classOf(form, key)) ?? vocabulary.get(`#${shapeClass(form)}`) ?? OUTSIDE
}

/** "Ramadi" → "#X di": the class of a rare form. */
export const classOf = (form: string, key: string): string => `#${shapeClass(form)} ${key.slice(-2)}`

function shapeClass(form: string): (typeof SHAPES)[number] {
  if (/\d/.test(form)) return '0'
  if (!/^\p{Lu}/u.test(form)) return 'x'
  return form.length > 1 && form === form.toUpperCase() ? 'XX' : 'X'
}
