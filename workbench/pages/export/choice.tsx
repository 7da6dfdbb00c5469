import { type ReactNode, useId } from 'react'

type Props = {
  readonly label: string
  readonly value: string
  readonly help: string
  readonly options: readonly { readonly value: string; readonly name: string }[]
  readonly onChoose: (value: string) => void
}

/** One of several, with a line on the one that is chosen. */
export function Choice({ label, value, help, options, onChoose }: Props) {
  return (
    <Labelled label={label} help={help}>
      {ids => (
        <select {...ids} value={value} onChange={({ target }) => onChoose(target.value)}>
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}

type Ids = { readonly id: string; readonly 'aria-describedby': string }

/** A field with its name before it and a line of help after it. */
export function Labelled(props: {
  readonly label: string
  readonly help: string
  readonly children: (ids: Ids) => ReactNode
}) {
  const { label, help, children } = props
  const id = useId()
  return (
    <div className="labelled">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}-help` })}
      <span className="dim small" id={`${id}-help`}>
        {help}
      </span>
    </div>
  )
}
