import type { Span } from '../../text/span.ts'

const SMALL = new Set('a an and at by for from in of on or the to with'.split(' '))

/** Speech, a phrase held at a distance ("so-called ‘French camp’"), or the title of a work or programme (“Meet the Press”). */
export function kindOf(text: string, span: Span, inside: Span): 'speech' | 'scare' | 'title' {
  const words = inside.quote.slice(0, 400).match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? []
  if (words.length > 8 || /[.,!?…]\s*$/u.test(inside.quote)) return 'speech'
  if (/[:,]\s*$/u.test(text.slice(Math.max(0, span.start - 3), span.start))) return 'speech'
  const named = words.every(word => /^[\p{Lu}\p{N}]/u.test(word) || SMALL.has(word))
  if (named && words.length >= 2) return 'title'
  return words.length <= 4 ? 'scare' : 'speech'
}
