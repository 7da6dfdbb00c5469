/**
 * The text of XML as it says itself how it is encoded: by its mark, by what the answer of a server said (`type`, a
 * content-type), by its declaration, else UTF-8. Signs that are broken become U+FFFD.
 */
export function xmlText(bytes: Uint8Array, type: string | null = null): string {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const marked = MARKS.find(([mark]) => opening.startsWith(mark))?.[1]
  const said = /;\s*charset\s*=\s*"?([\w.:-]+)/i.exec(type ?? '')?.[1]
  const declared = /^\s*<\?xml[^>]{0,150}?\sencoding\s*=\s*["']([\w.:-]+)/.exec(opening)?.[1]
  return decoderOf(marked ?? said ?? declared).decode(bytes)
}

const MARKS = [
  ['\xef\xbb\xbf', 'utf-8'],
  ['\xff\xfe', 'utf-16le'],
  ['\xfe\xff', 'utf-16be'],
  ['<\0?\0', 'utf-16le'],
  ['\0<\0?', 'utf-16be'],
] as const

function decoderOf(encoding = 'utf-8'): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding)
  } catch {
    return new TextDecoder()
  }
}
