/** Light, dark, or as the machine has it. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

const KEPT = 'according.theme'

/** The theme chosen on this machine before. */
export function keptTheme(): Theme {
  const kept = localStorage.getItem(KEPT)
  return THEMES.find(theme => theme === kept) ?? 'system'
}

/** Shows a theme and keeps it. Who draws on a canvas hears of it by the event "according:theme". */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
  localStorage.setItem(KEPT, theme)
  dispatchEvent(new Event(THEME_CHANGED))
}

export const THEME_CHANGED = 'according:theme'
