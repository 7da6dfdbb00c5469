/** Marks that ISO-8859-1 lacks and that have a plain sign of the same use. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  ʻ: "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '…': '...',
  '•': '*',
  '€': 'EUR',
  ı: 'i',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  œ: 'oe',
  Œ: 'OE',
}

/**
 * A text in letters of ISO-8859-1: signs and letters with marks that it lacks become plain ones ("Ḩārim" → "Harim"), all others a
 * reference to their number ("حلب" → "&#1581;&#1604;&#1576;"), which `letters` of any HTML reader undo.
 */
export const inLatin = (text: string): string =>
  [...text.normalize('NFC')].map(letter => (isLatin(letter) ? letter : (PLAIN[letter] ?? bare(letter)))).join('')

/** A letter without its marks, or its number. */
function bare(letter: string): string {
  const plain = letter.normalize('NFKD').replace(/\p{M}+/gu, '')
  return plain !== '' && [...plain].every(isLatin) ? plain : `&#${letter.codePointAt(0)};`
}

/** Letters and signs, without the controls between 128 and 159. */
const isLatin = (letter: string): boolean => /^[\t\r\n\u0020-\u007e\u00a0-\u00ff]$/u.test(letter)
