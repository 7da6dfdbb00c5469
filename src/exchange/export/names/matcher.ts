import { soundsOf } from '../../../reading/places/fold.ts'
import type { Form } from './forms.ts'
import { type Letters, lettersOf } from './letters.ts'
import { widened } from './widened.ts'

/** Names that are looked for, by how they begin. */
export type Matcher = {
  readonly forms: ReadonlyMap<string, readonly Form[]>
  /** How long those beginnings are, the longest first. */
  readonly keys: readonly number[]
  /** Consonants of whole names → what stands instead; how many words such names have. */
  readonly sounds: ReadonlyMap<string, string>
  readonly lengths: readonly number[]
  readonly latin: ReadonlyMap<string, string>
}

/** A withheld name in a text, in UTF-16 units. */
export type Hit = { readonly start: number; readonly end: number; readonly label: string }

/** So many letters are looked up at once. */
const KEY = 4
/** A name with fewer consonants could be any. */
const CONSONANTS = 5
/** Words joined by signs, as in addresses, names of files and ids: there capitals are lost. */
const SLUG = /^\S*[-_/.@%+=]\S*$/u
const ARTICLE = /^(?:al|el|ad|an|ar|as|ash|at|az|the)$/

/**
 * A matcher of forms, and of whole names spelt otherwise: by their consonants, in any script of `latin` (letter → Latin
 * letters). `sounding`: those names with what stands instead.
 */
export function matcherOf(
  forms: readonly Form[],
  sounding: readonly { readonly name: string; readonly label: string }[],
  latin: ReadonlyMap<string, string>,
): Matcher {
  const byKey = new Map<string, Form[]>()
  const seen = new Set<string>()
  for (const form of forms) {
    const id = `${form.letters} ${form.at} ${form.capital} ${form.words}`
    if (seen.has(id)) continue
    seen.add(id)
    const key = form.letters.slice(0, KEY)
    const same = byKey.get(key)
    if (same) same.push(form)
    else byKey.set(key, [form])
  }
  for (const same of byKey.values()) same.sort((a, b) => b.letters.length - a.letters.length)
  const sounds = new Map<string, string>()
  const lengths = new Set<number>()
  for (const { name, label } of sounding) {
    const words = spokenWords(lettersOf(name), latin)
    const key = words.map(({ sound }) => sound).join(' ')
    if (words.length < 2 || key.length - words.length + 1 < CONSONANTS || sounds.has(key)) continue
    sounds.set(key, label)
    lengths.add(words.length)
  }
  const keys = [...new Set([...byKey.keys()].map(({ length }) => length))].sort((a, b) => b - a)
  return { forms: byKey, keys, sounds, lengths: [...lengths].sort((a, b) => b - a), latin }
}

/** Whether there is nothing to look for. */
export const findsNothing = ({ forms, sounds }: Matcher): boolean => !forms.size && !sounds.size

/** The withheld names in a text from left to right, the longest where several begin at one place; none overlaps another. */
export function hitsIn(text: string, matchers: readonly Matcher[]): readonly Hit[] {
  const views = /\\[nrt]/i.test(text) ? [lettersOf(text), lettersOf(text, true)] : [lettersOf(text)]
  const isSlug = SLUG.test(text)
  const hits = views.flatMap(view =>
    matchers.flatMap(matcher => [...spelt(view, isSlug, matcher), ...spoken(view, isSlug, matcher)]),
  )
  const ordered = hits.map(hit => widened(text, hit)).sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return ordered.filter(hit => {
    if (hit.start < end) return false
    end = hit.end
    return true
  })
}

function spelt(view: Letters, isSlug: boolean, { forms, keys }: Matcher): Hit[] {
  const { letters, starts, ends } = view
  const hits: Hit[] = []
  if (!forms.size) return hits
  for (let i = 0; i < letters.length; i++)
    for (const length of keys) {
      const form = forms.get(letters.slice(i, i + length))?.find(one => endOf(one, view, i, isSlug) !== null)
      if (!form) continue
      hits.push({ start: starts[i]!, end: ends[endOf(form, view, i, isSlug)! - 1]!, label: form.label })
      break
    }
  return hits
}

/** Behind which letter a form ends that begins at one; null where it does not stand there. A plural belongs to it. */
function endOf(
  { letters: own, at, capital: asked, words }: Form,
  view: Letters,
  from: number,
  isSlug: boolean,
): number | null {
  const { letters, breaks, capital } = view
  const isEnd = (i: number): boolean => i === letters.length || breaks[i]! > 0
  if (at !== 'anywhere' && !breaks[from]) return null
  if ((asked && !capital[from] && !isSlug) || !letters.startsWith(own, from)) return null
  let end = from + own.length
  if (at === 'beginning') while (!isEnd(end)) end++
  if (at === 'word' && !isEnd(end)) {
    if (letters[end] !== 's' || !isEnd(end + 1)) return null
    end++
  }
  let parts = 1
  for (let i = from + 1; i < from + own.length; i++) if (breaks[i]) parts++
  return parts >= words[0] && parts <= words[1] ? end : null
}

type Word = { readonly sound: string; readonly from: number; readonly to: number; readonly capital: boolean }

const soundCache = new Map<string, string>()

/** The words of a text by their consonants, articles apart. */
function spokenWords({ letters, breaks, capital }: Letters, latin: Matcher['latin']): readonly Word[] {
  const words: Word[] = []
  for (let from = 0; from < letters.length; ) {
    let to = from + 1
    while (to < letters.length && breaks[to] !== 2) to++
    const word = letters.slice(from, to)
    const sound = soundIn(word, latin)
    if (sound && !ARTICLE.test(word)) words.push({ sound, from, to, capital: capital[from]! })
    from = to
  }
  return words
}

function soundIn(word: string, latin: Matcher['latin']): string {
  const known = soundCache.get(word)
  if (known !== undefined) return known
  const spelled = /^[a-z]+$/.test(word)
    ? word
    : [...word.replace(/^ال(?=\p{L}{3})/u, '')].map(letter => latin.get(letter) ?? letter).join('')
  const sound = /^[a-z]+$/.test(spelled) ? soundsOf(spelled) : ''
  if (soundCache.size > 50_000) soundCache.clear()
  soundCache.set(word, sound)
  return sound
}

/** Whole names by their consonants: words with capitals, or parts of an address or file name. */
function spoken(view: Letters, isSlug: boolean, { sounds, lengths, latin }: Matcher): Hit[] {
  if (!sounds.size) return []
  const words = spokenWords(view, latin)
  const hits: Hit[] = []
  for (let i = 0; i < words.length; i++)
    for (const length of lengths) {
      const some = words.slice(i, i + length)
      if (some.length < length || !(isSlug || some.every(({ capital }) => capital))) continue
      const label = sounds.get(some.map(({ sound }) => sound).join(' '))
      if (label) hits.push({ start: view.starts[some[0]!.from]!, end: view.ends[some.at(-1)!.to - 1]!, label })
    }
  return hits
}
