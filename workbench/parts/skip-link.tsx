import { m } from '../messages/en.ts'

/** Past the header, for who tabs; the address stays as it is. */
export const SkipLink = () => (
  <button type="button" className="skip" onClick={() => document.getElementById('main')?.focus()}>
    {m.shell.skip}
  </button>
)
