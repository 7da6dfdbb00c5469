import { m } from '../messages/en.ts'

type Props = { readonly name: string | null; readonly admin1?: string | null; readonly country: string | null }

/** "Bankass, Mopti, Mali", "unplaced". */
export function Place({ name, admin1 = null, country }: Props) {
  const parts = [name, admin1 === name ? null : admin1, country && m.country(country)]
  const words = [...new Set(parts.filter(part => part !== null))].join(', ')
  return words ? <span dir="auto">{words}</span> : <span className="dim">{m.unplaced}</span>
}
