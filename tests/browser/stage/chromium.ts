import { type Browser, chromium } from 'playwright-core'

/** What makes Chromium run small and the same everywhere; text without colour fringes keeps pictures comparable. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
  '--disable-lcd-text',
]

let launched: Promise<Browser> | undefined

/** @returns the one browser there is now; every device in it is a context of its own */
export function browser(): Promise<Browser> {
  launched ??= launch()
  return launched
}

/** Ends it, if it was ever asked for; who asks again gets a new one. */
export async function closeBrowser(): Promise<void> {
  const ending = launched
  launched = undefined
  await (await ending)?.close()
}

/** The Chromium that comes with the packages; where that does not run, a Chrome that is installed. */
async function launch(): Promise<Browser> {
  // The package looks at this once, to unpack the libraries a bare machine lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    return await chromium.launch({ executablePath: await packed.executablePath(), args: ARGUMENTS })
  } catch (packedFails) {
    try {
      return await chromium.launch({ channel: 'chrome', args: ARGUMENTS })
    } catch (chromeFails) {
      throw new AggregateError(
        [packedFails, chromeFails],
        'no Chromium starts here, and no Chrome is installed',
      )
    }
  }
}
