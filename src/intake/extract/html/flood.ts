/** Elements within elements: browsers lay out no more than 512, and parsing takes the square of it. */
const DEEPEST = 2_500
/** Tags, attributes and character references; each makes parts of the page that are kept in memory, about a kilobyte. */
const MOST_MARKS = 500_000

/**
 * What makes a page none of people, before it is parsed: one sentence with the way out; null where it is an ordinary page.
 * Goes through the page once, by the rules by which its parser opens and closes elements.
 */
export function floodIn(source: string): string | null {
  const seen: Seen = { open: [], marks: 0 }
  MARK.lastIndex = 0
  for (let mark = MARK.exec(source); mark; mark = MARK.exec(source)) {
    const at = mark.index
    seen.marks++
    if (mark[0] === '&') MARK.lastIndex = at + 1
    else if (source.startsWith('<!--', at)) MARK.lastIndex = behind(source, '-->', at + 4)
    else if (/[!?]/.test(source.charAt(at + 1))) MARK.lastIndex = behind(source, '>', at)
    else MARK.lastIndex = behindTag(source, at, seen)
    if (seen.marks > MOST_MARKS)
      return `the page has more than ${MOST_MARKS} tags, attributes and character references; save the page of one report, or its text`
    if (seen.open.length > DEEPEST)
      return `its elements lie more than ${DEEPEST} deep in one another; save the text of the report by itself`
  }
  return null
}

/** The elements that stand open, by their names, and what was counted. */
type Seen = { readonly open: string[]; marks: number }

const MARK = /[<&]/g

/** Where a comment, declaration or tag ends that begins at `at`, with the words behind it in which there are no tags. */
export function behindMark(source: string, at: number): number {
  if (source.startsWith('<!--', at)) return behind(source, '-->', at + 4)
  if (/[!?]/.test(source.charAt(at + 1))) return behind(source, '>', at)
  return behindTag(source, at, { open: [], marks: 0 })
}

/** Opens or closes what the tag at `at` says; gives where to go on, behind the words of what holds no tags. */
function behindTag(source: string, at: number, seen: Seen): number {
  const { open } = seen
  NAME.lastIndex = at
  const [, slash, written] = NAME.exec(source) ?? []
  if (written === undefined) return at + 1
  const name = written.toLowerCase()
  const end = tagEnd(source, NAME.lastIndex, seen)
  if (slash) {
    const opened = open.lastIndexOf(name)
    if (opened >= 0) open.length = opened
    return end
  }
  while (open.length && CLOSED_BY.get(name)?.has(open.at(-1)!)) open.pop()
  if (VOID.has(name) || (source.charAt(end - 2) === '/' && isForeign(open))) return end
  open.push(name)
  const last = LAST_TAGS.get(name)
  if (!last) return end
  last.lastIndex = end
  return last.exec(source)?.index ?? source.length
}

const NAME = /<(\/?)([a-z][^\s/>]{0,100})/iy

const behind = (source: string, sign: string, from: number): number => {
  const at = source.indexOf(sign, from)
  return at < 0 ? source.length : at + sign.length
}

/** Where a tag ends: behind its ">", which may also stand in the quotes of a value. */
function tagEnd(source: string, from: number, seen: Seen): number {
  for (let at = from; at < source.length; seen.marks++) {
    if (source.charAt(at) === '>') return at + 1
    ATTRIBUTE.lastIndex = at
    const quote = ATTRIBUTE.exec(source)?.[1]
    at = quote ? behind(source, quote, ATTRIBUTE.lastIndex) : ATTRIBUTE.lastIndex
  }
  return source.length
}

/** An attribute with its value, or with the quote that opens it. */
const ATTRIBUTE = /[\s/]*(?:[^\s/>][^\s/>=]*(?:\s*=\s*(?:(["'])|[^\s>]*))?)?/y

/** Whether "/>" closes an element here: within drawings and formulas, but not within the words in them. */
const isForeign = (open: readonly string[]): boolean =>
  /^(?:svg|math)$/.test(open.findLast(name => FOREIGN.test(name)) ?? '')

const FOREIGN = /^(?:svg|math|m[inos]|mtext|annotation-xml|foreignobject|desc|title)$/

const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '))

const VOID = setOf(
  'area base basefont br col command embed frame hr img input isindex keygen link meta param source track wbr',
)

/** Elements in which no tags are read, with what ends them. */
const LAST_TAGS: ReadonlyMap<string, RegExp> = new Map([
  ['script', /<\/script/gi],
  ['style', /<\/style/gi],
  ['title', /<\/title/gi],
  ['textarea', /<\/textarea/gi],
  ['xmp', /<\/xmp/gi],
])

/** Elements that close the one they stand in, where it is one of these: end tags may be left out. */
const CLOSED_BY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['tr', 'tr th td'],
    ['th', 'th'],
    ['td', 'thead th td'],
    ['body', 'head link script'],
    ['li', 'li'],
    ['option', 'option'],
    ['optgroup', 'optgroup option'],
    ['dd dt', 'dd dt'],
    ['rt rp', 'rt rp'],
    ['tbody tfoot', 'thead tbody'],
    ['select input output button datalist textarea', 'input option optgroup select button datalist textarea'],
    [
      'p h1 h2 h3 h4 h5 h6 address article aside blockquote details div dl fieldset figcaption figure footer form header hr main nav ol pre section table ul',
      'p',
    ],
  ].flatMap(([opening, closed]) => opening!.split(' ').map(name => [name, setOf(closed!)] as const)),
)
