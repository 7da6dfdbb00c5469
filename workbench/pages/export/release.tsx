import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { post } from '../../api/fetch.ts'
import { keys } from '../../api/keys.ts'
import type { ExportChoices, ExportJob, Releasing } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Failure } from '../../parts/failure.tsx'
import { Labelled } from './choice.tsx'
import { fileAddressOf, save } from './downloads.tsx'

type Props = { readonly job: ExportJob; readonly choices: ExportChoices }

/** Lets a file leave: for whom, and of a profile that takes nothing out only when somebody says that they are sure. */
export function Release({ job, choices }: Props) {
  const client = useQueryClient()
  const say = m.exporting
  const [forWhom, setForWhom] = useState('')
  const [isSure, setIsSure] = useState(false)
  const needsSure = choices.profiles.find(({ name }) => name === job.profile)?.listed === false
  const releasing = useMutation({
    mutationFn: (given: Releasing) =>
      post<ExportJob>(`/api/exports/jobs/${encodeURIComponent(job.job)}/release`, given),
    onSuccess: left => {
      client.setQueryData(keys.exportJob(job.job), left)
      void client.invalidateQueries({ queryKey: keys.exportsMade() })
      save(fileAddressOf(left, 'file'))
    },
  })
  const release = (event: FormEvent): void => {
    event.preventDefault()
    releasing.mutate({ forWhom: forWhom.trim() || null, isSure })
  }
  return (
    <form className="release" onSubmit={release} aria-label={say.release}>
      <Labelled label={say.forWhom} help={say.forWhomHelp}>
        {ids => (
          <input
            {...ids}
            dir="auto"
            autoComplete="off"
            maxLength={500}
            value={forWhom}
            onChange={({ target }) => setForWhom(target.value)}
          />
        )}
      </Labelled>
      {needsSure && (
        <label className="sure">
          <input type="checkbox" checked={isSure} onChange={({ target }) => setIsSure(target.checked)} />
          {say.sure(job.profile)}
        </label>
      )}
      {releasing.error && <Failure error={releasing.error} />}
      <p>
        <Button kind="main" type="submit" disabled={releasing.isPending || (needsSure && !isSure)}>
          {releasing.isPending ? say.releasing : say.release}
        </Button>{' '}
        <span className="dim">{say.releaseHelp}</span>
      </p>
    </form>
  )
}
