import { addressOf, go, usePath } from '../address.ts'
import { m } from '../messages/en.ts'
import { openHelp } from './help.tsx'
import { LedgerName } from './ledger-name.tsx'
import { Link } from './link.tsx'
import { useShortcuts } from './shortcuts.ts'
import { ThemeSwitch } from './theme-switch.tsx'

const PLACES = [
  { at: 'incidents', key: 'g i', isHere: (path: string) => path === '/' || path.startsWith('/incidents') },
  { at: 'reports', key: 'g r', isHere: (path: string) => path.startsWith('/reports') },
  { at: 'review', key: 'g v', isHere: (path: string) => path.startsWith('/review') },
  { at: 'sources', key: 'g s', isHere: (path: string) => path.startsWith('/sources') },
  { at: 'actors', key: 'g a', isHere: (path: string) => path.startsWith('/actors') },
  { at: 'export', key: 'g e', isHere: (path: string) => path.startsWith('/export') },
  { at: 'add', key: 'g n', isHere: (path: string) => path.startsWith('/add') },
] as const

/** The name, the ways to all pages, and what concerns the whole window. */
export function Header() {
  const path = usePath()
  useShortcuts(
    m.shell.everywhere,
    PLACES.map(({ at, key }) => ({ keys: key, does: m.shell.goTo(m.shell.pages[at]), run: () => go(addressOf[at]()) })),
  )
  return (
    <header className="header">
      <Link className="name" href="/" aria-label={m.shell.home}>
        According
      </Link>
      <nav aria-label={m.shell.navigation}>
        {PLACES.map(({ at, isHere }) => (
          <Link key={at} href={addressOf[at]()} aria-current={isHere(path) ? 'page' : undefined}>
            {m.shell.pages[at]}
          </Link>
        ))}
      </nav>
      <div className="header-end">
        <LedgerName />
        <ThemeSwitch />
        <button
          type="button"
          className="quiet"
          onClick={openHelp}
          aria-label={m.shell.shortcuts}
          title={m.shell.shortcuts}
        >
          ?
        </button>
      </div>
    </header>
  )
}
