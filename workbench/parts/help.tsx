import { useState, useSyncExternalStore } from 'react'
import { m } from '../messages/en.ts'
import { Dialog } from './dialog.tsx'
import { useAllShortcuts, useShortcuts } from './shortcuts.ts'

let isOpen = false
const listeners = new Set<() => void>()
const show = (open: boolean): void => {
  isOpen = open
  for (const listener of listeners) listener()
}
export const openHelp = (): void => show(true)

/** The keys that work on the page shown. */
export function HelpOverlay() {
  const [subscribe] = useState(() => (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  })
  const open = useSyncExternalStore(subscribe, () => isOpen)
  const groups = useAllShortcuts()
  useShortcuts(m.shell.everywhere, [{ keys: '?', does: m.shell.shortcuts, run: openHelp }])
  const names = [...new Set(groups.map(({ name }) => name))].toReversed()
  return (
    <Dialog title={m.shell.shortcuts} isOpen={open} onClose={() => show(false)}>
      {names.map(name => (
        <section key={name}>
          <h3>{name}</h3>
          <dl className="shortcuts">
            {groups
              .filter(group => group.name === name)
              .flatMap(({ shortcuts }) => shortcuts)
              .map(({ keys, does }) => (
                <div key={keys}>
                  <dt>
                    {keys.split(' ').map(key => (
                      <kbd key={key}>{m.shell.keyNames[key] ?? key}</kbd>
                    ))}
                  </dt>
                  <dd>{does}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
