import { stemsOf, type Targets } from './words.ts'

/** The kinds of target that a sentence names, the longer name before the shorter; a hospital "at" which somebody is, is none. */
export function targetsIn(sentence: string, targets: Targets): readonly string[] {
  const stems = stemsOf(sentence.replace(CARE, ' '))
  return stems.flatMap((stem, i) => {
    const long = targets.get(`${stem} ${stems[i + 1]}`)
    const partOfLong = targets.has(`${stems[i - 1]} ${stem}`)
    return long ?? (partOfLong ? [] : (targets.get(stem) ?? []))
  })
}

/** "taken to a local hospital", "doctors at al-Kindi hospital", "a hospital said" */
const CARE =
  /\b(?:at|to|from|in)(?: \p{L}[\p{L}'’-]*){0,4} (?:hospitals?|clinics?)\b|\b(?:hospitals?|clinics?) (?:said|sources?|officials?|staff|where)\b/giu
