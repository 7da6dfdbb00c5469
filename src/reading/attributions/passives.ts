import type { WordRange } from '../../language/syntax.ts'
import { contentEnd } from './contents.ts'
import type { Group } from './groups.ts'
import type { Cue } from './lexicon.ts'
import { agentOf, passiveSubject } from './passive-parties.ts'
import { passiveParts } from './passive-parts.ts'
import { pieces } from './pieces.ts'
import { asSaying, quotedBy } from './quoted-as.ts'
import type { Finding, Scene } from './scene.ts'

const DISTANT = new Set(['states', 'claims', 'believes'])

/**
 * Passives: "is said to have fled", "was quoted as saying", "it is believed that", "was accused of", "the truce announced
 * by the mediator". The source is who stands after "by"; without one it is hidden, and a saying becomes hedged.
 */
export function readPassive(scene: Scene, verb: number, cues: readonly Cue[], group: Group): Finding | null {
  const { words } = scene
  const cueEnd = group.range.last
  const subject = passiveSubject(scene, verb, group)
  const agent = agentOf(scene, verb, cueEnd)
  const said = asSaying(scene, cues, cueEnd)
  const quotedAs = said ?? quotedBy(scene, cues, cueEnd)
  if (quotedAs && subject) {
    const first = words[quotedAs]!.lower === 'that' ? quotedAs + 1 : quotedAs
    const content = pieces(scene, [{ first, last: contentEnd(scene, verb, first) }])
    if (!content.length) return null
    return finding(
      group,
      verb,
      subject,
      content,
      'states',
      cues[0]!,
      'quoted as saying',
      said === null ? cueEnd : cueEnd + 2,
    )
  }
  const parts = passiveParts(scene, verb, cues, cueEnd, subject, agent)
  if (!parts) return null
  const content = pieces(scene, parts.content)
  if (!content.length) return null
  const hidden =
    parts.form !== 'asked' && !agent && (DISTANT.has(parts.cue.stance) || parts.form === 'to-np') && parts.form !== 'as'
  const denied = group.negated || (subject !== null && words[subject.first]!.lower === 'no')
  const stance = denied && parts.form !== 'of' ? 'unknown' : hidden ? 'hedged' : parts.cue.stance
  const joined = parts.form === 'as' && words[cueEnd]?.lower === 'as'
  return finding(group, verb, agent, content, stance, parts.cue, `passive, ${parts.form}`, cueEnd + (joined ? 1 : 0))
}

function finding(
  group: Group,
  head: number,
  source: WordRange | null,
  content: readonly WordRange[],
  stance: Finding['stance'],
  cue: Cue,
  form: string,
  cueEnd: number,
): Finding {
  return {
    cue: { first: group.lead, last: cueEnd },
    head,
    source,
    content,
    stance,
    because: `cue "${cue.cue}" (verb, ${form})`,
  }
}
