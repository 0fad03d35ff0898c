import { browser } from '../browser/stage/chromium.ts'
import type { Engine } from './engine.ts'

/** The Chromium of the other tests. */
export async function chromium(): Promise<Engine> {
  const running = await browser()
  return {
    name: 'chromium',
    page: async (viewport) => {
      const context = await running.newContext({ viewport, locale: 'nl-NL' })
      const page = await context.newPage()
      return {
        goto: async (url) => void (await page.goto(url)),
        run: (body) => page.evaluate(`(async () => { ${body} })()`),
        press: ({ x, y }) => page.mouse.click(x, y),
        picture: () => page.screenshot(),
        print: ({ width, height }) =>
          page.pdf({
            width: `${width}cm`,
            height: `${height}cm`,
            preferCSSPageSize: false,
            printBackground: true,
          }),
      }
    },
  }
}
