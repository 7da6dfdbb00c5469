/** Whether what a person names is an address of the web, not a path. */
export const isAddress = (path: string): boolean => /^https?:\/\//i.test(path)

/** What a page may be called by its address: the last part of its path, else its host. */
export function pageName(address: string): string {
  const { hostname, pathname } = new URL(address)
  const last = pathname.split('/').findLast(part => part !== '') ?? hostname
  return decoded(last)
    .replace(/\.(?:html?|php|aspx?)$/i, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .slice(0, 80)
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
