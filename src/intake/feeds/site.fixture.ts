import { createHash } from 'node:crypto'
import { type Loopback, webServer } from '../fetch/canary.fixture.ts'

/** What a site answers at a path; `type`: text/plain where it is not said. */
export type SitePage = {
  readonly body: string
  readonly type?: string
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** An outlet's site on this machine, whose pages a test changes. */
export type Site = Omit<Loopback, 'connections'> & {
  readonly put: (path: string, page: SitePage | null) => void
  /** "GET path" or "304 path" of every question since this was last asked for. */
  readonly asked: () => readonly string[]
}

/** Starts a site. Pages have entity tags by their bytes; what it has not is 404. */
export async function newsSite(): Promise<Site> {
  const pages = new Map<string, SitePage>()
  let asked: string[] = []
  const server = await webServer(({ url = '/', headers }, answer) => {
    const page = pages.get(url)
    if (!page) {
      if (url !== '/robots.txt') asked.push(`404 ${url}`)
      return void answer.writeHead(404).end()
    }
    const etag = `"${createHash('sha256').update(page.body).digest('hex').slice(0, 8)}"`
    const status = headers['if-none-match'] === etag ? 304 : (page.status ?? 200)
    asked.push(`${status === 304 ? 304 : 'GET'} ${url}`)
    answer.writeHead(status, { 'content-type': page.type ?? 'text/plain; charset=utf-8', etag, ...page.headers })
    answer.end(status === 304 ? undefined : page.body)
  })
  return {
    ...server,
    put: (path, page) => void (page ? pages.set(path, page) : pages.delete(path)),
    asked: () => {
      const before = asked
      asked = []
      return before
    },
  }
}

/** An item of a sample feed. */
export type SampleItem = {
  readonly id: string
  readonly title: string
  readonly link: string
  readonly content?: string
  readonly published?: string
}

/** A sample feed of RSS. */
export const rss = (items: readonly SampleItem[]): SitePage => ({
  type: 'application/rss+xml',
  body: `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Sample Wire</title><link>/</link><description>A sample</description>
${items
  .map(
    ({ id, title, link, content, published = 'Thu, 23 Oct 2025 09:00:00 +0000' }) =>
      `<item><guid isPermaLink="false">${id}</guid><title>${title}</title><link>${link}</link><pubDate>${published}</pubDate>${content ? `<content:encoded><![CDATA[${content}]]></content:encoded>` : ''}</item>`,
  )
  .join('\n')}
</channel></rss>`,
})
