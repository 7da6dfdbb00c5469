/**
 * A report's title as its headline: blanks, letter for letter, in place of the outlet's name behind a bar, a chevron, a dash or a
 * colon apart ("Two shot in Gary - WXYZ News 12"), so that what is found in it stands in the title at the same offsets.
 */
export function headlineIn(title: string): string {
  let start = 0
  for (const part of title.split(/(\s[|«–—-]\s|\s:\s)/u)) {
    if (part.trim().includes(' ')) return `${' '.repeat(start)}${part}${' '.repeat(title.length - start - part.length)}`
    start += part.length
  }
  return ' '.repeat(title.length)
}
