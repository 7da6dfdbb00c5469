import { m } from '../../messages/en.ts'
import { PageHead } from '../../parts/page-head.tsx'

export default function Incidents() {
  return <PageHead title={m.incidents.title} />
}
