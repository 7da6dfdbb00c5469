import type { Deed, What } from '../account.ts'
import type { Agreement } from '../agreement.ts'
import { mayBeOne } from './sides.ts'

/**
 * Kinds of happening. A mode refines its bare type. Other types and modes are other sides of a happening (shots and an
 * explosion, an attack and arrests), not rivals: they are not compared.
 */
export function kindsAgree(a: What, b: What): Agreement {
  if (a.type !== b.type) return 'silent'
  if (a.mode === b.mode) return 'agrees'
  if (a.mode === null) return 'refined'
  return b.mode === null ? 'refines' : 'silent'
}

/** Whether what is told is what is denied, or a case of it; a denial that names a doer is about that doer's deed alone. */
export function isDenied(told: Deed, denied: Deed): boolean {
  const kind = kindsAgree(told, denied)
  if (kind !== 'agrees' && kind !== 'refines') return false
  return !denied.by.length || denied.by.some(a => told.by.some(b => mayBeOne(a, b)))
}
