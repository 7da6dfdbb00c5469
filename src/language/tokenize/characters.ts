/** What a character is to the tokenizer. */
export const BLANK = 1
export const LETTER = 2
export const DIGIT = 3
export const INVISIBLE = 4
export const PICTURE = 5
export const MARK = 6

const kinds = new Uint8Array(0x10000)

/** The kind of the character at `i`; past the end it is BLANK. A lone surrogate is a MARK. */
export function kindAt(text: string, i: number): number {
  if (i >= text.length) return BLANK
  const unit = text.charCodeAt(i)
  if (unit >= 0xd800 && unit <= 0xdfff) return kindOf(text.codePointAt(i)!)
  return kinds[unit] || (kinds[unit] = kindOf(unit))
}

/** Code units of the character at `i`. */
export const widthAt = (text: string, i: number): number => (text.codePointAt(i)! > 0xffff ? 2 : 1)

/** Whether the character before `i` is white space, invisible or the start of the text. */
export function afterBlank(text: string, i: number): boolean {
  if (i === 0) return true
  const kind = kindAt(text, i - 1)
  return kind === BLANK || kind === INVISIBLE
}

/** The first place from `i` on that is neither white space nor invisible. */
export function skipBlank(text: string, i: number): number {
  for (; i < text.length; i += widthAt(text, i)) {
    const kind = kindAt(text, i)
    if (kind !== BLANK && kind !== INVISIBLE) break
  }
  return i
}

function kindOf(codePoint: number): number {
  const character = String.fromCodePoint(codePoint)
  if (/\s/u.test(character)) return BLANK
  if (/[\p{L}\p{M}]/u.test(character)) return LETTER
  if (/\p{N}/u.test(character)) return DIGIT
  if (/[\p{Cf}\p{Cc}]/u.test(character)) return INVISIBLE
  if (/[\p{Extended_Pictographic}\p{RI}\p{EMod}]/u.test(character)) return PICTURE
  return MARK
}
