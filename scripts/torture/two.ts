import { runAdd } from './adding.ts'
import { seenIn, type Undisturbed } from './undisturbed.ts'

/**
 * Two processes add the same reports to one ledger at the same time. A folder has one writer: the other must be told who it
 * is, unless it came after the first had ended. The writers of a team take turns. Either way the ledger must have the rows of
 * one undisturbed run.
 */
export async function twoAdds(file: string, address: string, { rows }: Undisturbed): Promise<readonly string[]> {
  const runs = await Promise.all([runAdd(file, address), runAdd(file, address)])
  const refused = runs.filter(({ errors }) => /is being written by process \d+ since/.test(errors))
  const told = runs.flatMap(run => run.told)
  return [
    ...(refused.length <= (address.includes('://') ? 0 : 1) ? [] : [`${refused.length} of two writers were refused`]),
    ...runs.filter(run => run.status && !refused.includes(run)).map(({ errors }) => `a writer failed: ${errors}`),
    ...refused.filter(run => run.told.length).map(() => 'the refused writer told of reports'),
    ...(await seenIn(address, told, rows)),
  ]
}
