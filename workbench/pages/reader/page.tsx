import type { PageProps } from '../../app.tsx'
import './claims.css'
import './marks.css'
import './reader.css'
import { Report } from './report.tsx'
import { Reports } from './reports.tsx'

/** One report with its claims, or the list of all reports. */
export default function Page({ id }: PageProps) {
  return id === null ? <Reports /> : <Report key={id} id={id} />
}
