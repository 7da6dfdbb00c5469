import { readFileSync } from 'node:fs'

/** The version of According: "0.2.0". */
export const versionOf = (): string =>
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version as string
