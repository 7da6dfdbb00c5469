import type { Count, Tally } from '../exercise.ts'
import { pairs } from '../pairs.ts'
import { agreement } from './match.ts'
import { type Filler, fillersOf, SLOTS, type Template } from './template.ts'

/**
 * The slot scores of MUC-4, row ALL TEMPLATES: key and response templates of one message mapped one to one where their
 * types agree at least in part and so does a perpetrator or target; then every filler is correct (1), partial (½),
 * spurious or missing. Recall is by the key's fillers, precision by ours. Fillers and templates that the key marks as
 * optional count only where we have them. The scoring of 1992 let a person judge mismatched words; here a rule does.
 */
export function tallySlots(keys: readonly Template[], made: readonly Template[]): Tally {
  const mapped = pairs(keys, made, (key, ours) => (maps(key, ours) ? score(key, ours) : 0))
  const missed = keys.filter(key => !key.optional && !mapped.some(([k]) => k === key))
  const spurious = made.filter(ours => !mapped.some(([, m]) => m === ours))
  const slots = Object.keys(SLOTS).map(Number)
  const bySlot = slots.map(slot => {
    const counts = [
      ...mapped.map(([key, ours]) => tallyFillers(slot, fillersOf(key, slot), fillersOf(ours, slot))),
      ...missed.map(key => tallyFillers(slot, fillersOf(key, slot), [])),
      ...spurious.map(ours => tallyFillers(slot, [], fillersOf(ours, slot))),
    ]
    return [SLOTS[slot]!, counts.reduce(add, NOTHING)] as const
  })
  return { official: bySlot.map(([, count]) => count).reduce(add, NOTHING), ...Object.fromEntries(bySlot) }
}

const NOTHING: Count = { right: 0, made: 0, gold: 0 }
const add = (a: Count, b: Count): Count => ({
  right: a.right + b.right,
  made: a.made + b.made,
  gold: a.gold + b.gold,
})

const TYPE = 4
const CONTENT = [9, 10, 12, 13, 18, 19, 20]

/** "At least a partial match on INCIDENT: TYPE, plus at least a partial match on at least one" of perpetrators and targets. */
const maps = (key: Template, made: Template): boolean =>
  [TYPE].some(slot => agree(slot, key, made)) && CONTENT.some(slot => agree(slot, key, made))

const agree = (slot: number, key: Template, made: Template): boolean =>
  fillersOf(key, slot).some(k => fillersOf(made, slot).some(m => agreement(slot, k, m) > 0))

const score = (key: Template, made: Template): number =>
  Object.keys(SLOTS)
    .map(Number)
    .reduce((sum, slot) => sum + tallyFillers(slot, fillersOf(key, slot), fillersOf(made, slot)).right, 0)

function tallyFillers(slot: number, keys: readonly Filler[], made: readonly Filler[]): Count {
  const matched = pairs(keys, made, (key, ours) => agreement(slot, key, ours))
  const right = matched.reduce((sum, [key, ours]) => sum + agreement(slot, key, ours), 0)
  const optional = keys.filter(key => key.optional && !matched.some(([k]) => k === key))
  return { right, made: made.length, gold: keys.length - optional.length }
}
