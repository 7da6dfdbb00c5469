import type { ExportJob } from '../../api/types.ts'
import { m } from '../../messages/en.ts'

/** The files of an export that left. */
export function Downloads({ job }: { readonly job: ExportJob }) {
  return (
    <>
      <p>{m.exporting.left(job.number ?? 0)}</p>
      <ul className="taken">
        <li>
          <a href={fileAddressOf(job, 'file')} download={job.file}>
            {m.exporting.download(job.file)}
          </a>
        </li>
        <li>
          <a href={fileAddressOf(job, 'losses')} download>
            {m.exporting.downloadLosses}
          </a>
        </li>
      </ul>
    </>
  )
}

/** Where a file of an export that left can be had. */
export const fileAddressOf = ({ job }: ExportJob, which: 'file' | 'losses'): string =>
  `/api/exports/jobs/${encodeURIComponent(job)}/${which}`

/** Hands a file to the browser, as a click on its link does. */
export function save(href: string): void {
  const link = document.createElement('a')
  link.href = href
  link.download = ''
  link.click()
}
