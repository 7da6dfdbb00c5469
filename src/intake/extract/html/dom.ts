/** What is used of the nodes of a page. */
export type PageNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly data?: string
  readonly parentNode: PageNode | null
  readonly firstChild: PageNode | null
  readonly nextSibling: PageNode | null
}
/** What is used of the elements of a page. */
export type PageElement = PageNode & {
  readonly textContent: string | null
  readonly getAttribute: (name: string) => string | null
  readonly hasAttribute: (name: string) => boolean
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1
export const isText = (node: PageNode): boolean => node.nodeType === 3

/** "div", "h1", "#text". */
export const nameOf = (node: PageNode): string => node.nodeName.toLowerCase()

/** Class, id and role of an element, by which pages name what it is. */
export const marksOf = (element: PageElement): string =>
  ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid', 'aria-label']
    .map(name => element.getAttribute(name) ?? '')
    .join(' ')
    .slice(0, 1000)

/**
 * Goes through what lies under a node in its order, without calling itself, so that no depth is too deep: `enter` says
 * whether to go into a node, `leave` is called behind all that lies in it.
 */
export function walk(
  root: PageNode,
  enter: (node: PageNode) => boolean,
  leave: (node: PageNode) => void = () => {},
): void {
  let node: PageNode | null = root
  while (node) {
    const inner: PageNode | null = enter(node) ? node.firstChild : null
    if (inner) {
      node = inner
      continue
    }
    for (;;) {
      leave(node!)
      if (node === root) return
      const next: PageNode | null = node!.nextSibling
      if (next) {
        node = next
        break
      }
      node = node!.parentNode
      if (!node) return
    }
  }
}
