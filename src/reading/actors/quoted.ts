import type { Syntax } from '../../language/syntax.ts'

/** For each word whether it stands between quotation marks; a mark left open closes with its paragraph. */
export function quotedWords(syntax: Syntax): readonly boolean[] {
  let open = false
  let paragraph = -1
  return syntax.words.map(word => {
    const here = syntax.sentences[word.sentence]!.paragraph
    if (here !== paragraph) {
      paragraph = here
      open = false
    }
    if (word.text === '“' || word.text === '``') open = true
    else if (word.text === '”' || word.text === "''") open = false
    else if (word.text === '"') open = !open
    else return open
    return false
  })
}
