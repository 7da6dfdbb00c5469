import type { WordRange } from '../../language/syntax.ts'
import { clauseAhead, clauseIsContent, governsClause, WH } from './clauses.ts'
import { starts } from './content-starts.ts'
import { contentEnd } from './contents.ts'
import { infinitiveAt } from './infinitives.ts'
import { joinedAt } from './joined-objects.ts'
import type { Cue, Form } from './lexicon.ts'
import { countAhead, objectAt, predicateAhead, tollAhead } from './objects.ts'
import { isFiniteVerb, reach, type Scene } from './scene.ts'
import { speechRight } from './speech-right.ts'

/** What follows a cue as its content, and the form it has. */
export type Complement = { readonly cue: Cue; readonly content: readonly WordRange[]; readonly form: string }

const CLAUSES = new Set(['that', 'wh', 'quote', 'small'])

/** The content that follows the cue at `verb`, whose words end at `at`; the first form that the words bear out. */
export function complementOf(scene: Scene, verb: number, cues: readonly Cue[], at: number): Complement | null {
  const { words } = scene
  const limit = reach(scene, verb).last
  for (const start of starts(scene, verb, cues, at)) {
    const allow = (form: Form) => cues.find(cue => cue.forms.has(form))
    const take = (cue: Cue, form: string): Complement => ({
      cue,
      form,
      content: [{ first: start, last: contentEnd(scene, verb, start, !CLAUSES.has(form)) }],
    })
    const word = words[start]
    const quoted = allow('quote') && speechRight(scene, verb, start, limit)
    if (quoted) return { cue: allow('quote')!, form: 'quote', content: quoted }
    if (!word || start >= limit) continue
    const that = allow('that')
    // a verb of speech that takes no object has its content next, whatever the tree makes of it
    const speaks = that?.forms.has('quote') === true && !that.forms.has('np') && limit - start > 1
    if (that && word.lower === 'that' && (word.upos === 'SCONJ' || speaks || clauseAhead(scene, start + 1, limit)))
      return { cue: that, form: 'that', content: [clauseFrom(scene, verb, start)] }
    if (allow('wh') && WH.has(word.lower)) return take(allow('wh')!, 'wh')
    const to = word.lower === 'not' && words[start + 1]?.lower === 'to' ? start + 1 : start
    if (words[to]!.lower === 'to' && infinitiveAt(scene, to + 1)) {
      const cue = allow('to')
      if (cue) return take(cue, 'to')
      if (to > start) return null
    }
    if (word.lower === 'to' && allow('to-ing')) return take(allow('to-ing')!, 'to-ing')
    if (word.xpos === 'VBG' && allow('ing')) return take(allow('ing')!, 'ing')
    const joined = joinedAt(scene, verb, cues, start, limit)
    if (joined) return take(joined.cue, joined.form)
    const small = allow('small')
    if (small && predicateAhead(scene, verb, start, limit)) return take(small, 'small')
    if (
      that &&
      start === Math.max(start, at) &&
      (clauseAhead(scene, start, limit, speaks) || (speaks && governsClause(scene, verb, start))) &&
      clauseIsContent(scene, verb, start, speaks)
    )
      return take(that, 'that')
    const number = allow('number')
    if (number && countAhead(scene, start, limit)) return take(number, 'number')
    const toll = allow('toll')
    if (toll && tollAhead(scene, start, limit)) return take(toll, 'toll')
    const aimless = word.upos === 'ADV' && words[start + 1]?.upos === 'ADP'
    const np = aimless ? undefined : (allow('np') ?? allow('record'))
    if (np && objectAt(scene, verb, start)) return take(np, 'np')
  }
  return null
}

/** After "that"; "that's what he expects" keeps it, for there it is the subject. */
function clauseFrom(scene: Scene, verb: number, that: number): WordRange {
  const next = scene.words[that + 1]
  const first = next && (isFiniteVerb(next) || next.upos === 'AUX') ? that : that + 1
  return { first, last: contentEnd(scene, verb, first) }
}
