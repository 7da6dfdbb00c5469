import type { Tag } from './tag.ts'

/** Past forms of verbs that the tagger often takes for the noun of the same letters. */
const PAST = new Set(['shot'])
const BE = /^(?:is|are|was|were|be|been|being|get|gets|got|gotten|getting)$/
const HAVE = /^(?:has|have|had|having)$/
/** Nouns that go with it as one noun: "a gun shot". */
const MADE_UP = /^(?:gun|pistol|rifle|warning|head|jump|free|penalty|mug|screen|flu|up|long|big|moon|sling)$/

/** "Togo | aides said": whoever says is no verb. */
const SAID = /^(?:said|say)$/

/** Gives a past form its verb's tag where the words around it show it: "four were shot", "police shot two men", "a teen shot in the leg". */
export function mendTags(forms: readonly string[], tags: readonly Tag[]): readonly Tag[] {
  return tags.map((tag, i) => {
    if (
      tag.upos === 'VERB' &&
      SAID.test(forms[i + 1] ?? '') &&
      tags[i - 1]?.upos === 'PROPN' &&
      /^\p{Lu}/u.test(forms[i]!)
    )
      return { upos: 'PROPN', xpos: 'NNP' }
    if (
      tag.upos === 'VERB' &&
      tag.xpos === 'VBZ' &&
      !HAVE.test(forms[i]!) &&
      SAID.test(forms[i + 1] ?? '') &&
      tags[i - 1]?.upos !== 'PRON'
    )
      return { upos: 'NOUN', xpos: 'NNS' }
    if (tag.xpos === 'VB' && forms[i] === 'say' && isFiniteVerb(forms, tags, i)) return { upos: 'VERB', xpos: 'VBP' }
    if (tag.upos !== 'NOUN' && tag.upos !== 'ADJ') return tag
    if (!PAST.has(forms[i]!.toLowerCase())) return tag
    const xpos = pastTag(forms, tags, i)
    return xpos ? { upos: 'VERB', xpos } : tag
  })
}

/** "those surveyed | say": nothing stands before that an infinitive follows. */
const isFiniteVerb = (forms: readonly string[], tags: readonly Tag[], at: number): boolean =>
  at > 0 &&
  tags[at - 1]!.upos !== 'CCONJ' &&
  !tags.slice(Math.max(0, at - 4), at).some(({ xpos }) => /^(?:TO|MD)$/.test(xpos)) &&
  !forms
    .slice(Math.max(0, at - 5), at)
    .some(form => /^(?:do|does|did|let|hear|help|make|made|have|has|had)$/i.test(form))

function pastTag(forms: readonly string[], tags: readonly Tag[], at: number): 'VBN' | 'VBD' | null {
  let i = at - 1
  while (i >= 0 && tags[i]!.upos === 'ADV') i--
  const before = forms[i]?.toLowerCase() ?? ''
  if (BE.test(before) || HAVE.test(before)) return 'VBN'
  const [next, after] = [tags[at + 1], forms[at + 1]?.toLowerCase() ?? '']
  const upos = tags[i]?.upos ?? ''
  if (!next || !/^(?:NOUN|PROPN|PRON|NUM|ADJ)$/.test(upos) || MADE_UP.test(before)) return null
  if (/^(?:DET|NUM|PRON|PROPN)$/.test(next.upos) || next.xpos === 'NNS' || after === 'dead') return 'VBD'
  if (next.upos === 'CCONJ') return /^VB[DN]$/.test(tags[at + 2]?.xpos ?? '') ? 'VBD' : null
  return upos !== 'ADJ' && /^(?:in|by|while|during|outside|inside|near|after|at|to|on|multiple)$/.test(after)
    ? 'VBN'
    : null
}
