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
