import type { Differences } from './differences.ts'

/** What keeps a ledger, or a backup of one, from being used. */
export type TroubleCode =
  | 'missing'
  | 'no-database'
  | 'not-a-ledger'
  | 'no-rights'
  | 'unreachable'
  | 'unsuitable'
  | 'being-written'
  | 'newer'
  | 'older'
  | 'full'
  | 'disk'
  | 'damaged'
  | 'not-empty'

/** A ledger that cannot be used, in one sentence for people: which one, why, and the way out. Nothing in it has changed. */
export class LedgerTrouble extends Error {
  readonly code: TroubleCode
  constructor(code: TroubleCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'LedgerTrouble'
    this.code = code
  }
}

const LEDGER: Readonly<Record<TroubleCode, string>> = {
  missing: 'is not there; `according add PATH… --ledger` makes one',
  'no-database': 'has no place there; make the database (createdb) or the schema first',
  'not-a-ledger': 'is no ledger of According; give a new folder or an empty database',
  'no-rights': 'may not be opened or written by this user; change the rights or the user',
  unreachable: 'cannot be reached; see that PostgreSQL runs there and answers',
  unsuitable: 'stands on a database that cannot keep it safe',
  'being-written': 'is being written by another program; wait for it or stop it',
  newer: 'was made by a newer According; update According',
  older: 'was made by an older According; any command that writes to it brings it up to date',
  full: 'is not changed, for its disk is full; free some space and run the same again',
  disk: 'is not changed, for its disk gives errors; look to the disk before anything else',
  damaged: 'is damaged; restore a backup (according restore)',
  'not-empty': 'is not empty; a backup is restored into a new folder or an empty database',
}

const BACKUP: Readonly<Partial<Record<TroubleCode, string>>> = {
  missing: 'is not there, or its folder is not',
  'not-a-ledger': 'is no backup that `according backup` made',
  'no-rights': 'may not be read or written by this user; change the rights or the user',
  newer: 'was made by a newer According; update According',
  full: 'cannot be written, for the disk is full; free some space and run the same again',
  disk: 'cannot be read or written, for the disk gives errors; look to the disk before anything else',
  damaged: 'is damaged; use another one',
  'not-empty': 'is there already; give the name of a new file',
}

const told = (code: TroubleCode, sentence: string, detail?: string, cause?: unknown): LedgerTrouble =>
  new LedgerTrouble(code, detail ? `${sentence} (${detail})` : sentence, cause)

/** The trouble `code` of the ledger at `address`, told in one line; `detail` goes in brackets. */
export const trouble = (code: TroubleCode, address: string, detail?: string, cause?: unknown): LedgerTrouble =>
  told(code, `the ledger ${address} ${LEDGER[code]}`, detail, cause)

/** The trouble `code` of the backup `file`, told in one line; `detail` goes in brackets. */
export const backupTrouble = (code: TroubleCode, file: string, detail?: string, cause?: unknown): LedgerTrouble =>
  told(code, `the backup ${file} ${BACKUP[code] ?? LEDGER[code]}`, detail, cause)

/** An error as the trouble that it means for the ledger; the same error where it means none. */
export function asTrouble(
  error: unknown,
  { address, differences }: { readonly address: string; readonly differences: Differences },
): unknown {
  const code = troubleIn(error, differences)
  return code ? trouble(code, address, wordsOf(error), error) : error
}

/** As asTrouble, of the SQLite file of a backup. */
export function asBackupTrouble(error: unknown, file: string, differences: Differences): unknown {
  const code = troubleIn(error, differences)
  return code ? backupTrouble(code, file, wordsOf(error), error) : error
}

const troubleIn = (error: unknown, differences: Differences): TroubleCode | null =>
  error instanceof LedgerTrouble
    ? null
    : (FILE_TROUBLES[(error as { code?: string }).code ?? ''] ?? differences.troubleIn(error))

const wordsOf = (error: unknown): string => (error as Error).message || String((error as { code?: string }).code)

const FILE_TROUBLES: Readonly<Record<string, TroubleCode>> = {
  ENOENT: 'missing',
  ENOTDIR: 'not-a-ledger',
  EEXIST: 'not-a-ledger',
  EACCES: 'no-rights',
  EPERM: 'no-rights',
  EROFS: 'no-rights',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EIO: 'disk',
}
