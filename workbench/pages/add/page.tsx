import './add.css'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import { asking, go, useAsked } from '../../address.ts'
import { post } from '../../api/fetch.ts'
import type { Begun, Pasted } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Failure } from '../../parts/failure.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { type Draft, EMPTY, useDraft } from './draft.ts'
import { FilesForm } from './files-form.tsx'
import { Progress } from './progress.tsx'
import { TextForm } from './text-form.tsx'

/** Adds files or a text to the ledger; what became of each report stands under the address of the job. */
export default function Add() {
  const job = useAsked().get('job')
  const [draft, setDraft] = useDraft()
  const [sent, setSent] = useState<{ readonly job: string; readonly draft: Draft } | null>(null)
  const clear = useCallback((): void => {
    if (sent && sent.job === job && sent.draft === draft) setDraft(EMPTY)
  }, [sent, job, draft, setDraft])
  const sending = useMutation({
    mutationFn: (given: FormData | Pasted) => post<Begun>('/api/add', given),
    onSuccess: begun => go(asking({ job: begun.job })),
  })
  const send = (given: FormData | Pasted, onSent: (job: string) => void): void =>
    sending.mutate(given, { onSuccess: begun => onSent(begun.job) })
  return (
    <div className="add">
      <PageHead title={m.add.title}>
        <p className="dim">{m.add.about}</p>
      </PageHead>
      {job !== null && <Progress key={job} id={job} onRead={clear} />}
      {sending.error && (
        <div>
          <Failure error={sending.error} />
          <p>{m.add.kept}</p>
        </div>
      )}
      <div className="add-forms">
        <FilesForm isSending={sending.isPending} onSend={send} />
        <TextForm
          draft={draft}
          onChange={setDraft}
          isSending={sending.isPending}
          onSend={given => send(given, job => setSent({ job, draft }))}
        />
      </div>
    </div>
  )
}
