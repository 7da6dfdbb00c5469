import type { Syntax } from '../../language/syntax.ts'
import { antecedentOf } from './antecedents.ts'
import { joinAppositions } from './appositions.ts'
import { joinNames } from './join-names.ts'
import type { Mention } from './mentions.ts'
import { quotedWords } from './quoted.ts'

/** Mentions judged to be of one actor, by their positions in the list of mentions, and the reasons for joining them. */
export type Cluster = { readonly members: readonly number[]; readonly because: readonly string[] }

/** Joins two mentions for a reason told in words. */
export type Join = (a: number, b: number, why: string) => void

/** What is known so far of the actor behind a mention. */
export type SoFar = {
  /** The number of the actor's group; equal for mentions of one actor, -1 for a pronoun that stands for nobody known. */
  readonly group: (mention: number) => number
  readonly gender: (mention: number) => 'm' | 'f' | null
}

/**
 * Joins mentions into actors. Names first, over the whole text (same entry, same name, acronym, surname); then
 * appositions; then in order of text definite roles and pronouns. Two mentions that only share a label stay apart.
 */
export function resolve(syntax: Syntax, mentions: readonly Mention[]): readonly Cluster[] {
  const parent = mentions.map((_, i) => i)
  const gender = mentions.map(m => m.gender)
  const reasons: string[][] = mentions.map(() => [])
  const group = (i: number): number => {
    let root = i
    while (root >= 0 && parent[root] !== root) {
      const above = parent[root]!
      if (above >= 0) parent[root] = parent[above]!
      root = above
    }
    return root
  }
  const join: Join = (a, b, why) => {
    const [x, y] = [group(a), group(b)]
    if (x === y || x < 0 || y < 0) return
    const [keep, drop] = x < y ? [x, y] : [y, x]
    parent[drop] = keep
    gender[keep] ??= gender[drop]!
    reasons[keep]!.push(...reasons[drop]!, why)
  }
  const soFar: SoFar = { group, gender: i => (group(i) < 0 ? null : gender[group(i)]!) }
  joinNames(syntax, mentions, join)
  joinAppositions(syntax, mentions, join)
  const quoted = quotedWords(syntax)
  mentions.forEach((mention, i) => {
    const found = antecedentOf(syntax, mentions, i, soFar, quoted)
    if (found) join(found.antecedent, i, found.because)
    else if (mention.pronoun) parent[i] = -1
  })
  const members = new Map<number, number[]>()
  mentions.forEach((_, i) => {
    const root = group(i)
    if (root < 0) return
    const list = members.get(root)
    if (list) list.push(i)
    else members.set(root, [i])
  })
  return [...members].map(([root, list]) => ({ members: list, because: [...new Set(reasons[root])] }))
}
