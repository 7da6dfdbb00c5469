import { basename } from 'node:path'
import { type Intake, type IntakeOptions, takeIn } from '../intake/intake.ts'
import { type Added, add } from '../store/add.ts'
import { openReaders } from '../store/readers.ts'
import type { AddOutcome } from './api/adding.ts'
import type { Serving } from './serving.ts'

/** Files that lie in a folder of their own until they are added, and what the person knows and they do not say. */
export type Given = { readonly folder: string; readonly paths: readonly string[]; readonly said: IntakeOptions }

/** Adds files as `according add` does, under the names that they had; `told` hears of each batch once it is safe and says whether to go on. */
export function addJob(
  { write, changes, reader, now }: Serving,
  { paths, said }: Given,
  told: (outcomes: readonly AddOutcome[]) => boolean,
): Promise<void> {
  return write(async ledger => {
    const readers = openReaders()
    try {
      for await (const batch of add(ledger, underTheirNames(takeIn(paths, said)), readers, { reader, now })) {
        const goesOn = told(batch.map(outcomeOf))
        changes.tell({
          kind: 'added',
          reports: batch.flatMap(({ report }) => report ?? []),
          incidents: [...new Set(batch.flatMap(added => (added.state === 'failed' ? [] : added.incidents)))],
        })
        if (!goesOn) break
      }
    } finally {
      await readers.close()
    }
  })
}

async function* underTheirNames(intake: AsyncIterable<Intake>): AsyncGenerator<Intake> {
  for await (const taken of intake) yield { ...taken, path: basename(taken.path) }
}

const outcomeOf = (added: Added): AddOutcome => {
  const { path, line, state, report } = added
  if (state === 'failed')
    return { path, line, state, report, claims: 0, incidents: [], copyOf: null, revises: null, why: added.why }
  const { claims, incidents, copyOf, revises } = added
  return { path, line, state, report, claims, incidents, copyOf, revises, why: null }
}
