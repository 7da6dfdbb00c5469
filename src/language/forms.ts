import { feature, feature2, hashString } from './hashing.ts'

/** What the tagger and the parser see of a form on its own. */
export type Form = {
  /** Hash of the lower-case form with straight quotes and digits as 0. */
  readonly word: number
  readonly suffix2: number
  readonly suffix3: number
  readonly shape: number
  /** The tags this form may have, as indices into the model's tags. */
  readonly candidates: Uint8Array
  /** Hash of the candidates: the ambiguity class. */
  readonly ambiguity: number
  /** Features of the form alone. */
  readonly own: Int32Array
}

/** The key of a form in the tagger's lexicon: lower case, straight quotes, digits as 0. */
export function keyOf(form: string): string {
  return form.toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/[“”„]/g, '"').replace(/\d/g, '0')
}

/** "Al-Zaman" → "Xx-Xx", "1,300" → "0,0": runs shortened to one sign. */
export function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  for (let i = 0; i < form.length && shape.length < 8; i++) {
    const c = form[i]!
    const sign = c >= '0' && c <= '9' ? '0' : c !== c.toLowerCase() ? 'X' : c !== c.toUpperCase() ? 'x' : c
    if (sign !== last) shape += sign
    last = sign
  }
  if (shape === 'X' && form.length > 1) return 'XX'
  return shape
}

export function describeForm(form: string, candidates: Uint8Array): Form {
  const key = keyOf(form)
  const shape = hashString(shapeOf(form))
  const word = hashString(key)
  const exact = hashString(form)
  const end = (n: number) => hashString(key.length > n ? key.slice(-n) : `^${key}`)
  const begin = (n: number) => hashString(key.length > n ? key.slice(0, n) : `${key}$`)
  const capital = shape === 0 ? 0 : /^\p{Lu}/u.test(form) ? 1 : 0
  const own = Int32Array.of(
    feature(1, 0),
    feature(2, word),
    feature(3, exact),
    feature(4, shape),
    feature(5, end(1)),
    feature(6, end(2)),
    feature(7, end(3)),
    feature(8, end(4)),
    feature(9, end(5)),
    feature(10, begin(1)),
    feature(11, begin(2)),
    feature(12, begin(3)),
    feature(13, begin(4)),
    feature2(14, end(2), capital),
    feature2(15, end(3), capital),
    feature(16, form.includes('-') ? 1 : 0),
    feature(17, Math.min(form.length, 6)),
    feature(18, /\d/.test(form) ? 1 : 0),
  )
  let ambiguity = 7
  for (const c of candidates) ambiguity = feature2(19, ambiguity, c)
  return { word, suffix2: end(2), suffix3: end(3), shape, candidates, ambiguity, own }
}
