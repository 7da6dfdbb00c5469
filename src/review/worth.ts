import type { Field } from '../incidents/account.ts'
import type { Tables } from '../store/schema.ts'

/** A field of which others say otherwise than a claim, and their names. */
export type Contradiction = { readonly field: Field; readonly by: readonly string[] }

/** What a look at a claim is worth, and why, in words. */
export type Worth = { readonly worth: number; readonly why: readonly string[] }

/** Fields on which most turns: whether it happened, and what became of people. */
const GRAVE: ReadonlySet<Field> = new Set<Field>(['happened', 'killed', 'injured', 'missing', 'abducted', 'casualties'])
const TOLLS: ReadonlySet<string> = new Set(['killed', 'injured', 'missing', 'abducted', 'casualties', 'detained'])
/** What a contradiction is worth, and one of a grave field. */
export const CONTRADICTED = 2.5
const GRAVELY = 4
/** No toll is worth more than one of so many. */
const MOST = 1000

/** What is contradicted, in words. */
const SUBJECTS: Readonly<Record<Field, string>> = {
  what: 'what it was',
  happened: 'that it happened',
  when: 'when it was',
  where: 'where it was',
  actors: 'who did it',
  recipients: 'whom it befell',
  killed: 'the number killed',
  injured: 'the number injured',
  missing: 'the number missing',
  detained: 'the number detained',
  abducted: 'the number abducted',
  displaced: 'the number displaced',
  casualties: 'the number of casualties',
  present: 'the number present',
}

type Row = Pick<
  Tables['claim'],
  'kind' | 'type' | 'status' | 'at_least' | 'at_most' | 'background' | 'place' | 'latitude'
>

/** Contradictions weigh most, then tolls by their order of magnitude, then what makes a claim unsure. */
export function worthOf(row: Row, contradictions: readonly Contradiction[]): Worth {
  const people = row.kind === 'figure' && TOLLS.has(row.type) ? (row.at_least ?? row.at_most ?? 0) : 0
  const grounds: readonly (readonly [number, string])[] = [
    ...contradictions.map(
      ({ field, by }) =>
        [
          GRAVE.has(field) ? GRAVELY : CONTRADICTED,
          `${listed(by)} contradict${by.length > 1 ? '' : 's'} ${SUBJECTS[field]}`,
        ] as const,
    ),
    ...(people > 1 ? [[Math.log10(Math.min(people, MOST)), `${people} ${row.type}`] as const] : []),
    ...(row.status === 'hedged' ? [[0.8, 'said only to be reported'] as const] : []),
    ...(row.status === 'unclear' ? [[0.6, 'said to be unclear'] as const] : []),
    ...(row.place !== null && row.latitude === null ? [[0.4, `no gazetteer has ${row.place}`] as const] : []),
  ]
  // Several contradictions make a claim no more than a little worthier: one look settles them.
  const [first = 0, ...more] = grounds.map(([weight]) => weight).toSorted((a, b) => b - a)
  const worth = (first + more.reduce((sum, weight) => sum + weight, 0) / 2) * (row.background === 1 ? 0.5 : 1)
  return { worth: Math.round(worth * 100) / 100, why: grounds.map(([, words]) => words) }
}

function listed(names: readonly string[]): string {
  if (names.length <= 2) return names.join(' and ')
  return `${names[0]}, ${names[1]} and ${names.length - 2} more`
}
