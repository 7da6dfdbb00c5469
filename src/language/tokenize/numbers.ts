import { DIGIT, kindAt, LETTER } from './characters.ts'

const NUMBER = new RegExp(
  [
    String.raw`\p{N}{4}-\p{N}\p{N}-\p{N}\p{N}(?:T\p{N}\p{N}:\p{N}\p{N}(?::\p{N}\p{N})?(?:Z|[+-]\p{N}\p{N}:?\p{N}\p{N})?)?(?!\p{N})`,
    String.raw`\p{N}{1,2}-\p{N}{1,2}-\p{N}{4}(?!\p{N})`,
    String.raw`\p{N}{3}-\p{N}{3}-\p{N}{4}(?!\p{N})`,
    String.raw`(?:\p{N}{1,3}(?:,\p{N}{3}){1,8}(?!\p{N})|\p{N}{1,2}(?:,\p{N}{2}){1,4},\p{N}{3}(?!\p{N})|\p{N}+)(?:[.:/]\p{N}+)*`,
  ].join('|'),
  'uy',
)

/** Letters that stand for a unit of their own right after a number: "2.5|m", "10|km", "6|am". */
const UNITS = new Set(
  `k K m M b bn mn tn mm cm km kg g lb lbs ft in t am pm AM PM a p kt mph kph kmh km² m² h hr hrs min mins ha l kV MW
  x MB GB Kg KM MM mg yd yds oz`.split(/\s+/),
)

/**
 * End of the number at `i` with what belongs to it: "1,300", "3.5", "10:30", "9/11", "2025-10-22", "15th", "1990s", "3D".
 * A unit is left to the next token.
 */
export function numberEnd(text: string, i: number): number {
  NUMBER.lastIndex = i
  const number = NUMBER.exec(text)
  let end = number ? i + number[0].length : i + 1
  if (/['’]/.test(text[end] ?? '') && text[end + 1] === 's' && kindAt(text, end + 2) !== LETTER)
    return text[end - 1] === '0' && (end - i === 2 || end - i === 4) ? end + 2 : end
  const letters = end
  while (kindAt(text, end) === LETTER || kindAt(text, end) === DIGIT) end++
  if (end === letters || end - letters > 12) return end - letters > 12 ? letters : end
  return UNITS.has(text.slice(letters, end)) || isDotted(text, letters) ? letters : end
}

/** "2p.m." */
const isDotted = (text: string, i: number): boolean => text[i + 1] === '.' && kindAt(text, i + 2) === LETTER
