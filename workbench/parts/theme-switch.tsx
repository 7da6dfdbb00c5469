import { useState } from 'react'
import { m } from '../messages/en.ts'
import { applyTheme, keptTheme, THEMES, type Theme } from './theme.ts'

export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>(keptTheme)
  const choose = (chosen: Theme): void => {
    applyTheme(chosen)
    setTheme(chosen)
  }
  return (
    <select
      className="quiet"
      aria-label={m.shell.theme}
      value={theme}
      onChange={event => choose(event.target.value as Theme)}
    >
      {THEMES.map(each => (
        <option key={each} value={each}>
          {m.shell.themes[each]}
        </option>
      ))}
    </select>
  )
}
