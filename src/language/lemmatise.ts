import { readTable } from '../text/table.ts'
import { baseOf } from './lemmatise/stems.ts'

/** Lemma by "POS form"; read from lexicon/en/irregular.tsv. */
export type Irregulars = ReadonlyMap<string, string>

/** Reads lexicon/en/irregular.tsv. */
export function readIrregulars(tsv: string): Irregulars {
  return new Map(
    readTable('lexicon/en/irregular.tsv', tsv).map(({ cells }) => [`${cells.pos} ${cells.form}`, cells.lemma!]),
  )
}

/** The dictionary form of a word, lower case: "killing" VERB → "kill", "bodies" NOUN → "body", "larger" ADJ → "large". */
export function lemmatise(lower: string, upos: string, xpos: string, irregulars: Irregulars): string {
  switch (upos) {
    case 'VERB':
    case 'AUX':
      return verbLemma(lower, upos, xpos, irregulars)
    case 'NOUN':
      return xpos === 'NN' && !TIMES.has(lower) ? lower : pluralLemma(lower, irregulars)
    case 'PROPN':
      return xpos === 'NNPS' ? pluralLemma(lower, irregulars) : lower
    case 'ADJ':
    case 'ADV':
      return gradedLemma(lower, upos, xpos, irregulars)
    default:
      return irregulars.get(`${upos} ${lower}`) ?? lower
  }
}

/** Past forms that are base forms of other verbs, where the tag decides. Others are past whatever the tag says ("stole" VBP). */
const ALSO_BASE = new Set('saw found lay wound ground felt fell bore bound'.split(' '))

/** Written without stops, the dictionary has them with: "5 pm". */
const TIMES = new Set(['pm', 'am', 'etc'])

function verbLemma(lower: string, upos: string, xpos: string, irregulars: Irregulars): string {
  const base = xpos === 'VB' || (xpos === 'VBP' && !/^(?:are|am|'\w+|have)$/.test(lower))
  if (base && upos === 'VERB' && ALSO_BASE.has(lower)) return lower
  if (lower === "'d" && xpos === 'VBD') return 'have'
  const irregular = irregulars.get(`${upos} ${lower}`) ?? (upos === 'AUX' ? undefined : irregulars.get(`AUX ${lower}`))
  if (irregular !== undefined) return irregular
  if (upos === 'AUX' || base) return lower
  if (lower.endsWith('eing')) return lower.slice(0, -3)
  if (lower.endsWith('ing') && xpos !== 'VBD' && xpos !== 'VBN' && xpos !== 'VBZ')
    return /[aeiouy]/.test(lower.slice(0, -3)) ? baseOf(lower.slice(0, -3), irregulars) : lower
  if (lower.endsWith('ied')) return lower.length === 4 ? lower.slice(0, -1) : `${lower.slice(0, -3)}y`
  if (lower.endsWith('eed'))
    return /^(?:fr|agr|disagr|guarant|decr|ref|fl|tr)eed$/.test(lower) ? lower.slice(0, -1) : lower
  if (lower.endsWith('ed')) return /[aeiouy]/.test(lower.slice(0, -2)) ? baseOf(lower.slice(0, -2), irregulars) : lower
  return xpos === 'VBZ' ? thirdPersonLemma(lower) : lower
}

function thirdPersonLemma(lower: string): string {
  if (lower.endsWith('ies')) return lower.length === 4 ? lower.slice(0, -1) : `${lower.slice(0, -3)}y`
  if (/(?:ss|x|[^a]ch|sh|zz|[^o]o)es$/.test(lower) || /(?:att|det|re|te|po|coa|rea|bea)ches$/.test(lower))
    return lower.slice(0, -2)
  return lower.length > 2 && lower.endsWith('s') && !lower.endsWith('ss') ? lower.slice(0, -1) : lower
}

function pluralLemma(lower: string, irregulars: Irregulars): string {
  const irregular = irregulars.get(`NOUN ${lower}`)
  if (irregular !== undefined) return irregular
  if (lower.endsWith('men') && lower.length > 4) return `${lower.slice(0, -2)}an`
  if (/children$/.test(lower)) return lower.slice(0, -3)
  if (!lower.endsWith('s') || lower.length < 3 || /ss$|\d/.test(lower)) return lower
  if (lower.endsWith('ies')) return lower.length === 4 ? lower.slice(0, -1) : `${lower.slice(0, -3)}y`
  if (/(?:ss|x|ch|sh|zz|[^o]o)es$/.test(lower)) return lower.slice(0, -2)
  if (/'s$/.test(lower)) return lower.slice(0, -2)
  return lower.slice(0, -1)
}

function gradedLemma(lower: string, upos: string, xpos: string, irregulars: Irregulars): string {
  const irregular = irregulars.get(`${upos} ${lower}`)
  if (irregular !== undefined) return irregular
  const ending = /^(?:JJR|RBR)$/.test(xpos) ? 'er' : /^(?:JJS|RBS)$/.test(xpos) ? 'est' : ''
  if (ending === '' || !lower.endsWith(ending) || lower.length < ending.length + 3) return lower
  const stem = lower.slice(0, -ending.length)
  return stem.endsWith('i') ? `${stem.slice(0, -1)}y` : baseOf(stem, irregulars)
}
