/** An address as it is meant where `base` (an address, or the path of a file) gave it; null where it is none. */
export const absolute = (url: string, base: string): string | null =>
  (URL.parse(url, base) ?? URL.parse(url))?.href ?? null
