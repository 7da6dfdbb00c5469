/** Numbers from 0 to 1, the same for the same seed (Mulberry32). */
export type Chance = () => number

export function chance(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** One of `items`, the first ones much more often, as words and names are (Zipf's law, about). */
export const often = <T>(items: readonly T[], random: Chance): T =>
  items[Math.floor(Math.exp(random() * Math.log(items.length + 1))) - 1]!

export const anyOf = <T>(items: readonly T[], random: Chance): T => items[Math.floor(random() * items.length)]!
