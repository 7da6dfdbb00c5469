/** An encoding of text that is not UTF-8, by its WHATWG label. */
export type Encoding = 'utf-16le' | 'utf-16be' | 'windows-1251' | 'windows-1252' | 'windows-1256'

/**
 * The eight-bit encoding of a text that is not UTF-8. Whole words of high bytes are Arabic or Cyrillic (their letters
 * fall into different rows of the code page: а–я fill 0xE0–0xFF, of which Arabic leaves the second half empty); high
 * bytes inside words of plain letters are the accents of Windows-1252, and so are quotation marks alone.
 */
export function legacyEncoding(bytes: Uint8Array): 'windows-1251' | 'windows-1252' | 'windows-1256' {
  let inWords = 0
  let alone = 0
  let upper = 0
  let last = 0
  const sample = bytes.subarray(0, 1 << 20)
  for (let i = 0; i < sample.length; ) {
    if (!isHigh(sample[i]!)) {
      i++
      continue
    }
    const first = i
    while (i < sample.length && isHigh(sample[i]!)) i++
    const touches = isLetter(sample[first - 1]) || isLetter(sample[i])
    if (touches || i - first < 2) inWords += i - first
    else {
      alone += i - first
      for (let j = first; j < i; j++) {
        if (sample[j]! < 0xe0) upper++
        else if (sample[j]! >= 0xf0) last++
      }
    }
  }
  if (alone <= inWords) return 'windows-1252'
  return last > alone * 0.12 || upper > alone * 0.97 ? 'windows-1251' : 'windows-1256'
}

const isHigh = (byte: number): boolean => byte >= 0xc0 && byte !== 0xd7 && byte !== 0xf7
const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte > 64 && byte < 91) || (byte > 96 && byte < 123))
