/** A quotation mark in the text. `either`: a straight mark that opens or closes by what is open. */
export type Mark = {
  readonly start: number
  readonly length: number
  readonly family: 'double' | 'single' | 'angle'
  readonly side: 'open' | 'close' | 'either'
}

const MARK = /``|''|[“”„‟"«»‘’‚‛'‹›]/gu
const LETTER = /[\p{L}\p{N}]/u

/** The quotation marks of a paragraph, apostrophes left out. */
export function quotationMarks(text: string, paragraph: { readonly start: number; readonly end: number }): Mark[] {
  const marks: Mark[] = []
  const body = text.slice(paragraph.start, paragraph.end)
  let singles = 0
  for (const match of body.matchAll(MARK)) {
    const start = paragraph.start + match.index
    const [mark] = match
    const before = text[start - 1] ?? ' '
    const after = text[start + mark.length] ?? ' '
    const side = sideOf(before, after)
    const at = { start, length: mark.length }
    if (mark === '“' || mark === '„' || mark === '‟' || mark === '``')
      marks.push({ ...at, family: 'double', side: 'open' })
    else if (mark === '”') marks.push({ ...at, family: 'double', side: side === 'open' ? 'either' : 'close' })
    else if (mark === '"' || mark === "''") marks.push({ ...at, family: 'double', side: side ?? 'either' })
    else if (mark === '«' || mark === '‹') marks.push({ ...at, family: 'angle', side: 'open' })
    else if (mark === '»' || mark === '›') marks.push({ ...at, family: 'angle', side: 'close' })
    else if (opensSingle(mark, before, after)) {
      marks.push({ ...at, family: 'single', side: 'open' })
      singles++
    } else if (singles > 0 && closesSingle(body, match.index, before, after)) {
      marks.push({ ...at, family: 'single', side: 'close' })
      singles--
    }
  }
  return marks
}

/** White space before and a word after opens; the reverse closes; anything else is told by what stands open. */
function sideOf(before: string, after: string): 'open' | 'close' | null {
  const left = /[\s([{—–-]/u.test(before)
  const right = /[\s)\]},.;:!?—–-]/u.test(after)
  if (left && !right) return 'open'
  if (right && !left) return 'close'
  return null
}

const opensSingle = (mark: string, before: string, after: string): boolean =>
  mark !== '’' && /[\s([{—–“"«-]/u.test(before) && LETTER.test(after) && !(mark === "'" && /\d/.test(after))

/** "fighters’ families": a plural's apostrophe is told from a closing mark by a later mark that can close. */
function closesSingle(body: string, at: number, before: string, after: string): boolean {
  if (LETTER.test(after) || /\s/u.test(before)) return false
  if (!/s/i.test(before) || !/\s/.test(after)) return true
  const rest = body.slice(at + 1, at + 300)
  const next = rest.search(/[’'](?![\p{L}\p{N}])/u)
  const reopens = rest.search(/(?<![\p{L}\p{N}])[‘']/u)
  return next < 0 || (reopens >= 0 && reopens < next)
}
