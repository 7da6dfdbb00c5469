import { offsetsOf } from '../text/offsets.ts'

/** Offsets that a corpus counts in code points (as Python does) → UTF-16 units; those past the end give the end. */
export function unitsOf(text: string): (codePoints: number) => number {
  const { unitOfCodePoint, codePointAt } = offsetsOf(text)
  const last = codePointAt(text.length)
  return codePoints => unitOfCodePoint(Math.min(codePoints, last))
}

/** The characters that XML writes as entities or CDATA. */
export const unescapeXml = (xml: string): string =>
  xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&')
