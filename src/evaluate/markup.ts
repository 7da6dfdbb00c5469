/** Offsets counted in code points (as Python does) → offsets in UTF-16 units; those past the end give the end. */
export function unitsOf(text: string): (codePoints: number) => number {
  const at = [0]
  for (const sign of text) at.push(at.at(-1)! + sign.length)
  return codePoints => at[Math.min(codePoints, at.length - 1)]!
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
