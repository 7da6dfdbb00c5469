export type Tag = { readonly upos: string; readonly xpos: string }

/** The tagger's weights. */
export type TaggerModel = null

/** Forms of one sentence → their parts of speech. */
export function tag(forms: readonly string[], _model: TaggerModel): readonly Tag[] {
  return forms.map(() => ({ upos: 'X', xpos: 'X' }))
}
