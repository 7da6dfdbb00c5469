import type { FeedItem } from './feed.ts'

/** The text of an item as a page of its own. */
export function pageOf({ title, language }: FeedItem, { kind, value }: NonNullable<FeedItem['content']>): Uint8Array {
  const body =
    kind === 'html'
      ? value
      : value
          .split(/\n\s*\n/)
          .map(part => `<p>${escaped(part)}</p>`)
          .join('\n')
  const heading = title === null ? '' : `<h1>${escaped(title)}</h1>\n`
  const page = `<!doctype html>\n<html${language === null ? '' : ` lang="${escaped(language)}"`}>
<head><meta charset="utf-8"><title>${escaped(title ?? '')}</title></head>
<body><article>\n${heading}${body}\n</article></body></html>\n`
  return new TextEncoder().encode(page)
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
