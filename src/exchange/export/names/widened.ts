import type { Hit } from './matcher.ts'

/**
 * A name that was found, with what of it stands beside: initials ("A. K. "), a given name with a nickname ("Amina “Mimi” "), and
 * all before the @ of an address.
 */
export function widened(text: string, hit: Hit): Hit {
  const { end, label } = hit
  if (!label.startsWith('[name')) return hit
  const host = /^[\p{L}\p{N}._%+-]*(?=@[\p{L}\p{N}-]+\.)/u.exec(text.slice(end, end + NEAR))
  const before = text.slice(Math.max(0, hit.start - NEAR), hit.start)
  const beside = (host ? LOCAL : BESIDE).exec(before)?.[0].length ?? 0
  return { start: hit.start - beside, end: end + (host?.[0].length ?? 0), label }
}

/** Signs that are looked at on each side. */
const NEAR = 64
const LOCAL = /[\p{L}\p{N}._%+-]*$/u
const BESIDE = /(?:\p{Lu}[\p{L}\p{M}-]*\s+["“”„«‘]\p{L}[^"“”„«»‘’\n]{0,20}["“”»’]\s+|(?<!\p{L})(?:\p{Lu}\.\s?){1,3})$/u
