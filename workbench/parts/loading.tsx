import { m } from '../messages/en.ts'

/** Shown after a moment only, so that what is quick does not flicker. */
export const Loading = () => (
  <p className="loading" role="status">
    {m.shell.loading}
  </p>
)
