import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const CHROMIUM = process.env.CHROMIUM || '/usr/bin/chromium'

/** Why no browser can be driven here; null where one can. */
export const whyNoChromium = (): string | null =>
  existsSync(CHROMIUM) ? null : `there is no Chromium at ${CHROMIUM} (apt-get install chromium, or set CHROMIUM)`

/** Starts the Chromium of this machine, with the map drawn by the processor where there is no graphics card. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--enable-unsafe-swiftshader', '--force-color-profile=srgb', '--disable-lcd-text'],
  })

let shared: Promise<Browser> | null = null

/** One Chromium for all that this process does in turn, started when it is first asked for; whoever ends closes it. */
export const sharedChromium = (): Promise<Browser> => (shared ??= launchChromium())

/** Without it the process does not end. */
export async function closeSharedChromium(): Promise<void> {
  await (await shared)?.close()
  shared = null
}
