import { existsSync, globSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Exercise } from './exercise.ts'

const CHECKOUT = fileURLToPath(new URL('../../', import.meta.url))

/** The folder of all corpora: ACCORDING_CORPORA, else ../shared/corpora beside the checkout. */
export const corporaFolder = (): string => process.env.ACCORDING_CORPORA || join(CHECKOUT, '../shared/corpora')

/** The exercise's own folder, `given` or below the corpora's; or what is missing, in one sentence. */
export function folderOf(
  exercise: Exercise,
  given?: string,
): { readonly folder: string } | { readonly absent: string } {
  const folder = given ? (isAbsolute(given) ? given : join(process.cwd(), given)) : join(corporaFolder(), exercise.path)
  if (!existsSync(folder))
    return { absent: `no folder ${folder}${given ? '' : '; set ACCORDING_CORPORA or give --folder'}` }
  return globSync(exercise.holds, { cwd: folder }).length
    ? { folder }
    : { absent: `${folder} holds no ${exercise.holds}: not a folder of the shape of ${exercise.name}` }
}
