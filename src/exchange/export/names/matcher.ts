import { soundsOf } from '../../../reading/places/fold.ts'
import type { Form } from './forms.ts'
import { type Letters, lettersOf } from './letters.ts'

/** Names that are looked for, by how they begin. */
export type Matcher = {
  readonly forms: ReadonlyMap<string, readonly Form[]>
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
    const id = `${form.letters} ${form.at} ${form.capital}`
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
  return { forms: byKey, sounds, lengths: [...lengths].sort((a, b) => b - a), latin }
}

/** Whether there is nothing to look for. */
export const findsNothing = ({ forms, sounds }: Matcher): boolean => !forms.size && !sounds.size

/** The withheld names in a text from left to right, the longest where several begin at one place; none overlaps another. */
export function hitsIn(text: string, matchers: readonly Matcher[]): readonly Hit[] {
  const views = /\\[nrt]/i.test(text) ? [lettersOf(text), lettersOf(text, true)] : [lettersOf(text)]
  const hits = views.flatMap(view =>
    matchers.flatMap(matcher => [...spelt(view, matcher), ...spoken(view, text, matcher)]),
  )
  const ordered = hits.sort((a, b) => a.start - b.start || b.end - a.end)
  let end = 0
  return ordered.filter(hit => {
    if (hit.start < end) return false
    end = hit.end
    return true
  })
}

function spelt({ letters, starts, ends, breaks, capital }: Letters, { forms }: Matcher): Hit[] {
  const hits: Hit[] = []
  if (!forms.size) return hits
  for (let i = 0; i < letters.length; i++)
    for (let length = Math.min(KEY, letters.length - i); length > 0; length--) {
      const form = forms
        .get(letters.slice(i, i + length))
        ?.find(
          ({ letters: own, at, capital: asked }) =>
            (at === 'anywhere' || breaks[i]! > 0) &&
            letters.startsWith(own, i) &&
            (at !== 'word' || i + own.length === letters.length || breaks[i + own.length]! > 0) &&
            (!asked || capital[i]!) &&
            (own.length >= 6 || at === 'anywhere' || unbroken(breaks, i, own.length)),
        )
      if (!form) continue
      const last = i + form.letters.length - 1
      hits.push({ start: starts[i]!, end: ends[last]!, label: form.label })
      break
    }
  return hits
}

/** A short name is one word, or words of which each begins with a capital ("Li Na"); it is not put together of the ends of others. */
const unbroken = (breaks: readonly number[], from: number, length: number): boolean => {
  let inner = 0
  for (let i = from + 1; i < from + length; i++) if (breaks[i] === 2) inner++
  return inner <= 1
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
function spoken(view: Letters, text: string, { sounds, lengths, latin }: Matcher): Hit[] {
  if (!sounds.size) return []
  const words = spokenWords(view, latin)
  const isSlug = !/\s/.test(text)
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
