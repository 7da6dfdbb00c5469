import { useSyncExternalStore } from 'react'
import { THEME_CHANGED } from './theme.ts'

const dark = matchMedia('(prefers-color-scheme: dark)')

function subscribe(onChange: () => void): () => void {
  addEventListener(THEME_CHANGED, onChange)
  dark.addEventListener('change', onChange)
  return () => {
    removeEventListener(THEME_CHANGED, onChange)
    dark.removeEventListener('change', onChange)
  }
}

/** Whether the window is dark now: draws again what does not take its colours from the style sheet (canvas, WebGL). */
export const useIsDark = (): boolean =>
  useSyncExternalStore(subscribe, () => {
    const { theme } = document.documentElement.dataset
    return theme ? theme === 'dark' : dark.matches
  })

/** A colour of style/theme.css as it is shown now: `colourOf('--ink')` is "rgb(27, 30, 35)". */
export function colourOf(name: `--${string}`): string {
  const probe = document.body.appendChild(document.createElement('i'))
  probe.style.color = `var(${name})`
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}
