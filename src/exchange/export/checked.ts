import { findsNothing, hitsIn, type Matcher } from './names/matcher.ts'

/** A withheld name would be in a file. It says where, never which. */
export class NameLeft extends Error {}

/** A name may stand across pieces: so many signs are looked at again. */
const CARRIED = 2048

/**
 * A last look at the bytes of a file as they are written: as UTF-8 and as Latin-1, with all escapes read. `look` takes pieces
 * in order, `end` the last of them; both throw NameLeft where a withheld name is in them.
 */
export function nameCheck(
  matcher: Matcher,
  file: string,
): { readonly look: (bytes: Uint8Array) => void; readonly end: () => void } {
  const spelt = { ...matcher, sounds: new Map() }
  if (findsNothing(spelt)) return { look: () => {}, end: () => {} }
  const utf8 = new TextDecoder('utf-8')
  const carried = { utf8: '', latin1: '' }
  let at = 0
  const search = (text: string): void => {
    if (hitsIn(text, [spelt]).length)
      throw new NameLeft(
        `a name that is withheld would be in ${file}, before byte ${at.toLocaleString('en')}; nothing was written. The format writes something that the profile does not see: report it, or choose another format`,
      )
  }
  const both = (utf8Text: string, latin1Text: string): void => {
    carried.utf8 += utf8Text
    search(carried.utf8)
    carried.utf8 = carried.utf8.slice(-CARRIED)
    if (!/[\x80-\xff]/.test(latin1Text) && !/[\x80-\xff]/.test(carried.latin1)) {
      carried.latin1 = latin1Text.slice(-CARRIED)
      return
    }
    carried.latin1 += latin1Text
    search(carried.latin1)
    carried.latin1 = carried.latin1.slice(-CARRIED)
  }
  return {
    look: bytes => {
      at += bytes.length
      both(
        utf8.decode(bytes, { stream: true }),
        Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
      )
    },
    end: () => both(utf8.decode(), ''),
  }
}
