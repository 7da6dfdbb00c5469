import { countOf, type Exercise, f1, type Score, type Tally } from './exercise.ts'
import { ceafRee } from './muc34/ceaf-ree.ts'
import { type Entities, type Message, ROLES, type Role, readMessages } from './muc34/corpus.ts'
import { dayOf } from './muc34/days.ts'
import { tallySlots } from './muc34/official.ts'
import { fillersOf, SLOTS, type Template } from './muc34/template.ts'
import { templatesOf } from './muc34/templates.ts'
import { readText } from './read-text.ts'

/**
 * Messages on political violence in Latin America, in capitals, with the templates of MUC-4. Two measures that are never
 * mixed: CEAF-REE of the five string roles as GTT's data define them, and the slot scores of MUC-4.
 */
export const muc34: Exercise = {
  name: 'muc34',
  about:
    'news of political violence in capitals (MUC-4): entities by role (CEAF-REE, on GTT’s data) and slots of the templates (the measure of MUC-4, words judged by rule)',
  path: 'muc34',
  holds: '**/{*muc[34]*,gtt/*.json,*.json}',
  units: folder =>
    readMessages(folder).map(message => ({
      id: message.id,
      tally: knowledge => {
        const { id, text } = message
        const made = templatesOf(readText({ id, text, publishedAt: dayOf(text) }, knowledge), knowledge)
        return {
          ...(message.entities ? tallyRoles(message.entities, made) : {}),
          ...(message.key ? tallySlots(message.key, made) : {}),
        }
      },
    })),
  scores: sum =>
    [CEAF, ...ROLES, 'official', ...Object.values(SLOTS)]
      .filter(name => sum[name])
      .map(name => f1(name, countOf(sum, name))),
  json: scores => ({
    ceafRee: { ...prf(scores, CEAF), roles: Object.fromEntries(ROLES.map(role => [role, prf(scores, role)])) },
    official: {
      ...prf(scores, 'official'),
      slots: Object.fromEntries(Object.values(SLOTS).map(slot => [slot, prf(scores, slot)])),
    },
  }),
}

const CEAF = 'CEAF-REE'

/** Precision, recall and F1 in percent, or null where nothing was measured. */
function prf(scores: readonly Score[], name: string) {
  const score = scores.find(one => one.name === name)
  return score ? { precision: score.precision, recall: score.recall, f1: score.value } : null
}

/** The slot whose words a role holds; GTT's victims are those with a name. */
const SLOTS_OF: Readonly<Record<Role, (template: Template) => readonly string[]>> = {
  PerpInd: template => valuesOf(template, 9),
  PerpOrg: template => valuesOf(template, 10),
  Target: template => valuesOf(template, 12),
  Victim: template => valuesOf(template, 18),
  Weapon: template => valuesOf(template, 6),
}
const valuesOf = (template: Template, slot: number): readonly string[] =>
  fillersOf(template, slot).flatMap(({ values }) => values)

function tallyRoles(gold: Message['entities'] & object, made: readonly Template[]): Tally {
  const counts = ROLES.map(role => {
    const ours: Entities = [...new Set(made.flatMap(SLOTS_OF[role]))].map(words => [words])
    return [role, ceafRee(gold[role], ours)] as const
  })
  const all = counts.reduce(
    (sum, [, { right, made, gold }]) => ({
      right: sum.right + right,
      made: sum.made + made,
      gold: sum.gold + gold,
    }),
    { right: 0, made: 0, gold: 0 },
  )
  return { [CEAF]: all, ...Object.fromEntries(counts) }
}
