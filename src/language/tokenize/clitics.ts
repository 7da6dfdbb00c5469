/** Words written as one that are two, with the length of the first: "cannot" → "can" "not". */
const FUSED: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['gotta', 3],
  ['wanna', 3],
  ['dont', 2],
  ['didnt', 3],
  ['doesnt', 4],
  ['isnt', 2],
  ['wasnt', 3],
  ['arent', 3],
  ['werent', 4],
  ['hasnt', 3],
  ['havent', 4],
  ['couldnt', 5],
  ['wouldnt', 5],
  ['shouldnt', 6],
])

/** Only after these is 'd a verb: "she'd"; in "Sa'd" it belongs to the name. */
const BEFORE_D = new Set('i you he she it we they who that there what how where this'.split(' '))

/** What stands for an apostrophe within words. */
export const APOSTROPHES = /['’‘`ʼ]/g

const APOSTROPHE = /['’‘`ʼ]/

const NONE: readonly number[] = []

/**
 * Where a word is cut in two or three: "don't" → do|n't, "government's" → government|'s, "I'd've" → I|'d|'ve.
 * Positions in the word, ascending.
 */
export function cutsIn(word: string): readonly number[] {
  const small = word.toLowerCase()
  const fused = FUSED.get(small)
  if (fused !== undefined) return [fused]
  if (!APOSTROPHE.test(word)) return NONE
  let rest = small.replace(APOSTROPHES, "'")
  if (rest.length !== word.length) return NONE
  const cuts: number[] = []
  for (let cut = lastCut(rest); cut > 0 && cuts.length < 3; cut = lastCut(rest)) {
    cuts.unshift(cut)
    rest = rest.slice(0, cut)
  }
  return cuts
}

/** Words that may begin with a cut: the tail after an apostrophe that stands for itself ("(UN)'s"). */
export const isClitic = (tail: string): boolean =>
  tail === 's' || tail === 'll' || tail === 've' || tail === 're' || tail === 'd' || tail === 'm'

function lastCut(word: string): number {
  const apostrophe = word.lastIndexOf("'")
  if (apostrophe <= 0) return 0
  const base = word.slice(0, apostrophe)
  const tail = word.slice(apostrophe + 1)
  if (tail === 't') return base.length > 2 && base.endsWith('n') ? apostrophe - 1 : 0
  if (tail === 's' || tail === 'll' || tail === 've' || tail === 're') return apostrophe
  if (tail === 'm') return base === 'i' ? apostrophe : 0
  if (tail === 'd') return BEFORE_D.has(base) ? apostrophe : 0
  return 0
}
