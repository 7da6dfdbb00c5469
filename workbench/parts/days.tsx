import { m } from '../messages/en.ts'

type Props = { readonly from: string | null; readonly to: string | null }

/** "1 Mar 2025", "1–31 Mar 2025", "undated". */
export function Days({ from, to }: Props) {
  if (from === null || to === null) return <span className="dim">{m.undated}</span>
  return <time dateTime={from}>{m.days(from, to)}</time>
}
