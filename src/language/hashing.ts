/**
 * Features are 32-bit hashes: of strings (FNV-1a), and of a template with one to three values. Collisions are part of the
 * model: training sees the same ones as reading.
 */
export function hashString(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return settle(h)
}

/** A template's number and one value → a feature. */
export function feature(template: number, a: number): number {
  return settle(Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b))
}

/** A template's number and two values → a feature. */
export function feature2(template: number, a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  return settle(Math.imul((h ^ (h >>> 15)) + b, 0x2c1b3c6d))
}

/** A template's number and three values → a feature. */
export function feature3(template: number, a: number, b: number, c: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b)
  h = Math.imul((h ^ (h >>> 15)) + b, 0x2c1b3c6d)
  return settle(Math.imul((h ^ (h >>> 13)) + c, 0x297a2d39))
}

const settle = (h: number): number => {
  const mixed = Math.imul(h ^ (h >>> 16), 0x45d9f3b)
  return mixed ^ (mixed >>> 15)
}
