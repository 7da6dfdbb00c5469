import { useState } from 'react'
import { m } from '../../messages/en.ts'
import type { Counts } from './narrow.ts'

type Props = {
  readonly title: string
  readonly counts: Counts
  readonly chosen: readonly string[]
  readonly words: (value: string) => string
  readonly onFlip: (value: string) => void
}

const FIRST = 6
const MOST = 40

/** The values of one field, the most frequent first; what is chosen stays in sight, also where nothing of it is left. */
export function Facet({ title, counts, chosen, words, onFlip }: Props) {
  const [isWhole, setIsWhole] = useState(false)
  const [looked, setLooked] = useState('')
  const values = [...new Set([...chosen, ...counts.keys()])]
    .map(value => ({ value, count: counts.get(value) ?? 0 }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  const fitting = looked
    ? values.filter(({ value }) => words(value).toLowerCase().includes(looked.toLowerCase()))
    : values
  const most = isWhole || looked ? MOST : FIRST
  const seen = fitting.filter(({ value }, i) => i < most || chosen.includes(value))
  const flipWhole = (): void => {
    setIsWhole(!isWhole)
    setLooked('')
  }
  if (!values.length) return null
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {values.length > MOST && (
        <input
          type="search"
          value={looked}
          aria-label={m.incidents.find(title)}
          placeholder={m.incidents.find(title)}
          onChange={event => setLooked(event.target.value)}
        />
      )}
      {seen.map(({ value, count }) => (
        <label key={value} className="choice">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onFlip(value)} />
          <span dir="auto">{words(value)}</span>
          <span className="number">{m.number(count)}</span>
        </label>
      ))}
      {looked && !fitting.length && <p className="dim small">{m.incidents.noneFits}</p>}
      {values.length > FIRST && !looked && (
        <button type="button" className="quiet more" onClick={flipWhole} aria-expanded={isWhole}>
          {isWhole ? m.incidents.fewer : m.incidents.more(values.length - seen.length)}
        </button>
      )}
    </fieldset>
  )
}
