import { spawn } from 'node:child_process'

/** Shows an address in the browser of the desktop; where there is no desktop, or no browser, nothing happens. */
export function openBrowser(address: string): void {
  const [command, ...args] = opening(process.platform, process.env)
  if (command === undefined) return
  const browser = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  browser.on('error', () => {})
  browser.unref()
}

function opening(platform: NodeJS.Platform, { DISPLAY, WAYLAND_DISPLAY }: NodeJS.ProcessEnv): readonly string[] {
  if (platform === 'darwin') return ['open']
  if (platform === 'win32') return ['explorer.exe']
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open'] : []
}
