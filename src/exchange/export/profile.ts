import { load } from 'js-yaml'
import { projectFile } from '../../intake/knowledge.ts'

export const FINENESS = ['exact', 'town', 'district', 'province', 'country'] as const
/** How exact a place is at the most, from the finest. */
export type Fineness = (typeof FINENESS)[number]

/** What is too sensitive to leave, and how it is told; see ontology/sensitivity.yaml. */
export type Sensitive = {
  readonly name: string
  readonly why: string
  readonly modes: readonly string[]
  /** Small letters; several words stand side by side. */
  readonly words: readonly string[]
  readonly leaveOut: 'claim' | 'place' | 'name'
}

/** What an export takes out before any format sees it; each field is explained in ontology/sensitivity.yaml. */
export type Profile = {
  readonly name: string
  readonly about: string
  readonly texts: 'given' | 'withheld'
  /** Signs; null: quotes stay whole. */
  readonly longestQuote: number | null
  readonly people: 'nobody' | 'exposed' | 'private'
  readonly unlisted: boolean
  readonly deciders: 'given' | 'withheld'
  readonly finest: Fineness
  /** Degrees; null: points stay as they are. */
  readonly grid: number | null
  readonly without: readonly Sensitive[]
  readonly inOffice: ReadonlySet<string>
  readonly witnesses: ReadonlySet<string>
}

type Book = {
  readonly profiles: Readonly<
    Record<
      string,
      Omit<Profile, 'name' | 'without' | 'inOffice' | 'witnesses' | 'longestQuote'> & {
        readonly without: readonly string[]
        readonly 'longest quote': number | null
      }
    >
  >
  readonly 'in office': readonly string[]
  readonly 'speaks as a witness': readonly string[]
  readonly sensitive: Readonly<
    Record<string, Partial<Omit<Sensitive, 'name' | 'leaveOut'>> & { readonly 'leave out': Sensitive['leaveOut'] }>
  >
}

/** The profile of a name, from ontology/sensitivity.yaml. RangeError where there is none, or where one says what it cannot mean. */
export function profileNamed(name: string): Profile {
  const book = load(projectFile('ontology/sensitivity.yaml')) as Book
  const found = book.profiles[name]
  if (!found) throw new RangeError(`"${name}" is no profile; give one of ${Object.keys(book.profiles).join(', ')}`)
  if (!FINENESS.includes(found.finest))
    throw new RangeError(
      `ontology/sensitivity.yaml: ${name}: finest "${found.finest}" is not one of ${FINENESS.join(', ')}`,
    )
  const { 'longest quote': longestQuote, ...own } = found
  return {
    ...own,
    longestQuote,
    name,
    without: found.without.map(kind => sensitiveOf(kind, book)),
    inOffice: new Set(book['in office']),
    witnesses: new Set(book['speaks as a witness']),
  }
}

function sensitiveOf(name: string, { sensitive }: Book): Sensitive {
  const found = sensitive[name]
  if (!found) throw new RangeError(`ontology/sensitivity.yaml: nothing under sensitive is called "${name}"`)
  const { why = '', modes = [], words = [] } = found
  return { name, why, modes, words, leaveOut: found['leave out'] }
}

/** Whether a profile gives everything as it is. */
export const givesAll = ({ texts, people, deciders, finest, grid, without }: Profile): boolean =>
  texts === 'given' &&
  people === 'nobody' &&
  deciders === 'given' &&
  finest === 'exact' &&
  grid === null &&
  !without.length
