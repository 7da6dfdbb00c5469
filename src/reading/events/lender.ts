/** Who lends a verb its subject: heads by themselves, or the subjects or the doers of another verb. */
export type Lent =
  | { readonly heads: readonly number[] }
  | { readonly subjectsOf: number }
  | { readonly doersOf: number }

export const NOBODY: Lent = { heads: [] }
