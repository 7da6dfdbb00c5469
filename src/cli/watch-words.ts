import type { Watch } from '../store/watches.ts'
import type { Happening } from '../store/watches-look.ts'
import { place } from './intake-call.ts'
import { counted } from './search-table.ts'
import { printable, styled, type Terminal } from './terminal.ts'

/** What a happening of a watch is told as; nothing for a look that came upon nothing new, but in JSON Lines. `at`: ISO 8601, UTC. */
export function happeningLines(
  happening: Happening,
  at: string,
  jsonl: boolean,
  { colour }: Pick<Terminal, 'colour'>,
): readonly string[] {
  if (jsonl) {
    const { kind, url, ...rest } = happening
    return [JSON.stringify({ kind, at, watch: url, ...('added' in rest ? rest.added : rest) })]
  }
  const line = (state: string, words: string): readonly string[] => [
    `${at.slice(0, 19).replace('T', ' ')}  ${styled(colour, state === 'failed' ? 'red' : 'green', state.padEnd(8))}  ${printable(words)}`,
  ]
  if (happening.kind === 'done') return []
  if (happening.kind === 'failed')
    return line('failed', `${happening.url}: ${happening.why}; next look ${minuteOf(happening.nextAt)}`)
  const { added } = happening
  if (added.state === 'failed') return line('failed', `${place(added)}: ${added.why}`)
  const before = added.revises === null ? '' : ` (revises ${added.revises})`
  return line(added.state, `${added.report}${before}, ${counted(added.claims, 'claim')}: ${place(added)}`)
}

/** What is watched by its address, each with how it stands. */
export function watchLines(
  watches: readonly Watch[],
  jsonl: boolean,
  { colour }: Pick<Terminal, 'colour'>,
): readonly string[] {
  const inOrder = watches.toSorted((a, b) => (a.url < b.url ? -1 : 1))
  if (jsonl) return inOrder.map(({ id: _, validators: __, ...watch }) => JSON.stringify(watch))
  return inOrder.flatMap(({ url, title, every, items, checkedAt, nextAt, failures, trouble }) => [
    styled(colour, 'bold', printable(title === null ? url : `${title}: ${url}`)),
    `  every ${timeOf(every)}, ${counted(items, 'item')}, ${checkedAt === null ? 'not looked at yet' : `last look ${minuteOf(checkedAt)}`}, next ${minuteOf(nextAt)}`,
    ...(trouble === null
      ? []
      : [
          `  ${styled(colour, 'red', `failed ${failures === 1 ? 'once' : `${failures} times in a row`}`)}: ${printable(trouble)}`,
        ]),
  ])
}

const minuteOf = (at: string): string => `${at.slice(0, 16).replace('T', ' ')} UTC`

/** 5400 → "90m". */
const timeOf = (seconds: number): string => {
  const [unit, size] = (
    [
      ['d', 86_400],
      ['h', 3600],
      ['m', 60],
    ] as const
  ).find(([, size]) => seconds % size === 0) ?? ['s', 1]
  return `${seconds / size}${unit}`
}
