import { useEffect, useRef, useSyncExternalStore } from 'react'

/** A key ("j", "?", "ArrowDown") or two one after the other ("g i") that do something where nobody types. */
export type Shortcut = { readonly keys: string; readonly does: string; readonly run: () => void }
type Group = { readonly name: string; readonly shortcuts: readonly Shortcut[] }

let groups: readonly Group[] = []
const listeners = new Set<() => void>()
const changed = (next: readonly Group[]): void => {
  groups = next
  for (const listener of listeners) listener()
}

/** Offers shortcuts as long as the component stands; the later ones win. They are listed by "?". */
export function useShortcuts(name: string, shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts)
  latest.current = shortcuts
  const shape = shortcuts.map(({ keys, does }) => `${keys}\t${does}`).join('\n')
  useEffect(() => {
    const group: Group = {
      name,
      shortcuts: shape.split('\n').map((line, i) => {
        const [keys, does] = line.split('\t')
        return { keys: keys!, does: does!, run: () => latest.current[i]?.run() }
      }),
    }
    changed([...groups, group])
    return () => changed(groups.filter(other => other !== group))
  }, [name, shape])
}

/** All shortcuts that stand now, in groups. */
export const useAllShortcuts = (): readonly Group[] =>
  useSyncExternalStore(
    listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => groups,
  )

let before = ''
addEventListener('keydown', event => {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
  if (document.querySelector('dialog[open]')) return
  const find = (keys: string): Shortcut | undefined =>
    groups.flatMap(({ shortcuts }) => shortcuts).findLast(shortcut => shortcut.keys === keys)
  const shortcut = (before && find(`${before} ${event.key}`)) || find(event.key)
  before = shortcut || event.key === 'Shift' ? '' : event.key
  if (!shortcut) return
  event.preventDefault()
  shortcut.run()
})

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input:not([type=checkbox],[type=radio]), textarea, select') !== null
