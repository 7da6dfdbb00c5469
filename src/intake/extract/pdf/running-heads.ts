import type { PageLine } from './lines.ts'

/** Running heads and page numbers stand in this part of a page, at its top and at its foot. */
const MARGIN = 0.1
/** So many lines at the top and the foot of a page can be running heads. */
const LINES = 3

/**
 * Pages without the lines at their top and foot that come again on other pages, numbers apart, and without page numbers.
 * A line that stands once is kept, wherever it stands.
 */
export function withoutRunningHeads(pages: readonly (readonly PageLine[])[]): readonly (readonly PageLine[])[] {
  const counts = new Map<string, number>()
  for (const lines of pages)
    for (const words of new Set(marginal(lines).map(plain))) counts.set(words, (counts.get(words) ?? 0) + 1)
  return pages.map(lines => {
    const margin = new Set(marginal(lines))
    return lines.filter(line => {
      if (!margin.has(line)) return true
      if (NUMBER.test(line.text)) return false
      return (counts.get(plain(line)) ?? 0) < (pages.length > 3 ? 3 : 2)
    })
  })
}

const NUMBER = /^[\s\-–—|[(]*(?:page\s+)?(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:of|\/|\|)\s*\d{1,4})?[\s\-–—|\])]*$/i

function marginal(lines: readonly PageLine[]): readonly PageLine[] {
  const byHeight = [...lines].sort((a, b) => b.height - a.height)
  return [
    ...byHeight.slice(0, LINES).filter(({ height }) => height > 1 - MARGIN),
    ...byHeight.slice(-LINES).filter(({ height }) => height < MARGIN),
  ]
}

const plain = ({ text }: PageLine): string => text.replace(/\d+/g, '#').replace(/\s+/g, ' ').toLowerCase()
