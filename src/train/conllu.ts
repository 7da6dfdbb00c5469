/** A sentence of a treebank: forms, gold tags and tree. `heads` are positions in the sentence, -1 for the root. */
export type TreebankSentence = {
  readonly document: string
  readonly forms: readonly string[]
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly heads: readonly number[]
  readonly relations: readonly string[]
}

/** CoNLL-U text → sentences. Multi-word ranges and empty nodes are skipped: syntactic words only. Throws with the line where a row is broken. */
export function readConllu(text: string): readonly TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let document = ''
  let rows: string[][] = []
  const finish = () => {
    if (rows.length === 0) return
    sentences.push({
      document,
      forms: rows.map(r => r[1]!),
      upos: rows.map(r => r[3]!),
      xpos: rows.map(r => r[4]!),
      heads: rows.map(r => Number(r[6]) - 1),
      relations: rows.map(r => r[7]!),
    })
    rows = []
  }
  text.split('\n').forEach((line, i) => {
    const newDocument = /^# newdoc id = (.*)$/.exec(line)
    if (newDocument) document = newDocument[1]!.trim()
    if (line.trim() === '') finish()
    else if (!line.startsWith('#')) {
      const cells = line.split('\t')
      if (cells.length < 8) throw new Error(`line ${i + 1}: ${cells.length} cells where CoNLL-U has 10`)
      if (/^\d+$/.test(cells[0]!)) rows.push(cells)
    }
  })
  finish()
  return sentences
}
