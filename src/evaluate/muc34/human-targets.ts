import { describedAs } from './descriptions.ts'
import { DEADLY } from './effects.ts'
import { humanKind } from './human-kinds.ts'
import type { HumanTarget } from './human-target.ts'
import { listsOfNames, namesAfter, namesBeside, namesOf } from './name-lists.ts'
import { eachOnce } from './same-targets.ts'
import { placeNames, type Scene, targetOf } from './told-victims.ts'
import { victimsOf } from './victims.ts'

/** Everyone whom an incident befell, each once: its victims, who stands in a list with them, and whom the words for the deed name. */
export function humanTargets(scene: Scene): readonly HumanTarget[] {
  const { incident, reading, roles, written } = scene
  const places = placeNames(reading)
  const all = victimsOf(incident, reading).flatMap(victim => {
    const target = targetOf(victim, scene)
    return target ? [{ victim, target }] : []
  })
  const lists = listsOfNames(written, roles).filter(names => !names.some(name => places.has(name)))
  const isNamed = new Set(all.flatMap(({ target }) => target.name ?? [])).size === 1
  const targets = all.flatMap(({ victim, target }) => {
    if (isNamed && target.name === null && target.number === '1' && !OTHER.test(victim.span.quote)) return []
    const members = target.name ? [] : namesAfter(victim.span.end, written, roles)
    if (members.length > 0) return members.map(name => ({ ...target, name, number: '1' }))
    const counted = lists.find(names => names.length > 2 && String(names.length) === target.number) ?? []
    if (!target.name && counted.length > 0) return counted.map(name => ({ ...target, name, number: '1' }))
    const beside = target.name ? namesBeside(victim.span, written, roles) : []
    return [target, ...beside.filter(name => !places.has(name)).map(name => described({ ...target, name }, scene))]
  })
  return eachOnce([...targets, ...behindDeeds(scene)])
}

/** "The senator" and "leader of the union" are one told before; "a senator", "his driver" and "one of the guards" are not. */
const OTHER = /^(?:an?|one|another|other|his|her|their|two|\d+)\s|'s?\s/i

/** What the text calls him of whom the name alone is known. */
function described(
  target: Omit<HumanTarget, 'description'> & { readonly name: string },
  { written, roles }: Scene,
): HumanTarget {
  const description = describedAs(target.name, written, roles)
  return { ...target, description, type: humanKind(null, description ?? ''), told: description ?? '' }
}

/** Whom the words behind a deed name, where the reading tells of nobody or of the first alone: "the murders of …". */
function behindDeeds(scene: Scene): readonly HumanTarget[] {
  const { incident, reading, roles, written } = scene
  const places = placeNames(reading)
  return incident.events
    .flatMap(event => event.mentions)
    .flatMap(({ end, quote }) => {
      const effect = DEADLY.test(quote) && !/attempt/i.test(quote) ? 'DEATH' : null
      return namesOf(end, written, roles)
        .filter(name => !places.has(name))
        .map(name => described({ name, type: 'CIVILIAN', number: '1', effect, told: '' }, scene))
    })
}
