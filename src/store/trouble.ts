import type { Differences } from './differences.ts'

/** What keeps a ledger from being used. */
export type TroubleCode =
  | 'missing'
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

const WORDS: Readonly<Record<TroubleCode, string>> = {
  missing: 'is not there; `according add PATH… --ledger` makes one',
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

/** The trouble `code` of the ledger at `address`, told in one line; `detail` goes in brackets. */
export const trouble = (code: TroubleCode, address: string, detail?: string, cause?: unknown): LedgerTrouble =>
  new LedgerTrouble(code, `the ledger ${address} ${WORDS[code]}${detail ? ` (${detail})` : ''}`, cause)

/** An error as the trouble that it means for the ledger; the same error where it means none. */
export function asTrouble(
  error: unknown,
  { address, differences }: { readonly address: string; readonly differences: Differences },
): unknown {
  const code = error instanceof LedgerTrouble ? null : (troubleOfFiles(error) ?? differences.troubleIn(error))
  return code
    ? trouble(code, address, (error as Error).message || String((error as { code?: string }).code), error)
    : error
}

const troubleOfFiles = (error: unknown): TroubleCode | null =>
  FILE_TROUBLES[(error as { code?: string }).code ?? ''] ?? null

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
