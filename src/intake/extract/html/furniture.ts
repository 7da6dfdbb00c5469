import { isElement, marksOf, nameOf, type PageElement, type PageNode, walk } from './dom.ts'

/** Elements that hold no words of a report, whatever they are called. */
const NEVER: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
    'object',
    'embed',
    'svg',
    'math',
    'canvas',
    'audio',
    'video',
  ],
  ...[
    'head',
    'button',
    'select',
    'input',
    'textarea',
    'datalist',
    'dialog',
    'map',
    'amp-ad',
    'amp-sidebar',
    'amp-consent',
  ],
  ...['amp-user-notification', 'amp-social-share', 'amp-embed', 'amp-analytics', 'amp-sticky-ad', 'rp', 'rt'],
])

/** Elements that hold what surrounds a report, unless most of the page lies in them. */
const AROUND: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'label'])

/** Elements that are the page itself or its report: their classes say how the page looks, not what they are. */
const WHOLE: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article', 'h1', 'p', '#document'])

/** Names that pages give to what surrounds a report, as whole words of class, id or role. */
const NAMES =
  /(?:^|[\s_-])(?:(?:cookie|consent|gdpr|cmp|paywall|newsletter|subscri(?:be|ption)s?|signup|sign-up|optin|promo(?:tion)?s?|advert\w*|ads?|adsbygoogle|sponsor\w*|banner|masthead|navigation|navbar|nav|menu|breadcrumbs?|sidebar|related\w*|recommend\w*|read-?more|readnext|read-?next|more-(?:from|on|news|stories|about)|see-also|also-read|most-(?:read|popular|viewed)|trending|popular|latest|share\w*|sharing|social\w*|sharedaddy|follow\w*|comments?|respond|disqus\w*|discussion|reactions?|tags?|tag-?list|topics|keywords|footer|copyright|legal|pagination|pager|paging|nav-links|post-navigation|toolbar|tools|utility|skip\w*|screen-reader\w*|sr-only|visually-?hidden|visuallyhidden|offscreen|modal|popup|pop-up|overlay|lightbox|toast|login|search\w*|rating|donate|donation|outbrain|taboola|player|playlist|author-?bio|about-?the-?author|bio|print\w*|app-download|feedback|weather|ticker|teasers?|carousel|jp-relatedposts|editor-?picks?|you-?may\w*|inline-?(?:link|story)s?|complementary|contentinfo|search|alert-?bar|back-?to-?top|widget\w*))(?=$|[\s_-])/i

/** Names of elements that hold the report itself, though part of them may sound otherwise. */
const OWN_NAMES =
  /(?:^|[\s_-])(?:article-?body|articlebody|story-?body|entry-?content|post-?content|post-?body|article-?content|article-?text|body-?copy|story-?content|main-?content|content-?body|headline|liveblog|live-?blog)(?=$|[\s_-])/i

/** More of the words of a page than this lie in its report, or in what holds it. */
const MOST = 0.5

/**
 * The elements of a page that are no part of its report: menus, boxes about cookies and newsletters, links to other reports,
 * comments, and what the page hides. What holds most of the page's words is never among them, whatever it is called.
 */
export function furnitureOf(page: PageNode): ReadonlySet<PageNode> {
  const words = wordsIn(page)
  const all = words.get(page) ?? 0
  const out = new Set<PageNode>()
  let inArticle = 0
  walk(
    page,
    node => {
      if (!isElement(node)) return true
      const name = nameOf(node)
      if (NEVER.has(name) || isHidden(node) || isOverlay(node)) {
        out.add(node)
        return false
      }
      const share = (words.get(node) ?? 0) / Math.max(all, 1)
      if (share < MOST && isAround(node, name, inArticle > 0)) {
        out.add(node)
        return false
      }
      if (IN_ARTICLE.has(name)) inArticle++
      return true
    },
    node => {
      if (!out.has(node) && isElement(node) && IN_ARTICLE.has(nameOf(node))) inArticle--
    },
  )
  return out
}

const IN_ARTICLE: ReadonlySet<string> = new Set(['article', 'main'])

function isAround(element: PageElement, name: string, inArticle: boolean): boolean {
  if (AROUND.has(name)) return true
  if (name === 'header' && !inArticle && !holdsHeadline(element)) return true
  if (WHOLE.has(name)) return false
  const marks = marksOf(element)
  return NAMES.test(marks) && !OWN_NAMES.test(marks) && !holdsHeadline(element)
}

/** What a page lays over itself until it is answered, however long: a wall of cookies. */
const isOverlay = (element: PageElement): boolean =>
  (/^(?:alert)?dialog$/.test(element.getAttribute('role') ?? '') || element.getAttribute('aria-modal') === 'true') &&
  !holdsHeadline(element)

function holdsHeadline(element: PageElement): boolean {
  let found = false
  walk(element, node => {
    found ||= nameOf(node) === 'h1'
    return !found
  })
  return found
}

function isHidden(element: PageElement): boolean {
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  return /display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity)\s*:\s*0(?![.\d])/i.test(
    element.getAttribute('style') ?? '',
  )
}

/** How many letters and digits lie under each element, outside of scripts. */
function wordsIn(page: PageNode): ReadonlyMap<PageNode, number> {
  const counts = new Map<PageNode, number>()
  const open: number[] = []
  walk(
    page,
    node => {
      open.push(node.nodeType === 3 ? (node.data ?? '').replace(/\s+/g, ' ').length : 0)
      return !NEVER.has(nameOf(node))
    },
    node => {
      const count = open.pop()!
      if (isElement(node) || node === page) counts.set(node, count)
      if (open.length) open[open.length - 1]! += count
    },
  )
  return counts
}
