import { useState } from 'react'
import type { SourceDetail } from '../../api/types.ts'
import { m } from '../../messages/en.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { GradeForm } from './grade-form.tsx'
import { GradeSign } from './grade-sign.tsx'

type Props = Pick<SourceDetail, 'source' | 'history'>

/** How reliable people hold a source, with who said so and why, and every grade before. */
export function Reliability({ source, history }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const before = history.filter(({ at, grade }) => at !== source.reliability?.at || grade !== source.reliability.grade)
  return (
    <section>
      <h2>{m.sources.reliability}</h2>
      <p>
        <GradeSign reliability={source.reliability} />
      </p>
      {source.reliability && <Judgement {...source.reliability} />}
      <Button onClick={() => setIsOpen(true)}>{m.sources.setReliability}</Button>
      {before.length > 0 && (
        <details>
          <summary>{m.sources.history}</summary>
          <ol className="grades">
            {before.map(one => (
              <li key={`${one.at} ${one.grade}`}>
                <GradeSign reliability={one} />
                <Judgement {...one} />
              </li>
            ))}
          </ol>
        </details>
      )}
      <Dialog title={`${m.sources.reliability}: ${source.name}`} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <GradeForm source={source} onDone={() => setIsOpen(false)} />
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
