import { recordExport } from '../../store/exports.ts'
import type { Ledger } from '../../store/open.ts'
import { type Exported, exportTo } from './exporting.ts'
import { FORMATS } from './formats.ts'
import type { Asked } from './prepared.ts'
import { profileNamed } from './profile.ts'

/** Exports all of a ledger (or what `asked` says) into a file, as somebody in a test. */
export const exportedTo = async (
  ledger: Ledger,
  file: string,
  {
    format,
    profile,
    ...asked
  }: { readonly format: string; readonly profile: string } & Partial<Omit<Asked, 'format' | 'profile'>>,
): Promise<Exported> =>
  exportTo(
    ledger,
    {
      rule: 'representative',
      filter: {},
      incidents: [],
      names: [],
      who: 'tester',
      forWhom: null,
      since: null,
      at: '2026-01-02T03:04:05.000Z',
      version: '0.0.0',
      file,
      ...asked,
      format: await FORMATS[format]!(),
      profile: profileNamed(profile),
    },
    { record: made => recordExport(ledger, made), print: () => {}, step: () => {} },
  )
