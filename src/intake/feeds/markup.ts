/** A tag of an XML text, or a declaration (`<!DOCTYPE`), by the stretch of it that it takes, half-open. */
export type Tag = {
  readonly kind: 'open' | 'close' | 'empty' | 'declaration'
  /** As written, with its prefix: "content:encoded". */
  readonly name: string
  readonly start: number
  readonly end: number
}

/**
 * The tags of an XML text in their order, without what stands in comments, CDATA and processing instructions. It looks at
 * each sign once, expands nothing and asks for nothing; a text that breaks off ends there.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const passed = PASSED.find(([opening]) => xml.startsWith(opening, start))
    if (passed) {
      const end = xml.indexOf(passed[1], start + passed[0].length)
      if (end < 0) return
      start = xml.indexOf('<', end + passed[1].length)
      continue
    }
    NAME.lastIndex = start
    const match = NAME.exec(xml)
    const end = match ? endOf(xml, start) : start + 1
    if (end < 0) return
    if (match) {
      const [, sign, name] = match
      const empty = xml[end - 2] === '/'
      const kind = sign === '/' ? 'close' : sign === '!' ? 'declaration' : empty ? 'empty' : 'open'
      yield { kind, name: name!, start, end }
    }
    start = xml.indexOf('<', end)
  }
}

const PASSED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const

const NAME = /<([/!]?)([\p{L}_][\p{L}\p{N}_.:-]*)/uy

/** The end of a tag behind its ">", past quoted values; that of a declaration before its "[", which no tag has outside of quotes. */
function endOf(xml: string, start: number): number {
  const isDeclaration = xml[start + 1] === '!'
  for (let i = start; i < xml.length; i++) {
    const sign = xml[i]
    if (sign === '>') return i + 1
    if (isDeclaration && sign === '[') return i + 1
    if (sign === '"' || sign === "'") {
      i = xml.indexOf(sign, i + 1)
      if (i < 0) return -1
    }
  }
  return -1
}

/** "content:encoded" → "encoded", in small letters. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

/** Whether a stretch of XML is one element with others in it, of which each is closed within it, in order. */
export function isBalanced(xml: string): boolean {
  const open: string[] = []
  let elements = 0
  for (const { kind, name } of tagsOf(xml)) {
    if (kind !== 'close') elements++
    if (kind === 'open') open.push(name)
    else if (kind === 'close' && open.pop() !== name) return false
  }
  return !open.length && elements > 1
}
