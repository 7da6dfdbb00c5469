import type { Filter } from '../store/filter.ts'
import { type AskedFilter, filterAsked } from '../store/filter-asked.ts'
import { filterQuery } from './api/filter.ts'
import { Refusal } from './errors.ts'
import { ownWords } from './own-words.ts'

type Name = keyof AskedFilter
const NAMES = Object.keys(filterQuery) as readonly Name[]
/** Conditions that mean nothing without another one. */
const NEEDED: { readonly [name in Name]?: Name } = { within: 'near', role: 'actor' }

/** The filter in a query. Throws a Refusal that names the condition which cannot be asked. */
export function filterIn(query: AskedFilter): Filter {
  const asked: AskedFilter = Object.fromEntries(NAMES.map(name => [name, query[name]]))
  try {
    return filterAsked(asked)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const where = NAMES.find(name => asked[name] !== undefined && !canBeAsked(name, asked)) ?? null
    const value = where && (asked[where] ?? null)
    throw new Refusal(400, { code: 'bad-filter', where, value, ...ownWords(error.message) })
  }
}

/** Whether a condition can be asked alone, or with the one that it needs. */
function canBeAsked(name: Name, asked: AskedFilter): boolean {
  const needed = NEEDED[name]
  try {
    filterAsked({ ...(needed && { [needed]: asked[needed] }), [name]: asked[name] })
    return true
  } catch {
    return false
  }
}
