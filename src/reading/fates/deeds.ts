import { dependents, type Syntax } from '../../language/syntax.ts'
import { exactly } from '../figures/bounds.ts'
import { harmBy } from '../figures/governing.ts'
import { ended, harmsOf, isPassive, type Judged, judged } from '../figures/harm-words.ts'
import { befell } from '../figures/harms.ts'
import type { FigureLexicon } from '../figures/lexicon.ts'
import type { Measure } from '../reading.ts'
import type { Person } from './persons.ts'

/** From the worst: who was shot and died was killed. */
const HARMS: readonly Measure[] = ['killed', 'injured', 'casualties']
const OTHERS: ReadonlySet<Measure> = new Set<Measure>(['missing', 'abducted', 'detained'])

/** What a phrase for one person tells of what was done to them: the worst harm, and whether they were taken or are missing. */
export function deedsOn(syntax: Syntax, person: Person, lexicon: FigureLexicon): readonly Judged[] {
  const { first, last, head } = person
  const one = { first, last, number: head, head, counted: { first, last }, bounds: exactly(1), how: 'one person' }
  const owner = /^(PRP|WP)\$$/.test(syntax.words[head]!.xpos)
  const own = owner ? [] : [befell(syntax, one, lexicon), ...carriedOn(syntax, head, lexicon)]
  const deeds = [...own, possessed(syntax, head, lexicon)]
    .filter(deed => deed !== null)
    .map(deed => ended(syntax, deed, lexicon))
  const worst = HARMS.flatMap(measure => deeds.find(deed => deed.measure === measure) ?? [])[0]
  const other = deeds.find(deed => OTHERS.has(deed.measure))
  return [worst, other].filter(deed => deed !== undefined)
}

/** "Okello's death", "her injuries", not "his killing of a farmer". */
function possessed(syntax: Syntax, head: number, lexicon: FigureLexicon): Judged | null {
  const { relation, head: noun } = syntax.words[head]!
  if (relation !== 'nmod:poss' || noun < 0) return null
  const harm = harmsOf(syntax.words[noun]!, lexicon, 'noun', 'deed')
  // "died of his injuries"
  const fatal =
    harm && isOblique(syntax, noun) ? harmsOf(syntax.words[syntax.words[noun]!.head]!, lexicon, 'verb') : null
  if (fatal?.measure === 'killed' && fatal.victim === 'subject')
    return judged(fatal, syntax.words[syntax.words[noun]!.head]!, 'is what came of it')
  const does = syntax.words[noun]!.children.some(child => isOf(syntax, child))
  const living = REMAINS.test(syntax.words[noun]!.lemma) && !isFound(syntax, noun)
  return harm && !does && !living ? judged(harm, syntax.words[noun]!, 'is said to be theirs') : null
}

const isOblique = ({ words }: Syntax, noun: number): boolean =>
  words[noun]!.relation.startsWith('obl') && words[noun]!.head >= 0

/** Dead where it is told that it was found: "his body was recovered", not "a bullet in his body", "police a woman's body". */
const isFound = ({ words }: Syntax, body: number): boolean =>
  /^(nsubj:pass|obj)/.test(words[body]!.relation) &&
  /^(find|discover|recover|locate|identify|retrieve|see|bury|pull)$/.test(words[words[body]!.head]?.lemma ?? '')

/** What is left of the dead, and of the living too. */
const REMAINS = /^(body|corpse|remains)$/

const isOf = (syntax: Syntax, noun: number): boolean =>
  dependents(syntax, noun, 'case').some(mark => syntax.words[mark]!.lower === 'of')

/** What the verbs tell that go on from that of which the person is the subject: "was shot and later died". */
function carriedOn(syntax: Syntax, head: number, lexicon: FigureLexicon): readonly Judged[] {
  const verb = verbOf(syntax, head)
  if (verb === null) return []
  return dependents(syntax, verb, 'conj')
    .filter(next => dependents(syntax, next, 'nsubj').length === 0)
    .flatMap(next => harmBy(syntax, next, isPassive(syntax, next) ? 'passive' : 'subject', lexicon) ?? [])
}

/** The word of which a person, or whom the person is said to be, is the subject. */
function verbOf({ words }: Syntax, head: number): number | null {
  for (let at = head, steps = 0; at >= 0 && steps < 3; at = words[at]!.head, steps++) {
    const { relation, head: above } = words[at]!
    if (/^nsubj/.test(relation)) return above
    if (!/^(appos|flat|compound|nmod)/.test(relation)) return null
  }
  return null
}
