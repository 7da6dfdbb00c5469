import { type DragEvent, type FormEvent, useRef, useState } from 'react'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'

type Props = {
  readonly isSending: boolean
  readonly onSend: (form: FormData, onSent: () => void) => void
}

/** Files dropped or chosen, with what they themselves do not say. */
export function FilesForm({ isSending, onSend }: Props) {
  const [files, setFiles] = useState<readonly File[]>([])
  const [isOver, setIsOver] = useState(false)
  const choice = useRef<HTMLInputElement>(null)
  const take = (more: Iterable<File>): void => setFiles(before => [...before, ...more])
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer.files)
  }
  const send = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData()
    for (const name of ['outlet', 'published']) {
      const said = new FormData(event.currentTarget).get(name)
      if (said) form.append(name, said)
    }
    for (const file of files) form.append('file', file, file.name)
    onSend(form, () => setFiles([]))
  }
  return (
    <form onSubmit={send} aria-labelledby="add-files">
      <h2 id="add-files">{m.add.files}</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is the second way; the button within is the first. */}
      <div
        className={isOver ? 'drop over' : 'drop'}
        onDragOver={event => {
          event.preventDefault()
          setIsOver(true)
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={drop}
      >
        <p>
          {m.add.drop} {m.add.or} <Button onClick={() => choice.current?.click()}>{m.add.choose}</Button>
        </p>
        <input
          ref={choice}
          type="file"
          multiple
          hidden
          aria-label={m.add.choose}
          onChange={({ target }) => {
            take(target.files ?? [])
            target.value = ''
          }}
        />
        <p className="dim">{m.add.filesHelp}</p>
      </div>
      {files.length > 0 && (
        <>
          <h3>{m.add.chosen}</h3>
          <ul className="chosen-files">
            {files.map((file, i) => (
              <li key={`${file.name} ${file.lastModified} ${i.toString()}`}>
                <span dir="auto">{file.name}</span> <span className="dim">{m.size(file.size)}</span>
                <Button
                  kind="quiet"
                  aria-label={m.add.remove(file.name)}
                  onClick={() => setFiles(files.filter(other => other !== file))}
                >
                  ✕
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <fieldset className="said">
        <legend>{m.add.known}</legend>
        <label>
          {m.add.outlet}
          <input name="outlet" dir="auto" autoComplete="off" />
        </label>
        <label>
          {m.add.published}
          <input name="published" type="date" />
        </label>
      </fieldset>
      <Button kind="main" type="submit" disabled={isSending || !files.length}>
        {isSending ? m.add.sending : m.add.addFiles(files.length)}
      </Button>
    </form>
  )
}
