import type { IncidentDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { StatusSign } from '../../parts/status-sign.tsx'
import { Actions } from './actions.tsx'
import { placeWords } from './said-words.ts'

/** What, when and where in one line, with how many say so. */
export function IncidentHead({ detail }: { readonly detail: IncidentDetail }) {
  const { summary, alias } = detail
  const { when, where, happened } = summary
  const title = [
    m.what(summary.type, summary.mode),
    when ? m.days(when.from, when.to) : m.undated,
    where ? placeWords(where) : m.unplaced,
  ].join(' · ')
  return (
    <PageHead title={title}>
      <StatusSign status={happened.status} />
      <span className="dim">
        {[
          m.incident.sentence(summary.independent, summary.reports.length),
          m.incident.contradictions(summary.disagreements.length),
          summary.id,
          alias && m.incident.formerly(alias),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <Actions detail={detail} />
    </PageHead>
  )
}
