import { createHash } from 'node:crypto'

/** The name of a document: SHA-256 of its text in UTF-8, hexadecimal. */
export const documentIdOf = (text: string): string => createHash('sha256').update(text).digest('hex')
