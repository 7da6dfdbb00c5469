import { fold } from '../reading/places/fold.ts'

/**
 * A text as the ledger searches it: words of letters and digits alone, without case and diacritics, one space between.
 * "Deir ez-Zor’s Šahīd" → "deir ez zor sahid". Longer words than 100 letters are cut. Folded here and not by the database: SQLite
 * and PostgreSQL find the same.
 */
export const searchWords = (text: string): string =>
  fold(text.replace(/['’]s(?![\p{L}\p{N}])/gu, '')).replace(/([^ ]{100})[^ ]+/gu, '$1')
