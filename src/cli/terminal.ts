import { once } from 'node:events'
import { writeSync } from 'node:fs'

/** Where a verb prints: results to `print`, all else (progress, trouble, advice) to `tell`. */
export type Terminal = {
  readonly print: (text: string) => void
  /** Results that are a file, byte by byte; waits until more can be taken. */
  readonly printBytes: (bytes: Uint8Array) => Promise<void>
  readonly tell: (text: string) => void
  /** Columns of the output; 80 where it is no terminal, so that two runs give the same bytes. */
  readonly columns: number
  readonly colour: boolean
  /** Whether a person watches the error output: only then is progress drawn. */
  readonly watched: boolean
}

/** The process's own terminal. A reader that closes the pipe early (`| head`) ends the run quietly; a full disk is told. */
export function processTerminal(): Terminal {
  const { stdout, stderr, env } = process
  stderr.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    writeSync(2, `according: standard output cannot be written, what it holds is not whole: ${error.message}\n`)
    process.exit(1)
  })
  return {
    print: text => stdout.write(text),
    printBytes: async bytes => {
      if (!stdout.write(bytes)) await once(stdout, 'drain')
    },
    tell: text => stderr.write(text),
    columns: (stdout.isTTY && stdout.columns) || 80,
    colour: Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb',
    watched: Boolean(stderr.isTTY),
  }
}

const CODES = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, blue: 34, magenta: 35 } as const
/** How a text looks on a terminal that has colour. */
export type Style = keyof typeof CODES

/** `text` in a style, where the terminal has colour. */
export const styled = (colour: boolean, style: Style | null, text: string): string =>
  colour && style && text ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text

/**
 * Words of a report made safe to print: control characters (a report could carry escape sequences) and marks that turn
 * the direction of text around are left out, white space becomes one space.
 */
export const printable = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .trim()
