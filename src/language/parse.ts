import type { Tag } from './tag.ts'

/** Heads are positions within the sentence, -1 for the root. */
export type Arcs = { readonly heads: readonly number[]; readonly relations: readonly string[] }

/** The parser's weights. */
export type ParserModel = null

/** Forms and tags of one sentence → a tree with exactly one root. */
export function parse(forms: readonly string[], _tags: readonly Tag[], _model: ParserModel): Arcs {
  return { heads: forms.map((_, i) => i - 1), relations: forms.map((_, i) => (i === 0 ? 'root' : 'dep')) }
}
