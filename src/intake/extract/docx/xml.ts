import { SaxesParser } from 'saxes'

/** What is made of an XML text, sign by sign: names with their prefixes as written. */
export type XmlReader = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (name: string) => void
  readonly text: (words: string) => void
}

/** Deeper than any document. */
const DEEPEST = 2_000

/**
 * Reads an XML text without building a tree. A text that declares anything (a DOCTYPE, entities) is refused: no document needs
 * that, and expanding them is how such a text fills a memory or reads a file. Throws an Error where it is refused or broken.
 */
export function readXml(xml: string, reader: XmlReader): void {
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false })
  let depth = 0
  parser.on('error', error => {
    throw error
  })
  parser.on('doctype', () => {
    throw new Error('it declares a document type, which no document needs')
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST) throw new Error(`its elements lie more than ${DEEPEST} deep in each other`)
    reader.open(name, attributes as Readonly<Record<string, string>>)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    reader.close(name)
  })
  parser.on('text', reader.text)
  parser.on('cdata', reader.text)
  // In pieces: the parser copies what it was given with every write.
  for (let at = 0; at < xml.length; at += PIECE) parser.write(xml.slice(at, at + PIECE))
  parser.close()
}

const PIECE = 65_536
