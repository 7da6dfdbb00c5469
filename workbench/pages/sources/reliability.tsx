import { useState } from 'react'
import type { SourceDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { GradeForm, TakeBack } from './grade-form.tsx'
import { GradeSign } from './grade-sign.tsx'

type Props = Pick<SourceDetail, 'source' | 'history'>

/** How reliable people hold a source, with who said so and why, and every grade before. */
export function Reliability({ source, history }: Props) {
  const [asks, setAsks] = useState<'grade' | 'take back' | null>(null)
  const close = (): void => setAsks(null)
  return (
    <section className="reliability">
      <h2>{m.sources.reliability}</h2>
      <p>
        <GradeSign reliability={source.reliability} />
      </p>
      {source.reliability && <Judgement {...source.reliability} />}
      <div className="reliability-actions">
        <Button onClick={() => setAsks('grade')}>{m.sources.setReliability}</Button>
        {source.reliability && (
          <Button kind="quiet" onClick={() => setAsks('take back')}>
            {m.sources.takeBack} …
          </Button>
        )}
      </div>
      {history.length > (source.reliability ? 1 : 0) && (
        <details>
          <summary>{m.sources.history}</summary>
          <ol className="grades">
            {history.map(one => (
              <li key={one.at} className={one.revoked ? 'revoked' : undefined}>
                <GradeSign reliability={one} />
                <Judgement {...one} />
                {one.revoked && (
                  <p className="dim">
                    {m.sources.revoked(one.revoked.who, m.moment(one.revoked.at))}{' '}
                    <span dir="auto">{one.revoked.why}</span>
                  </p>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
      <Dialog title={`${m.sources.reliability}: ${source.name}`} isOpen={asks !== null} onClose={close}>
        {asks === 'grade' ? <GradeForm source={source} onDone={close} /> : <TakeBack source={source} onDone={close} />}
      </Dialog>
    </section>
  )
}

const Judgement = ({ who, at, why }: SourceDetail['history'][number]) => (
  <p>
    <span dir="auto">{why}</span>{' '}
    <span className="dim">
      <span dir="auto">{who}</span>, {m.moment(at)}
    </span>
  </p>
)
