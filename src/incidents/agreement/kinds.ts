import type { What } from '../account.ts'
import type { Agreement } from '../agreement.ts'

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
